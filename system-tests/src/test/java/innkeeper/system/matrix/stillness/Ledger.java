package innkeeper.system.matrix.stillness;

import innkeeper.local.settings.StackSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything that the services keep: compared before and after a call that must change nothing. */
public final class Ledger implements AutoCloseable {
    /** Tables that change although nobody's business does, and why. */
    public static final Map<String, String> LEFT_OUT = Map.of(
            "outbox_leases", "the relays prolong them every few seconds",
            "outbox_relays", "each relay says every few seconds that it runs",
            "polls", "the instance that asks Telegram for news says so every few seconds",
            "audit_entries", "it is there to remember rejections",
            "tasks", "work that waits is done when its time comes; what it is about stands in other tables",
            "rate_limits", "it counts refused calls as well",
            "revocations", "what no longer matters goes by itself; what matters stands in sessions too");

    private final Map<String, SystemDatabase> databases = new LinkedHashMap<>();
    private final Map<String, String> queries = new LinkedHashMap<>();

    private Ledger() {}

    public static Ledger open() {
        Ledger ledger = new Ledger();
        for (String service : StackSettings.SERVICES) {
            SystemDatabase database = SystemDatabase.of(service);
            ledger.databases.put(service, database);
            ledger.queries.put(service, query(tables(database)));
        }
        return ledger;
    }

    /** Waits until all that was begun is done, and then looks. */
    public Digest quiet() {
        Quiet.await(databases);
        return now();
    }

    public Digest now() {
        Map<String, String> tables = new TreeMap<>();
        databases.forEach((service, database) -> database.texts(queries.get(service)).forEach(line -> {
            String[] parts = line.split(" ", 2);
            tables.put(service + "/" + parts[0], parts[1]);
        }));
        return new Digest(tables);
    }

    /** What would be noticed of a change to one row, which is undone again. */
    public List<String> rehearse(String service, String change, String... arguments) {
        List<String> noticed = new ArrayList<>();
        Digest before = quiet();
        databases.get(service).rehearse(() -> {
            int rows = databases.get(service).change(change, arguments);
            if (rows != 1) {
                throw new IllegalArgumentException("%d rows, not one: %s".formatted(rows, change));
            }
            noticed.addAll(before.changesTo(now()));
        });
        return noticed;
    }

    @Override
    public void close() {
        databases.values().forEach(SystemDatabase::close);
    }

    private static List<String> tables(SystemDatabase database) {
        return database.texts("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
                """).stream().filter(table -> !LEFT_OUT.containsKey(table)).toList();
    }

    /** A sum of hashes needs no order, so that tables of a hundred thousand nights are read in one pass. */
    private static String query(List<String> tables) {
        return tables.stream().map("""
                select '%1$s ' || count(*) || ' rows ' || coalesce(sum(hashtextextended(a_row::text, 0)::numeric), 0)
                from %1$s a_row
                """::formatted).collect(Collectors.joining("union all\n"));
    }
}
