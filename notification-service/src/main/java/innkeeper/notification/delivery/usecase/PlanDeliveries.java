package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.usecase.Deliveries.Planned;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.usecase.Dispatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<Planned> planned = new ArrayList<>(next(chosen, Set.of()));
        if (chosen.inApp()) {
            planned.add(new Planned(new DeliveryId(ids.get()), Channel.IN_APP, 1, notification.createdAt(), Optional.empty()));
        }
        deliveries.add(notification, planned);
    }

    /** A channel did not get through: the first that was not used yet is the next. */
    public void fallBack(Notification notification) {
        ChooseChannels.Chosen chosen = choose.of(notification.message(), clock.instant());
        deliveries.add(notification, next(chosen, deliveries.channelsOf(notification.id())));
    }

    private List<Planned> next(ChooseChannels.Chosen chosen, Set<Channel> used) {
        List<Channel> left = chosen.inOrder().stream().filter(channel -> !used.contains(channel)).toList();
        int rank = 1 + (int) used.stream().filter(channel -> channel != Channel.IN_APP).count();
        Optional<Instant> checked = Optional.of(chosen.notBefore().plus(patience)).filter(_ -> left.size() > 1);
        return left.stream().limit(1)
                .map(channel -> new Planned(new DeliveryId(ids.get()), channel, rank, chosen.notBefore(), checked)).toList();
    }
}
