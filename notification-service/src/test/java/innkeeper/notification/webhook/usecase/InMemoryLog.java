package innkeeper.notification.webhook.usecase;

import innkeeper.notification.Situations;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.LoggedDelivery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Logs of endpoints in memory, where nothing is ever called. */
public final class InMemoryLog implements DeliveryLog {
    private final Map<EndpointId, List<LoggedDelivery>> all = new LinkedHashMap<>();
    private final List<NotificationId> again = new ArrayList<>();

    /** A test, under the id of its event. */
    public void send(EndpointId endpoint, UUID event) {
        all.computeIfAbsent(endpoint, _ -> new ArrayList<>()).addFirst(new LoggedDelivery(new NotificationId(event),
                "innkeeper.webhook.test", "", DeliveryStatus.WAITING, Situations.NOW, Optional.empty(),
                Optional.of(Situations.NOW), List.of()));
    }

    public void again(NotificationId id) {
        again.add(id);
    }

    /** What was asked for once more. */
    public List<NotificationId> again() {
        return again;
    }

    @Override
    public List<LoggedDelivery> list(
            EndpointId endpoint, Optional<DeliveryStatus> status, Optional<NotificationId> olderThan, int limit) {
        return all.getOrDefault(endpoint, List.of()).stream()
                .filter(logged -> status.map(logged.status()::equals).orElse(true))
                .filter(logged -> olderThan.map(last -> logged.id().toString().compareTo(last.toString()) < 0)
                        .orElse(true))
                .limit(limit).toList();
    }

    @Override
    public Optional<LoggedDelivery> find(EndpointId endpoint, NotificationId id) {
        return all.getOrDefault(endpoint, List.of()).stream().filter(logged -> logged.id().equals(id)).findFirst();
    }

    @Override
    public Optional<LoggedDelivery> ofEvent(EndpointId endpoint, UUID event) {
        return find(endpoint, new NotificationId(event));
    }
}
