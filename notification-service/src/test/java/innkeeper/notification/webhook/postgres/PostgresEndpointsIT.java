package innkeeper.notification.webhook.postgres;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.Situations;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Off;
import innkeeper.notification.webhook.domain.Endpoint.Reason;
import innkeeper.notification.webhook.domain.Endpoint.Wish;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.Heard;
import innkeeper.notification.webhook.domain.Keys;
import innkeeper.notification.webhook.usecase.DisableEndpoint;
import innkeeper.testkit.infra.TestPostgres;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PostgresEndpointsIT {
    private static final Duration DAYS = Duration.ofDays(5);
    private static final Heard BROKEN = new Heard.Answered(500, "broken", Duration.ofMillis(7));
    private static final Heard TAKEN = new Heard.Answered(204, "", Duration.ofMillis(7));
    private static final Sql TASKS = Sql.named("test.tasks", """
            select count(*) as n from tasks where kind = 'webhook-off' and id = cast(:id as uuid)
            """);
    private static Database database;
    private static PostgresEndpoints endpoints;
    private static PostgresEndpointChanges changes;
    private static PostgresCallNotes notes;
    private final HotelId hotel = new HotelId(Ids.next());

    @BeforeAll
    static void open() {
        database = Database.open(TestPostgres.fresh(), Schema.of("notification", Schema.Table.TASK), Telemetry.none());
        database.start();
        endpoints = new PostgresEndpoints(database);
        Tasks tasks = new Tasks(database, TaskTiming.standard(), Clocks.system(), Telemetry.none());
        changes = new PostgresEndpointChanges(database, tasks);
        notes = new PostgresCallNotes(database, tasks, DAYS, Ids::next);
    }

    @AfterAll
    static void close() {
        database.stop();
    }

    @Test
    void an_endpoint_is_kept_as_it_was_made_and_found_by_what_it_wants() {
        Endpoint all = made(Set.of());
        Endpoint some = made(Set.of("innkeeper.booking.confirmed"));
        assertEquals(all, endpoints.find(all.id()).orElseThrow());
        assertEquals(some, endpoints.find(some.id()).orElseThrow());
        assertEquals(List.of(all, some), endpoints.wanting(hotel, "innkeeper.booking.confirmed"));
        assertEquals(List.of(all), endpoints.wanting(hotel, "innkeeper.booking.held"));
        assertEquals(List.of(), endpoints.wanting(Situations.ASTORIA, "innkeeper.booking.held"));
        assertEquals(List.of(some), endpoints.list(Optional.of(Set.of(hotel)), Optional.of(all.id()), 10));
        assertEquals(List.of(), endpoints.list(Optional.of(Set.of()), Optional.empty(), 10));
    }

    @Test
    void of_many_who_add_at_once_no_more_get_through_than_a_hotel_may_have() throws Exception {
        int added = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> adding = new ArrayList<>();
            for (int number = 0; number < 12; number++) {
                adding.add(threads.submit(() -> changes.add(endpoint(Set.of()), 3)));
            }
            for (Future<Boolean> each : adding) {
                added += each.get() ? 1 : 0;
            }
        }
        assertEquals(3, added);
    }

    @Test
    void a_change_is_made_to_the_version_that_was_read_and_raises_it() {
        Endpoint before = made(Set.of());
        Endpoint off = changes.change(before.id(), version -> version == 1, it -> it.turnedOff(Off.byStaff(NOW)));
        assertEquals(2, off.version());
        assertEquals(Optional.of(Off.byStaff(NOW)), off.off());
        assertThrows(Rejected.class, () -> changes.change(before.id(), version -> version == 1, Endpoint::turnedOn));
        assertEquals(off, changes.change(before.id(), _ -> true, it -> it));
        assertTrue(changes.change(before.id(), version -> version == 2, Endpoint::turnedOn).isOn());
        changes.remove(before.id());
        assertThrows(Rejected.class, () -> changes.change(before.id(), _ -> true, Endpoint::turnedOn));
    }

    @Test
    void after_days_of_nothing_but_failures_it_is_turned_off_and_one_success_begins_them_anew() {
        Endpoint endpoint = made(Set.of());
        note(endpoint, BROKEN, NOW);
        note(endpoint, new Heard.Unheard("timeout", Duration.ofSeconds(10)), NOW.plus(Duration.ofDays(4)));
        assertEquals(Optional.of(NOW), now(endpoint).failingSince());
        note(endpoint, TAKEN, NOW.plus(Duration.ofDays(4)));
        assertEquals(Optional.empty(), now(endpoint).failingSince());
        note(endpoint, BROKEN, NOW.plus(DAYS));
        note(endpoint, BROKEN, NOW.plus(DAYS).plus(DAYS).minusSeconds(1));
        assertTrue(now(endpoint).isOn());
        note(endpoint, BROKEN, NOW.plus(DAYS).plus(DAYS));
        Off off = now(endpoint).off().orElseThrow();
        assertEquals(Reason.FAILING, off.reason());
        assertEquals(NOW.plus(DAYS).plus(DAYS), off.at());
        assertTrue(off.event().isPresent());
        note(endpoint, BROKEN, NOW.plus(DAYS).plus(DAYS).plus(DAYS));
        assertEquals(Optional.of(off), now(endpoint).off());
        assertEquals(List.of(), endpoints.wanting(hotel, "innkeeper.booking.held"));
        Endpoint on = changes.change(endpoint.id(), _ -> true, Endpoint::turnedOn);
        assertTrue(on.isOn() && on.failingSince().isEmpty());
    }

    @Test
    void who_runs_it_is_to_be_told_once_that_an_administrator_has_turned_it_off() {
        Endpoint endpoint = made(Set.of());
        DisableEndpoint disable = new DisableEndpoint(changes, Clock.fixed(NOW, ZoneOffset.UTC), Ids::next);
        Endpoint off = disable.handle(endpoint.id());
        assertEquals(off, disable.handle(endpoint.id()));
        assertEquals(Reason.BY_ADMIN, now(endpoint).off().orElseThrow().reason());
        assertEquals(1, toBeTold(endpoint));
    }

    @Test
    void who_has_turned_it_off_and_runs_it_is_told_nothing() {
        Endpoint endpoint = made(Set.of());
        changes.change(endpoint.id(), _ -> true, it -> it.turnedOff(Off.byStaff(NOW)));
        assertEquals(0, toBeTold(endpoint));
    }

    private static long toBeTold(Endpoint endpoint) {
        return database.query(TASKS, Params.of("id", endpoint.id().value()), row -> row.bigint("n")).getFirst();
    }

    @Test
    void what_says_that_it_is_gone_is_turned_off_at_once() {
        Endpoint endpoint = made(Set.of());
        note(endpoint, new Heard.Answered(410, "", Duration.ZERO), NOW);
        assertEquals(Reason.GONE, now(endpoint).off().orElseThrow().reason());
        assertFalse(now(endpoint).isOn());
    }

    private static void note(Endpoint endpoint, Heard heard, Instant at) {
        notes.note(endpoint.id(), new DeliveryId(Ids.next()), 1, heard, at);
    }

    private static Endpoint now(Endpoint endpoint) {
        return endpoints.find(endpoint.id()).orElseThrow();
    }

    private Endpoint made(Set<String> types) {
        Endpoint endpoint = endpoint(types);
        assertTrue(changes.add(endpoint, 10));
        return endpoint;
    }

    private Endpoint endpoint(Set<String> types) {
        return new Endpoint(new EndpointId(Ids.next()), hotel,
                new Wish(URI.create("https://pms.example/hooks"), types, "Front office"), Keys.first("sealed"),
                Optional.empty(), Optional.empty(), NOW, 1);
    }
}
