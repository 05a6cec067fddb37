package innkeeper.system.matrix.stillness;

import innkeeper.system.support.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Nothing is under way any more: every event is sent and handled, every mail and webhook delivered. */
final class Quiet {
    private static final String TASKS = """
            select count(*) from tasks where (lease is not null or due_at < now() + interval '2 minutes')
            """;

    /** Work that a service will do by itself in the next minutes, by the service and what it is called here. */
    private static final Map<String, Map<String, String>> WORK = Map.of(
            "auth-service", Map.of(
                    "events to send", "select count(*) from outbox where sent_at is null",
                    "tasks", TASKS),
            "hotel-service", Map.of(
                    "events to send", "select count(*) from outbox where sent_at is null",
                    "tasks", TASKS),
            "booking-service", Map.of(
                    "events to send", "select count(*) from outbox where sent_at is null",
                    "tasks", TASKS),
            "payment-service", Map.of("tasks", TASKS),
            // one of its tasks looks into a mailbox again and again
            "notification-service", Map.of("tasks", TASKS + "and kind <> 'returned-mail'"),
            "telegram-bot", Map.of("tasks", TASKS));

    private Quiet() {}

    static void await(Map<String, SystemDatabase> databases) {
        if (!unrest(databases).isEmpty()) {
            Patience.eventually().untilAsserted(() -> assertEquals(List.of(), unrest(databases)));
        }
    }

    /** What is still under way; an event first waits in an outbox and then on a topic, so they are read in this order. */
    private static List<String> unrest(Map<String, SystemDatabase> databases) {
        List<String> unrest = work(databases);
        unrest.addAll(Backlog.events());
        unrest.addAll(work(databases));
        return unrest;
    }

    private static List<String> work(Map<String, SystemDatabase> databases) {
        List<String> found = new ArrayList<>();
        new TreeMap<>(WORK).forEach((service, kinds) -> kinds.forEach((kind, count) -> {
            String left = databases.get(service).text(count);
            if (!left.equals("0")) {
                found.add("%s has %s %s".formatted(service, left, kind));
            }
        }));
        return found;
    }
}
