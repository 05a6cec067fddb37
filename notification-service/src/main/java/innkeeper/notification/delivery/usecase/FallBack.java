package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.DeliveryId;

/** Has a message go on the next channel where one has not got through in time. */
public final class FallBack {
    private final Deliveries deliveries;
    private final PlanDeliveries plan;

    public FallBack(Deliveries deliveries, PlanDeliveries plan) {
        this.deliveries = deliveries;
        this.plan = plan;
    }

    public void handle(DeliveryId id) {
        deliveries.notThrough(id).ifPresent(plan::fallBack);
    }
}
