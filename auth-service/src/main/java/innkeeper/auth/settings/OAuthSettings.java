package innkeeper.auth.settings;

import innkeeper.auth.client.domain.RedirectUri;
import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.device.usecase.DeviceRules;
import innkeeper.auth.grant.usecase.GrantRules;
import innkeeper.kit.json.Json;
import innkeeper.kit.settings.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs that may log people in, and how long what they are given on the way is good. */
public record OAuthSettings(List<RegisteredClient> clients, GrantRules grants, DeviceRules devices) {
    private static final String DEMO = "demo-";
    private static final Duration LONGEST_CODE = Duration.ofMinutes(1);
    private static final Duration LONGEST_DECISION = Duration.ofMinutes(30);

    static OAuthSettings from(Environment e) {
        List<RegisteredClient> clients = e.parsed("AUTH_OAUTH_CLIENTS",
                "a JSON list of clients: id, name, redirect_uris and perhaps secret_sha256, device", List.of(),
                OAuthSettings::clients);
        e.inProduction(clients.stream().noneMatch(client -> client.id().startsWith(DEMO)),
                "AUTH_OAUTH_CLIENTS must hold no client named %s… in production".formatted(DEMO));
        return new OAuthSettings(clients,
                new GrantRules(e.duration("AUTH_OAUTH_CODE_TTL", Duration.ofSeconds(1), LONGEST_CODE),
                        e.duration("AUTH_OAUTH_CONSENT_TTL", Duration.ofSeconds(1), LONGEST_DECISION)),
                new DeviceRules(e.duration("AUTH_DEVICE_CODE_TTL", Duration.ofSeconds(1), LONGEST_DECISION),
                        e.duration("AUTH_DEVICE_INTERVAL", Duration.ofSeconds(1), Duration.ofMinutes(1))));
    }

    private static List<RegisteredClient> clients(String json) {
        List<RegisteredClient> clients = Stream.of(Json.read(json, Entry[].class)).map(Entry::client).toList();
        if (clients.stream().map(RegisteredClient::id).distinct().count() < clients.size()) {
            throw new IllegalArgumentException("two clients have one id");
        }
        return clients;
    }

    record Entry(String id, String name, String secretSha256, List<String> redirectUris, boolean device) {
        RegisteredClient client() {
            return new RegisteredClient(id, name, secretSha256 == null ? "" : secretSha256,
                    redirectUris == null ? List.of() : redirects(redirectUris), device,
                    Instant.EPOCH);
        }

        private static List<RedirectUri> redirects(List<String> texts) {
            List<RedirectUri> read = new ArrayList<>();
            texts.forEach(text -> read.add(RedirectUri.registered(text, read)));
            return read;
        }
    }
}
