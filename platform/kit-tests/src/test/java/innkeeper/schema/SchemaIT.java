package innkeeper.schema;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.database.schema.Schema.Table;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.golden.GoldenFile;
import innkeeper.testkit.infra.TestPostgres;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the migrations of each service make of an empty database. */
class SchemaIT {
    private static final Sql COLUMNS = Sql.named("schema.columns", """
            select format('%s.%s %s%s', table_name, column_name, data_type,
                case when is_nullable = 'YES' then ' null' else '' end) as line
            from information_schema.columns
            where table_schema = 'public' and table_name not like 'flyway%'
            order by table_name, ordinal_position
            """);

    private static final Sql CONSTRAINTS = Sql.named("schema.constraints", """
            select format('%s %s %s', cast(conrelid as regclass), conname, pg_get_constraintdef(pg_constraint.oid)) as line
            from pg_constraint
            join pg_class on pg_class.oid = conrelid
            where connamespace = cast('public' as regnamespace) and contype <> 'n' and relname not like 'flyway%'
            order by 1
            """);

    private static final Sql INDEXES = Sql.named("schema.indexes", """
            select indexdef as line
            from pg_indexes
            where schemaname = 'public' and tablename not like 'flyway%'
            and indexname not in (select conname from pg_constraint)
            order by 1
            """);

    static Stream<Schema> schemas() {
        return Stream.of(
                Schema.of("auth", Table.OUTBOX, Table.INBOX, Table.TASK),
                Schema.of("hotel", Table.OUTBOX, Table.INBOX, Table.IDEMPOTENCY, Table.TASK),
                Schema.of("booking", Table.OUTBOX, Table.IDEMPOTENCY, Table.RATE_LIMITS, Table.TASK),
                Schema.of("payment", Table.IDEMPOTENCY, Table.RATE_LIMITS, Table.TASK),
                Schema.of("notification", Table.INBOX, Table.TASK, Table.RATE_LIMITS),
                Schema.of("telegram", Table.TASK, Table.RATE_LIMITS));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void the_schema_is_that_of_the_golden_file(Schema schema) {
        Database database = Database.open(TestPostgres.fresh(), schema, Telemetry.none());
        database.start();
        try {
            List<String> lines = Stream.of(COLUMNS, CONSTRAINTS, INDEXES)
                    .flatMap(sql -> database.query(sql, Params.none(), row -> row.text("line")).stream())
                    .toList();
            GoldenFile.named("schema-%s.txt".formatted(schema.name())).matches(lines);
        } finally {
            database.stop();
        }
    }
}
