package innkeeper.kit.database.schema;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a service's database consists of: its own tables under {@code db/<name>}, and those of the kit it uses.
 *
 * @param demoValues what stands for <code>${name}</code> in the statements of its demo data, by name
 */
public record Schema(String name, Set<Table> platformTables, Map<String, String> demoValues) {
    /** The kit's own tables. */
    public enum Table {
        OUTBOX, INBOX, IDEMPOTENCY, RATE_LIMITS, TASK
    }

    public Schema {
        platformTables = Set.copyOf(platformTables);
        demoValues = Map.copyOf(demoValues);
    }

    public static Schema of(String name, Table... tables) {
        Set<Table> chosen = EnumSet.noneOf(Table.class);
        chosen.addAll(List.of(tables));
        return new Schema(name, chosen, Map.of());
    }

    public Schema withDemoValues(Map<String, String> values) {
        return new Schema(name, platformTables, values);
    }

    String[] schemaLocations() {
        Stream<String> platform = platformTables.stream().sorted()
                .map(table -> "classpath:db/kit/" + table.name().toLowerCase(Locale.ROOT));
        return Stream.concat(Stream.of("classpath:db/%s/schema".formatted(name)), platform).toArray(String[]::new);
    }

    String demoLocation() {
        return "classpath:db/%s/demo".formatted(name);
    }
}
