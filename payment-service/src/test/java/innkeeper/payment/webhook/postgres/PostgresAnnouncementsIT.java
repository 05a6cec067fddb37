package innkeeper.payment.webhook.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentEvent;
import innkeeper.payment.checkout.postgres.NewEvents;
import innkeeper.payment.checkout.postgres.PostgresPayments;
import innkeeper.payment.webhook.usecase.Announcements;
import innkeeper.payment.webhook.usecase.AnnouncementsContract;
import innkeeper.payment.webhook.usecase.Parcel;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.TEN;
import static innkeeper.payment.Situations.TRACE;
import static innkeeper.payment.Situations.aPayment;
import static innkeeper.payment.Situations.anAttempt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PostgresAnnouncementsIT extends AnnouncementsContract {
    private static final UUID EVENT = UUID.fromString("01930000-0000-7000-b200-000000000001");
    private static final TaskKind KIND = new TaskKind("webhook", 1, Duration.ofSeconds(30));
    private static final Sql DUE =
            Sql.named("test.webhooks-due", "select id, due_at from tasks where kind = 'webhook'");

    private final Database database =
            Database.open(TestPostgres.fresh(), Schema.of("payment", Schema.Table.TASK), Telemetry.none());
    private final Tasks tasks = new Tasks(database, TaskTiming.standard(), Clocks.system(), Telemetry.none());

    /** What the queue knows. */
    private record Due(UUID id, Instant at) {}

    @BeforeEach
    void start() {
        database.start();
        new PostgresPayments(database, tasks, events(UUID.randomUUID(), Instant.EPOCH)).add(aPayment());
    }

    @AfterEach
    void stop() {
        database.stop();
    }

    @Override
    protected Announcements announcements() {
        return new PostgresAnnouncements(database, tasks, KIND);
    }

    @Override
    protected void announce(UUID id, Instant at) {
        database.transact(tx -> events(id, at).add(tx, paid(at)));
    }

    @Test
    void a_parcel_carries_the_body_and_the_trace_to_the_letter() {
        announce(EVENT, TEN);

        Parcel parcel = announcements().begin(EVENT, 1, TEN.plusSeconds(2)).orElseThrow();

        assertEquals("payment.succeeded of " + ID, parcel.body());
        assertEquals(TRACE, parcel.traceparent());
    }

    @Test
    void what_happened_is_told_at_once_and_what_did_not_happen_never() {
        assertThrows(IllegalStateException.class, () -> database.transact(tx -> {
            events(UUID.randomUUID(), TEN).add(tx, paid(TEN));
            throw new IllegalStateException("changed our mind");
        }));
        announce(EVENT, TEN);

        assertEquals(List.of(new Due(EVENT, TEN)), due());
    }

    @Test
    void what_is_renewed_is_told_at_once() {
        announce(EVENT, TEN);

        announcements().renew(EVENT, TEN.plusSeconds(60));
        announcements().renew(UUID.randomUUID(), TEN.plusSeconds(60));

        assertEquals(List.of(new Due(EVENT, TEN.plusSeconds(60))), due());
    }

    private List<Due> due() {
        return database.query(DUE, Params.none(), row -> new Due(row.uuid("id"), row.instant("due_at")));
    }

    private static PaymentEvent paid(Instant at) {
        return new PaymentEvent.Paid(new Payment.Succeeded(aPayment().terms(), anAttempt(), at, List.of()));
    }

    private NewEvents events(UUID id, Instant at) {
        return new NewEvents((event, _) -> "%s of %s".formatted(event.type(), event.payment().id()), tasks, KIND,
                Clock.fixed(at, ZoneOffset.UTC), () -> id);
    }
}
