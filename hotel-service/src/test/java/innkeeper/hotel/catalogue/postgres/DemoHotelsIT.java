package innkeeper.hotel.catalogue.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.TestPostgres;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;

class DemoHotelsIT {
    private static final Sql TOLD = Sql.named("test.told", "select event_type, payload from outbox order by seq");

    private record Told(String type, String payload) {}

    @Test
    void the_demo_hotels_are_announced_as_the_contract_says() {
        Database database = Database.open(TestPostgres.fresh(true), Schema.of("hotel", Schema.Table.OUTBOX,
                Schema.Table.INBOX, Schema.Table.IDEMPOTENCY)
                .withDemoValues(Map.of("photos", "http://localhost:8025/drawings")), Telemetry.none());
        database.start();
        List<Told> told = database.query(TOLD, Params.none(),
                row -> new Told(row.text("event_type"), row.text("payload")));
        database.stop();
        assertFalse(told.isEmpty());
        told.forEach(each -> EventContract.check(each.type(), each.payload()));
    }
}
