package innkeeper.payment.webhook.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Schema;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.telemetry.Waiting;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.TRACE;
import static innkeeper.payment.Situations.aPayment;
import static innkeeper.payment.Situations.anAttempt;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresAnnouncementsIT extends AnnouncementsContract {
    private final Database database = Database.open(TestPostgres.fresh(), Schema.of("payment"), Telemetry.none());

    @BeforeEach
    void start() {
        database.start();
        new PostgresPayments(database, events(UUID.randomUUID(), Instant.EPOCH)).add(aPayment());
    }

    @AfterEach
    void stop() {
        database.stop();
    }

    @Override
    protected Announcements announcements() {
        return new PostgresAnnouncements(database, Ids::next);
    }

    @Override
    protected void announce(UUID id, Instant at) {
        var paid = new Payment.Succeeded(aPayment().terms(), anAttempt(), at, List.of());
        database.transact(tx -> events(id, at).add(tx, new PaymentEvent.Paid(paid)));
    }

    @Test
    void a_parcel_carries_the_body_and_the_trace_to_the_letter() {
        var id = UUID.fromString("01930000-0000-7000-b200-000000000001");
        announce(id, Instant.EPOCH);

        Parcel parcel = announcements().claim(Instant.EPOCH, Duration.ofSeconds(30), 10).getFirst();

        assertEquals("payment.succeeded of " + ID, parcel.body());
        assertEquals(TRACE, parcel.traceparent());
    }

    @Test
    void many_who_claim_at_once_never_hold_the_same() throws Exception {
        for (int i = 0; i < 40; i++) {
            announce(new UUID(7, i), Instant.EPOCH);
        }
        List<Callable<List<Parcel>>> dispatchers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            dispatchers.add(() -> announcements().claim(Instant.EPOCH, Duration.ofSeconds(30), 5));
        }

        List<UUID> claimed = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(dispatchers)) {
                each.get().forEach(parcel -> claimed.add(parcel.event()));
            }
        }
        assertEquals(40, claimed.size());
        assertEquals(40, claimed.stream().distinct().count());
    }

    @Test
    void what_waits_is_counted_and_the_longest_due_of_it_timed() {
        var announcements = new PostgresAnnouncements(database, Ids::next);
        assertEquals(new Waiting.Level(0, Duration.ZERO), announcements.level(Instant.EPOCH));
        announce(UUID.randomUUID(), Instant.EPOCH);
        announce(UUID.randomUUID(), Instant.EPOCH.plusSeconds(60));

        assertEquals(new Waiting.Level(2, Duration.ofSeconds(90)), announcements.level(Instant.EPOCH.plusSeconds(90)));
    }

    private static NewEvents events(UUID id, Instant at) {
        return new NewEvents((event, _) -> "%s of %s".formatted(event.type(), event.payment().id()), () -> {},
                Clock.fixed(at, ZoneOffset.UTC), () -> id);
    }
}
