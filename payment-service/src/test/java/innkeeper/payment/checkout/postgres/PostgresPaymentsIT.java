package innkeeper.payment.checkout.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Schema;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.payment.checkout.usecase.Payments;
import innkeeper.payment.checkout.usecase.PaymentsContract;
import innkeeper.testkit.infra.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static innkeeper.payment.Situations.at;

class PostgresPaymentsIT extends PaymentsContract {
    private final Database database = Database.open(TestPostgres.fresh(), Schema.of("payment"), Telemetry.none());

    @BeforeEach
    void start() {
        database.start();
    }

    @AfterEach
    void stop() {
        database.stop();
    }

    @Override
    protected Payments payments() {
        return new PostgresPayments(database,
                new NewEvents((event, _) -> event.type(), () -> {}, at("10:05:00"), Ids::next));
    }
}
