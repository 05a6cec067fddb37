package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.usecase.Dispatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Sends a message on its way on the channels chosen for it, and on the next one where one does not get through. */
public final class PlanDeliveries implements Dispatch {
    private final Deliveries deliveries;
    private final ChooseChannels choose;
    private final Duration patience;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param patience for how long a channel may take before the next one is used too */
    public PlanDeliveries(
            Deliveries deliveries, ChooseChannels choose, Duration patience, Clock clock, Supplier<UUID> ids) {
        this.deliveries = deliveries;
        this.choose = choose;
        this.patience = patience;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void handle(Notification notification) {
        ChooseChannels.Chosen chosen = choose.of(notification.message(), notification.createdAt());
        if (chosen.inApp()) {
            deliveries.add(new DeliveryId(ids.get()), notification, Channel.IN_APP, 1, notification.createdAt());
        }
        addNext(notification, chosen, Set.of(), chosen.notBefore());
    }

    /** A channel did not get through: the first that was not used yet is the next. */
    public void fallBack(Notification notification) {
        Instant now = clock.instant();
        ChooseChannels.Chosen chosen = choose.of(notification.message(), now);
        addNext(notification, chosen, deliveries.channelsOf(notification.id()), chosen.notBefore());
    }

    private void addNext(Notification notification, ChooseChannels.Chosen chosen, Set<Channel> used, Instant due) {
        List<Channel> left = chosen.inOrder().stream().filter(channel -> !used.contains(channel)).toList();
        if (left.isEmpty()) {
            return;
        }
        DeliveryId id = new DeliveryId(ids.get());
        int rank = 1 + (int) used.stream().filter(channel -> channel != Channel.IN_APP).count();
        deliveries.add(id, notification, left.getFirst(), rank, due);
        if (left.size() > 1) {
            deliveries.watch(id, due.plus(patience));
        }
    }
}
