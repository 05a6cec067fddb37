package innkeeper.kit.database;

import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.util.UUID;

/** A small table to try the database with. */
final class Things {
    static final Schema SCHEMA = Schema.of("kittest", Schema.Table.OUTBOX, Schema.Table.INBOX);
    static final Sql ADD = Sql.named("thing.add",
            "insert into things (id, name, number) values (cast(:id as uuid), :name, :number)");
    static final Sql COUNT = Sql.named("thing.count", "select count(*) as things from things");

    private Things() {}

    static Database database() {
        return database(TestPostgres.fresh());
    }

    static Database database(Schema.Table... tables) {
        return started(Database.open(TestPostgres.fresh(), Schema.of("kittest", tables), Telemetry.none()));
    }

    static Database database(DatabaseSettings settings) {
        return started(Database.open(settings, SCHEMA, Telemetry.none()));
    }

    private static Database started(Database database) {
        database.start();
        return database;
    }

    static Params thing(String name) {
        return Params.of("id", UUID.randomUUID()).and("name", name).and("number", 1);
    }

    static long count(Session session) {
        return session.find(COUNT, Params.none(), row -> row.bigint("things")).orElseThrow();
    }
}
