package innkeeper.notification.webhook.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.notification.message.domain.NotificationRejection.StaleEndpoint;
import innkeeper.notification.message.domain.NotificationRejection.UnknownEndpoint;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** Webhook endpoints in memory. */
public final class InMemoryEndpoints implements Endpoints, EndpointChanges {
    private final Map<EndpointId, Endpoint> all = new LinkedHashMap<>();

    @Override
    public boolean add(Endpoint endpoint, int most) {
        long there = all.values().stream().filter(other -> other.hotel().equals(endpoint.hotel())).count();
        if (there < most) {
            all.put(endpoint.id(), endpoint);
        }
        return there < most;
    }

    @Override
    public Optional<Endpoint> find(EndpointId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Endpoint> wanting(HotelId hotel, String eventType) {
        return all.values().stream().filter(endpoint -> endpoint.hotel().equals(hotel) && endpoint.wants(eventType))
                .toList();
    }

    @Override
    public List<Endpoint> list(Optional<Set<HotelId>> hotels, Optional<EndpointId> newerThan, int limit) {
        return all.values().stream()
                .filter(endpoint -> hotels.map(some -> some.contains(endpoint.hotel())).orElse(true))
                .filter(endpoint -> newerThan.map(last -> endpoint.id().toString().compareTo(last.toString()) > 0)
                        .orElse(true))
                .limit(limit).toList();
    }

    @Override
    public Endpoint change(EndpointId id, IntPredicate expected, UnaryOperator<Endpoint> step) {
        Endpoint before = find(id).orElseThrow(() -> new Rejected(new UnknownEndpoint(id.value())));
        if (!expected.test(before.version())) {
            throw new Rejected(new StaleEndpoint(id.value()));
        }
        Endpoint after = step.apply(before);
        if (!after.equals(before)) {
            all.put(id, new Endpoint(id, after.hotel(), after.wish(), after.keys(), after.off(), after.failingSince(),
                    after.createdAt(), before.version() + 1));
        }
        return all.get(id);
    }

    @Override
    public void remove(EndpointId id) {
        all.remove(id);
    }
}
