package innkeeper.auth.settings;

import innkeeper.auth.password.crypto.BcryptPasswords;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.session.usecase.SessionRules;
import innkeeper.kit.seal.SealedTopic;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.GrpcSettings;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.TelemetrySettings;
import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.kit.settings.production.Production;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything auth-service is told from outside, read once. */
public record Settings(
        HttpSettings http, GrpcSettings grpc, DatabaseSettings database, KafkaSettings kafka,
        TelemetrySettings telemetry, TokenSettings tokens, SessionRules sessions, SealedTopic userSecrets,
        Hashing hashing, Map<String, Set<String>> serviceClients, boolean passwordGrant, AccountSettings account,
        FactorSettings factor, OAuthSettings oauth, AuditSettings audit, LimitSettings limits) {

    private static final String PREFIX = "AUTH_";
    private static final Duration LONGEST_GRACE = Duration.ofMinutes(1);

    /** What bcrypt costs, and how many may pay at once. */
    public record Hashing(int cost, int threads, int queue) {
        private static final int CHEAPEST_IN_PRODUCTION = 10;

        static Hashing from(Environment e) {
            int cost = e.integer("AUTH_BCRYPT_COST", 4, 16);
            e.inProduction(cost >= CHEAPEST_IN_PRODUCTION,
                    "AUTH_BCRYPT_COST must be at least %d in production".formatted(CHEAPEST_IN_PRODUCTION));
            return new Hashing(
                    cost, e.integer("AUTH_HASHING_THREADS", 1, 64), e.integer("AUTH_HASHING_QUEUE", 1, 10_000));
        }

        public Passwords passwords() {
            return new BcryptPasswords(cost, threads, queue);
        }
    }

    public static Settings from(Map<String, String> variables) {
        return Environment.read(variables, Settings::from);
    }

    public static Settings from(Environment e) {
        return new Settings(
                HttpSettings.from(e, PREFIX),
                GrpcSettings.from(e, PREFIX),
                DatabaseSettings.from(e, PREFIX),
                KafkaSettings.from(e, PREFIX),
                TelemetrySettings.from(e, PREFIX),
                TokenSettings.from(e),
                new SessionRules(e.duration("AUTH_REFRESH_TOKEN_TTL"),
                        e.duration("AUTH_REFRESH_REUSE_GRACE", Duration.ZERO, LONGEST_GRACE)),
                SealedTopic.from(e, "USER_SECRETS_", "innkeeper.user-secrets.v1"),
                Hashing.from(e),
                e.secrets("AUTH_SERVICE_CLIENTS", "a list of service:secret pairs", Map.of(), Settings::pairs),
                e.flag("AUTH_PASSWORD_GRANT", Production.Switch.OFF),
                AccountSettings.from(e),
                FactorSettings.from(e),
                OAuthSettings.from(e),
                AuditSettings.from(e),
                LimitSettings.from(e));
    }

    /** A service may come twice: during a change, both of its secrets are good. */
    private static Map<String, Set<String>> pairs(Secret list) {
        return Arrays.stream(list.value().split(",")).map(Settings::pair).collect(Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
    }

    private static Map.Entry<String, String> pair(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || text.substring(colon + 1).isBlank()) {
            throw new IllegalArgumentException("not a pair");
        }
        return Map.entry(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }
}
