package innkeeper.booking;

import innkeeper.booking.block.postgres.PostgresBlocks;
import innkeeper.booking.block.usecase.InMemoryRoomTypes;
import innkeeper.booking.folio.postgres.PostgresRefunds;
import innkeeper.booking.payment.usecase.InMemoryPayments;
import innkeeper.booking.reconciliation.postgres.PostgresFindings;
import innkeeper.booking.reservation.postgres.PostgresBookings;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.sale.usecase.InMemoryHotels;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.idempotency.PostgresIdempotency;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.contract.ContractClient;
import innkeeper.testkit.infra.TestPostgres;
import innkeeper.testkit.limit.CountedRequests;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.booking.RunningBooking.A_STAY;
import static innkeeper.booking.RunningBooking.A_STAY_PAID_AT_THE_DESK;
import static innkeeper.booking.RunningBooking.json;
import static innkeeper.booking.RunningBooking.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Requests with an Idempotency-Key on a real database, by a service that dies right after a commit. */
class RepeatedRequestIT {
    private static final Set<String> COMMITS = Set.of("open", "change");

    private final Database database =
            Database.open(TestPostgres.fresh(), Schema.of("booking", Schema.Table.IDEMPOTENCY, Schema.Table.TASK),
                    Telemetry.none());
    private final InMemoryHotels hotels = new InMemoryHotels(10);
    private final InMemoryPayments payments = new InMemoryPayments();
    private Service service;
    private ContractClient client;

    @BeforeEach
    void open() {
        database.start();
        start(Integer.MAX_VALUE);
    }

    @AfterEach
    void close() {
        service.close();
        database.stop();
    }

    @ParameterizedTest
    @CsvSource({"at_hotel, 1", "online, 2"})
    void a_booking_that_was_made_before_the_process_died_is_not_made_again(String payment, int commits) {
        start(commits);
        assertEquals("500 fault", outcome(book("key", stay(payment))));

        start(Integer.MAX_VALUE);
        HttpResponse<String> repeated = book("key", stay(payment));
        assertReplayed("201", repeated);
        assertEquals("/v1/bookings/" + json(repeated).path("id").asText(), header(repeated, "Location"));
        assertEquals(1, bookings());
    }

    @Test
    void a_hold_whose_payment_was_not_offered_when_the_process_died_is_carried_on() {
        start(1);
        assertEquals("500 fault", outcome(book("key", A_STAY)));

        start(Integer.MAX_VALUE);
        sql("update idempotency_keys set leased_until = now() + interval '1 minute'");
        assertEquals("409 idempotency-key-in-use", outcome(book("key", A_STAY)));
        sql("update idempotency_keys set leased_until = '-infinity'");
        HttpResponse<String> repeated = book("key", A_STAY);
        assertEquals("201", outcome(repeated));
        assertEquals("pending_payment", json(repeated).path("status").asText());
        assertEquals(1, bookings());
    }

    @Test
    void a_cancellation_that_was_done_before_the_process_died_is_not_refused_when_it_is_repeated() {
        String location = header(book("", A_STAY), "Location");
        start(1);
        assertEquals("500 fault", outcome(cancel("key", location)));

        start(Integer.MAX_VALUE);
        HttpResponse<String> repeated = cancel("key", location);
        assertReplayed("200", repeated);
        assertEquals("cancelled", json(repeated).path("status").asText());
        assertEquals("409 already-cancelled", outcome(cancel("another key", location)));
    }

    @Test
    void a_repeat_shows_the_booking_as_it_is_now() {
        HttpResponse<String> booked = book("key", A_STAY);
        HttpResponse<String> cancelled = cancel("", header(booked, "Location"));

        HttpResponse<String> repeated = book("key", A_STAY);
        assertReplayed("201", repeated);
        assertEquals(header(booked, "Location"), header(repeated, "Location"));
        assertEquals(header(cancelled, "ETag"), header(repeated, "ETag"));
        assertEquals(json(cancelled), json(repeated));
    }

    @Test
    void another_body_is_refused_and_another_caller_or_route_has_keys_of_its_own() {
        String location = header(book("key", A_STAY), "Location");
        assertEquals("422 idempotency-key-reused", outcome(book("key", A_STAY_PAID_AT_THE_DESK)));
        assertEquals("200", outcome(cancel("key", location)));
        assertEquals("422 idempotency-key-reused", outcome(cancel("key", header(book("", A_STAY), "Location"))));
        assertEquals("201", outcome(send("dmitri", "/v1/bookings", A_STAY, "key")));
    }

    @Test
    void while_the_first_request_runs_the_second_is_told_so() {
        String location = header(book("key", A_STAY), "Location");
        cancel("key", location);
        sql("update idempotency_keys set thing_id = null, leased_until = now() + interval '1 minute'");
        assertEquals("409 idempotency-key-in-use", outcome(book("key", A_STAY)));
        assertEquals("409 idempotency-key-in-use", outcome(cancel("key", location)));
    }

    @Test
    void a_refusal_is_not_kept() {
        hotels.offer(0);
        assertEquals("409 sold-out", outcome(book("key", A_STAY)));
        hotels.offer(10);
        HttpResponse<String> booked = book("key", A_STAY);
        assertEquals("201", outcome(booked));

        String location = header(booked, "Location");
        sql("update bookings set status = 'EXPIRED', expires_at = null");
        sql("update booking_rooms set status = 'EXPIRED', end_reason = 'NOT_PAID_IN_TIME', ended_at = now(), ended_as = 'SYSTEM'");
        assertEquals("409 already-expired", outcome(cancel("key", location)));
        sql("update bookings set status = 'PENDING_PAYMENT', expires_at = '2027-06-01T10:15:00Z'");
        sql("update booking_rooms set status = 'PENDING_PAYMENT', end_reason = null, ended_at = null, ended_as = null");
        assertEquals("200", outcome(cancel("key", location)));
    }

    @Test
    void a_failure_is_not_kept() {
        payments.goAway();
        assertEquals("503 unavailable", outcome(book("key", A_STAY)));
        payments.comeBack();
        HttpResponse<String> booked = book("key", A_STAY);
        assertEquals("201", outcome(booked));
        assertEquals("", header(booked, "Idempotency-Replayed"));
    }

    /** On the same database; after so many commits the process is gone: it answers nothing and writes nothing more. */
    private void start(int commits) {
        if (service != null) {
            service.close();
        }
        AtomicInteger left = new AtomicInteger(commits);
        Bookings bookings = mortal(Bookings.class,
                new PostgresBookings(database,
                        new Tasks(database, TaskTiming.standard(), Situations.CLOCK, Telemetry.none()), (_, _, _) -> {},
                        Situations.references(), 200),
                left);
        Idempotency keys = mortal(Idempotency.class, new PostgresIdempotency(database), left);
        Application application = Main.edges(Settings.from(Development.variables()),
                new Stores(bookings, new PostgresBlocks(database, (_, _) -> {}), new PostgresRefunds(database),
                        new PostgresFindings(database),
                        new CountedRequests()),
                new Neighbours(Callers.authorization(), hotels, new InMemoryRoomTypes(1), payments),
                Situations.CLOCK, Telemetry.none(), keys, List.of());
        service = application.service("booking-service");
        service.start();
        client = new ContractClient("booking", URI.create("http://127.0.0.1:" + application.http().port()));
    }

    private static <T> T mortal(Class<T> type, T living, AtomicInteger left) {
        InvocationHandler handler = (_, method, arguments) -> {
            if (left.get() == 0) {
                return null;
            }
            try {
                Object result = method.invoke(living, arguments);
                if (COMMITS.contains(method.getName()) && left.decrementAndGet() == 0) {
                    throw new Error("died after the commit");
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private HttpResponse<String> book(String key, String stay) {
        return send("anna", "/v1/bookings", stay, key);
    }

    private HttpResponse<String> cancel(String key, String location) {
        return send("anna", location + "/cancel", "", key);
    }

    private HttpResponse<String> send(String token, String path, String body, String key) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(client.uri(path)).header("Authorization", "Bearer " + token);
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return client.send(body.isEmpty()
                ? request.POST(BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
    }

    private long bookings() {
        return database.find(Sql.named("test.count", "select count(*) as number from bookings"), Params.none(),
                row -> row.bigint("number")).orElseThrow();
    }

    private void sql(String text) {
        database.execute(Sql.named("test.sql", text), Params.none());
    }

    private static String stay(String payment) {
        return A_STAY.replace("online", payment);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void assertReplayed(String outcome, HttpResponse<String> answer) {
        assertEquals(outcome, outcome(answer));
        assertEquals("true", header(answer, "Idempotency-Replayed"));
    }
}
