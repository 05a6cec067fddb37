package innkeeper.kit.event.resend;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.kafka.KafkaClients;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.InvalidSettings;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.telemetry.Telemetry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/**
 * What an operator runs when the cause is mended: has a service's parked events sent again, and delivers to it again what it
 * put aside as dead letters. Runs beside the service, with the service's own variables; {@code scripts/resend} starts it.
 */
public final class Resend {
    private static final String SUFFIX = "-service";

    private Resend() {}

    private record Settings(DatabaseSettings database, KafkaSettings kafka) {}

    /** @param args the name of the service, such as {@code hotel-service} */
    public static void main(String[] args) {
        if (args.length != 1 || !args[0].endsWith(SUFFIX)) {
            end("Whose? Name a service, such as hotel-service");
        }
        try {
            resend(args[0], System.getenv()).forEach(System.out::println);
        } catch (InvalidSettings | Unavailable | KafkaException e) {
            end(e.getMessage());
        }
    }

    /** What became of it, a line each. */
    static List<String> resend(String service, Map<String, String> variables) {
        String prefix = service.substring(0, service.length() - SUFFIX.length()).toUpperCase(Locale.ROOT) + "_";
        Settings settings = Environment.read(variables,
                e -> new Settings(DatabaseSettings.from(e, prefix), KafkaSettings.from(e, prefix)));
        Database database = Database.open(settings.database(), Schema.of(service), Telemetry.none());
        try {
            return resend(service, new ParkedEvents(database),
                    new DeadLetterReplay(new KafkaClients(settings.kafka()), service));
        } finally {
            database.stop();
        }
    }

    /** Another run beside this one is harmless: an event that is sent twice takes effect once. */
    private static List<String> resend(String service, ParkedEvents events, DeadLetterReplay dead) {
        List<String> parked = events.release();
        List<String> letters = dead.replay();
        return Stream.of(
                List.of("%d parked events of %s are sent again".formatted(parked.size(), service)), parked,
                List.of("%d dead letters of %s are delivered again".formatted(letters.size(), service)), letters)
                .flatMap(List::stream).toList();
    }

    private static void end(String fault) {
        System.err.println("resend: " + fault);
        System.exit(1);
    }
}
