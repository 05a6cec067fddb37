package innkeeper.kit.event.resend;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.event.CloudEvents;
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
 * What an operator runs when the cause is mended: has a service's parked events sent again, and lists or delivers to it
 * again what it put aside as dead letters. Runs beside the service, with the service's own variables; {@code scripts/resend} starts it.
 */
public final class Resend {
    private static final String SUFFIX = "-service";
    /** Headers that select dead letters, by the option that names their value. */
    private static final Map<String, String> SELECTIONS = Map.of("--event", CloudEvents.ID, "--type", CloudEvents.TYPE);
    private static final String DELIVERED = "%d dead letters of %s are delivered again";

    private Resend() {}

    private record Settings(DatabaseSettings database, KafkaSettings kafka) {}

    /**
     * @param args the name of the service, such as {@code hotel-service}, alone or with {@code --list}, {@code --event ID} or
     *             {@code --type TYPE}
     */
    public static void main(String[] args) {
        try {
            resend(List.of(args), System.getenv()).forEach(System.out::println);
        } catch (IllegalArgumentException | InvalidSettings | Unavailable | KafkaException e) {
            end(e.getMessage());
        }
    }

    /**
     * What became of it, a line each. Another run beside this one is harmless: an event that is sent twice takes effect once.
     *
     * @throws IllegalArgumentException for arguments that mean nothing
     */
    static List<String> resend(List<String> args, Map<String, String> variables) {
        if (args.isEmpty() || !args.getFirst().endsWith(SUFFIX)) {
            throw new IllegalArgumentException("Whose? Name a service, such as hotel-service");
        }
        String service = args.getFirst();
        String prefix = service.substring(0, service.length() - SUFFIX.length()).toUpperCase(Locale.ROOT) + "_";
        Settings settings = Environment.read(variables,
                e -> new Settings(DatabaseSettings.from(e, prefix), KafkaSettings.from(e, prefix)));
        DeadLetterReplay dead = new DeadLetterReplay(new KafkaClients(settings.kafka()), service);
        if (args.size() == 1) {
            return all(service, settings.database(), dead);
        }
        if (args.size() == 2 && args.getLast().equals("--list")) {
            return counted("%d dead letters of %s are kept", service, dead.list());
        }
        if (args.size() == 3 && SELECTIONS.containsKey(args.get(1))) {
            String header = SELECTIONS.get(args.get(1));
            return counted(DELIVERED, service,
                    dead.replay(letter -> CloudEvents.header(letter, header).equals(args.getLast())));
        }
        throw new IllegalArgumentException("Behind the service comes nothing, --list, --event ID or --type TYPE");
    }

    private static List<String> all(String service, DatabaseSettings settings, DeadLetterReplay dead) {
        Database database = Database.open(settings, Schema.of(service), Telemetry.none());
        try {
            List<String> parked = new ParkedEvents(database).release();
            return Stream.concat(counted("%d parked events of %s are sent again", service, parked).stream(),
                    counted(DELIVERED, service, dead.replay()).stream()).toList();
        } finally {
            database.stop();
        }
    }

    private static List<String> counted(String what, String service, List<String> lines) {
        return Stream.concat(Stream.of(what.formatted(lines.size(), service)), lines.stream()).toList();
    }

    private static void end(String fault) {
        System.err.println("resend: " + fault);
        System.exit(1);
    }
}
