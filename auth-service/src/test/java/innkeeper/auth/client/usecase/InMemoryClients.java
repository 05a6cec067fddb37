package innkeeper.auth.client.usecase;

import innkeeper.auth.client.domain.RegisteredClient;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Registered programs in a map. */
public final class InMemoryClients implements RegisteredClients {
    private final Map<String, RegisteredClient> clients = new ConcurrentHashMap<>();

    @Override
    public Optional<RegisteredClient> find(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    @Override
    public List<RegisteredClient> list() {
        return clients.values().stream()
                .sorted(Comparator.comparing(RegisteredClient::name).thenComparing(RegisteredClient::id)).toList();
    }

    @Override
    public void add(RegisteredClient client) {
        clients.put(client.id(), client);
    }

    @Override
    public boolean remove(String id) {
        return clients.remove(id) != null;
    }
}
