package innkeeper.local;

import innkeeper.local.service.Services;
import innkeeper.local.settings.Options;
import innkeeper.local.settings.SettingsFile;
import innkeeper.local.settings.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever breaks into one service finds the secrets of that one: those it shares with a neighbour are named here. */
class OwnVariablesTest {
    private static final Path ROOT = Options.checkout();
    private static final Pattern SECRET = Pattern.compile(".*(SECRET|PASSWORD|_KEY|API_KEY|CLIENTS).*");
    /** Of their own name, and yet no secrets. */
    private static final Set<String> HARMLESS = Set.of("USER_SECRETS_RETENTION", "GRPC_TLS_KEY");
    private static final Map<String, Set<String>> SHARED =
            Map.of("USER_SECRETS_KEY", Set.of("auth-service", "notification-service"),
                    "BOOKING_PAGE_KEY", Set.of("booking-service", "notification-service"));

    @ParameterizedTest
    @ValueSource(strings = {"auth-service", "hotel-service", "booking-service", "payment-service",
            "notification-service", "telegram-bot"})
    void a_service_started_here_gets_what_it_reads_and_nothing_else(String service) {
        Map<String, String> given = Services.ownVariables(ROOT, service, SettingsFile.read(ROOT.resolve(".env.dev")));

        assertEquals(new TreeSet<>(environment(service)), new TreeSet<>(given.keySet()));
    }

    @Test
    void no_secret_is_given_to_a_second_service_unless_it_is_theirs_in_common() {
        Map<String, Set<String>> holders = StackSettings.SERVICES.stream()
                .flatMap(service -> environment(service).stream().map(name -> Map.entry(name, service)))
                .filter(each -> SECRET.matcher(each.getKey()).matches() && !HARMLESS.contains(each.getKey()))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));

        assertTrue(holders.containsKey("AUTH_KEY_ENCRYPTION_KEY"));
        holders.forEach((secret, services) -> assertEquals(
                SHARED.getOrDefault(secret, Set.of(services.iterator().next())), services, secret));
    }

    /** A name alone in an env_file takes its value from --env-file. */
    @ParameterizedTest
    @ValueSource(strings = {"auth-service", "hotel-service", "booking-service", "payment-service",
            "notification-service", "telegram-bot"})
    void compose_gives_a_service_the_same(String service) throws IOException {
        Map<?, ?> container = containers().get(service);

        assertEquals("%s/environment.txt".formatted(service), container.get("env_file"));
        Set<String> own = environment(service);
        assertEquals(List.of(),
                map(container.get("environment")).keySet().stream().filter(name -> !own.contains(name)).toList());
        assertTrue(own.stream().noneMatch(line -> line.contains("=")));
    }

    @Test
    void compose_opens_its_ports_to_this_machine_alone() throws IOException {
        for (Map<?, ?> container : containers().values()) {
            if (container.get("ports") instanceof List<?> ports) {
                ports.forEach(port -> assertTrue(port.toString().startsWith("127.0.0.1:"), port::toString));
            }
            assertNotEquals("root", container.get("user"));
        }
    }

    private static Map<String, Map<?, ?>> containers() throws IOException {
        Map<?, ?> compose = new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
        Map<String, Map<?, ?>> containers = new TreeMap<>();
        map(compose.get("services")).forEach((name, container) -> containers.put(name.toString(), map(container)));
        return containers;
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static Set<String> environment(String service) {
        try {
            return Set.copyOf(Files.readAllLines(ROOT.resolve(service).resolve("environment.txt")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
