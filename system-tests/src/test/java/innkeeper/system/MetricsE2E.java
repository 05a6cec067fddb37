package innkeeper.system;

import innkeeper.system.support.People;
import innkeeper.system.support.Request;
import innkeeper.system.support.RunningSystem;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What operators read of each service, after it has answered somebody. */
class MetricsE2E {
    private static final Pattern HELP = Pattern.compile("(?m)^# HELP (\\S+) +\\S.*$");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) ");

    /** Helidon's and the JVM's own. */
    private static final Set<String> OF_THE_PLATFORM = Set.of("classloader", "cpu", "gc", "jvm", "memory", "thread",
            "requests", "vthreads", "virtual");

    @ParameterizedTest
    @CsvSource({
            "auth-service, 'decisions_total tokens_issued_total'",
            "hotel-service, 'http_server_requests_seconds outbox_depth tasks_waiting'",
            "booking-service, 'tasks_waiting tasks_overdue_seconds outbox_depth'",
            "payment-service, 'tasks_waiting tasks_overdue_seconds'",
            "notification-service, 'tasks_waiting tasks_overdue_seconds'",
            "telegram-bot, 'tasks_waiting tasks_overdue_seconds'"})
    void every_metric_of_ours_says_in_words_what_it_is(String service, String some) {
        People.guest("en");
        Request.to(service, "/openapi.yaml").get().expect(200);
        URI management = RunningSystem.stack().addresses().services().get(service).management();
        String metrics = Request.to(management.resolve("/observe/metrics")).get().expect(200).body();

        Set<String> explained = names(HELP, metrics);
        Set<String> silent = new TreeSet<>(names(TYPE, metrics));
        silent.removeAll(explained);
        silent.removeIf(name -> OF_THE_PLATFORM.contains(name.split("[_.]")[0]));
        assertEquals(Set.of(), silent);
        assertTrue(explained.containsAll(List.of(some.split(" "))), () -> some + " of " + explained);
    }

    private static Set<String> names(Pattern line, String metrics) {
        Set<String> names = new HashSet<>();
        line.matcher(metrics).results().map((MatchResult found) -> found.group(1)).forEach(names::add);
        return names;
    }
}
