package innkeeper.notification;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.database.schema.Schema.Table;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.inbox.postgres.PostgresInbox;
import innkeeper.notification.message.postgres.PostgresNotifications;
import innkeeper.testkit.contract.ContractClient;
import innkeeper.testkit.contract.ReadEvents;
import innkeeper.testkit.http.Wire;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.id;
import static innkeeper.notification.Situations.toAnna;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two instances over one PostgreSQL, and what the test itself writes there as a third. */
class InboxStreamIT {
    private static final String STREAM = "/v1/inbox/stream";

    private final DatabaseSettings settings = TestPostgres.fresh();
    private final Application here = application();
    private final Application there = application();
    private final Service service = here.service("notification-service");
    private final Service other = there.service("notification-service");
    private final Database database =
            Database.open(settings, Schema.of("notification", Table.INBOX, Table.TASK, Table.RATE_LIMITS),
                    Telemetry.none());

    private Application application() {
        Map<String, String> variables = Development.variables(settings, TestKafka.settings(), 1);
        variables.put("HTTP_IDLE_TIMEOUT", "1s");
        variables.put("SHUTDOWN_GRACE", "20s");
        return Main.application(Settings.from(variables), Callers.authorization(), TaskTiming.standard(),
                Clocks.system(), Telemetry.none());
    }

    @BeforeEach
    void open() {
        database.start();
        service.start();
        other.start();
    }

    @AfterEach
    void close() {
        other.close();
        service.close();
        database.stop();
    }

    @Test
    void what_another_instance_lays_down_or_notes_as_read_arrives() {
        try (ReadEvents stream = follow(here, "0")) {
            put(1, "Dear Anna");
            await().until(() -> stream.events().size() == 1);
            client(there).send(to(there, "anna", "/v1/inbox/" + id(1) + "/read").POST(BodyPublishers.noBody()).build());
            await().until(() -> stream.events().size() == 2);
            assertEquals(List.of("1 written", "2 read"), told(stream));
        }
    }

    @Test
    void a_stream_goes_on_at_another_instance_when_its_own_stops_and_that_is_at_once() {
        ReadEvents cut = follow(here, "0");
        put(1, "Dear Anna");
        await().until(() -> cut.events().size() == 1);
        long begun = System.nanoTime();
        service.close();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(cut.ended());
        assertTrue(took.toSeconds() < 10, took::toString);
        put(2, "Dear Anna");
        try (ReadEvents stream = follow(there, cut.lastId())) {
            put(3, "Dear Anna");
            await().until(() -> stream.events().size() == 2);
            assertEquals(List.of("2 written", "3 written"), told(stream));
        }
    }

    @Test
    void streams_hold_no_connection_of_the_pool() {
        // of which there are five
        List<ReadEvents> streams = Stream.of("anna", "anna", "anna", "boris", "boris", "boris")
                .map(token -> follow(here, token, "0")).toList();
        put(1, "Dear Anna");
        await().until(() -> streams.stream().filter(stream -> stream.events().size() == 1).count() == 3);
        assertEquals(200, client(here).send(to(here, "anna", "/v1/inbox").build()).statusCode());
        streams.forEach(ReadEvents::close);
    }

    @Test
    void a_reader_that_does_not_read_is_hung_up_and_takes_the_rest_when_it_comes_again() throws IOException {
        int entries = 200;
        IntStream.rangeClosed(1, entries).forEach(number -> put(number, "x".repeat(60_000)));
        double before = gone();
        try (Socket slow = new Socket("127.0.0.1", here.http().port())) {
            slow.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer anna\r\nLast-Event-ID: 0\r\n\r\n"
                            .formatted(STREAM).getBytes(StandardCharsets.US_ASCII));
            await().until(() -> gone() > before);
        }
        try (ReadEvents stream = follow(here, "0")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> stream.lastId().equals(Integer.toString(entries)));
            assertEquals(entries, stream.events().size());
        }
    }

    private void put(int number, String text) {
        database.transact(tx -> new PostgresNotifications(tx).add(toAnna(number)));
        new PostgresInbox(database).put(id(number), ANNA_ID, "Confirmed", text, NOW);
    }

    private static ReadEvents follow(Application instance, String lastId) {
        return follow(instance, "anna", lastId);
    }

    private static ReadEvents follow(Application instance, String token, String lastId) {
        return client(instance).follow(to(instance, token, STREAM).header("Last-Event-ID", lastId).build());
    }

    private static ContractClient client(Application instance) {
        return new ContractClient("notification", URI.create("http://127.0.0.1:" + instance.http().port()));
    }

    private static HttpRequest.Builder to(Application instance, String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.http().port() + path))
                .header("Authorization", "Bearer " + token);
    }

    /** How many readers have gone, as the metrics say. */
    private double gone() {
        return new Wire(URI.create("http://127.0.0.1:" + here.http().managementPort()))
                .ask("GET", "/observe/metrics").body().lines()
                .filter(line -> line.startsWith("http_streams_ended_total{reason=\"gone\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private static List<String> told(ReadEvents stream) {
        return stream.events().stream().map(event -> event.id() + " " + event.type()).toList();
    }
}
