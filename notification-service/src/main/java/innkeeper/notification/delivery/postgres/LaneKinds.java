package innkeeper.notification.delivery.postgres;

import innkeeper.kit.task.TaskKind;
import innkeeper.notification.delivery.domain.Confirmation;
import innkeeper.notification.delivery.usecase.Lane;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.postgres.NotificationColumns;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each lane's work as a kind of its own, so that none waits for another. */
public final class LaneKinds {
    private final Map<Channel, TaskKind> kinds = new EnumMap<>(Channel.class);
    private final Set<Channel> confirming;

    public LaneKinds(Collection<Lane> lanes) {
        confirming = lanes.stream().filter(lane -> lane.rules().confirmation() != Confirmation.NEVER).map(Lane::channel)
                .collect(Collectors.toUnmodifiableSet());
        for (Lane lane : lanes) {
            kinds.put(lane.channel(), new TaskKind(
                    "delivery-" + NotificationColumns.word(lane.channel()).replace('_', '-'), lane.rules().parallel(),
                    lane.rules().lease(), lane.rules().longestPause()));
        }
    }

    public TaskKind of(Channel channel) {
        return kinds.get(channel);
    }

    /** Those whose providers say of each message that it arrived. */
    Set<Channel> confirming() {
        return confirming;
    }

    /** The channels in use. */
    public Set<Channel> channels() {
        return kinds.keySet();
    }
}
