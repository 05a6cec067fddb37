package innkeeper.payment.checkout.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.usecase.Payments;
import innkeeper.payment.checkout.usecase.PaymentsContract;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.TEN;
import static innkeeper.payment.Situations.aPayment;
import static innkeeper.payment.Situations.anAttempt;
import static innkeeper.payment.Situations.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresPaymentsIT extends PaymentsContract {
    private static final Sql DUE = Sql.named("test.payments-due", "select due_at from tasks where kind = 'payment'");

    private final Database database =
            Database.open(TestPostgres.fresh(), Schema.of("payment", Schema.Table.TASK), Telemetry.none());
    private final Tasks tasks = new Tasks(database, TaskTiming.standard(), Clocks.system(), Telemetry.none());

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
        return new PostgresPayments(database, tasks, new NewEvents((event, _) -> event.type(), tasks,
                new TaskKind("webhook", 1, Duration.ofSeconds(30)), at("10:05:00"), Ids::next));
    }

    @Test
    void a_payment_is_looked_at_when_its_time_to_pay_is_over() {
        payments().add(aPayment());

        assertEquals(List.of(TEN.plusSeconds(900)), due());
    }

    @Test
    void a_payment_whose_bank_thinks_is_looked_at_when_it_answers_also_when_asked_for_again() {
        payments().add(aPayment());
        payments().change(ID, payment -> ((Payment.Open) payment).await(anAttempt(), TEN.plusSeconds(30)));
        payments().add(aPayment());

        assertEquals(List.of(TEN.plusSeconds(30)), due());
    }

    private List<Instant> due() {
        return database.query(DUE, Params.none(), row -> row.instant("due_at"));
    }
}
