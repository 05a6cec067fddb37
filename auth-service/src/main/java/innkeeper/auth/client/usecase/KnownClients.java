package innkeeper.auth.client.usecase;

import innkeeper.auth.client.domain.RegisteredClient;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every program that may log people in: those of the settings, and those that admins have registered. */
public final class KnownClients {
    private final Map<String, RegisteredClient> ofSettings;
    private final RegisteredClients stored;

    public KnownClients(List<RegisteredClient> ofSettings, RegisteredClients stored) {
        this.ofSettings = ofSettings.stream()
                .collect(Collectors.toUnmodifiableMap(RegisteredClient::id, Function.identity()));
        this.stored = stored;
    }

    public Optional<RegisteredClient> find(String id) {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(ofSettings.get(id)).or(() -> stored.find(id));
    }

    public List<RegisteredClient> list() {
        return Stream.concat(ofSettings.values().stream(), stored.list().stream())
                .sorted(Comparator.comparing(RegisteredClient::name).thenComparing(RegisteredClient::id))
                .toList();
    }

    public boolean ofSettings(String id) {
        return ofSettings.containsKey(id);
    }
}
