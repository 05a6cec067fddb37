package innkeeper.local;

import innkeeper.local.process.StartFailure;
import innkeeper.local.settings.Options;
import innkeeper.local.settings.StackSettings.Database;
import innkeeper.testbase.PatientWaits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LocalStackIT {
    /** A checkout without services, in which PostgreSQL is unpacked once for all tests. */
    private static final Path ROOT = Path.of("target", "checkout").toAbsolutePath();
    private static final TopicPartition EVENTS = new TopicPartition("events", 0);

    @TempDir
    Path data;

    @Test
    void databases_and_events_outlive_a_restart_and_leave_no_process() throws Exception {
        List<ProcessHandle> started;
        try (LocalStack stack = LocalStack.start(options())) {
            execute(stack, "create table guests (name text); insert into guests values ('Anna')");
            send(stack, "booked");
            stack.broker().restart();
            send(stack, "paid");
            started = ProcessHandle.current().descendants().toList();
        }
        assertFalse(started.isEmpty());
        assertEquals(List.of(), started.stream().filter(ProcessHandle::isAlive).toList());

        try (LocalStack stack = LocalStack.start(options())) {
            assertEquals("Anna", query(stack, "select name from guests"));
            assertEquals("on", query(stack, "show fsync"));
            assertEquals(List.of("booked", "paid"), events(stack));
        }
    }

    @Test
    void a_database_opens_only_to_its_own_role_and_password() throws Exception {
        try (LocalStack stack = LocalStack.start(options())) {
            Database hotel = database(stack, 1);
            Database booking = database(stack, 2);
            assertThrows(SQLException.class, () -> connect(hotel, hotel.user(), "wrong").close());
            assertThrows(SQLException.class, () -> connect(hotel, booking.user(), booking.password()).close());
            assertThrows(SQLException.class, () -> connect(hotel, "postgres", "").close());
            assertThrows(SQLException.class, () -> connect(hotel, "postgres", "postgres").close());
            for (String common : List.of("postgres", "template1")) {
                Database elsewhere = new Database(hotel.port(), common, hotel.user(), hotel.password());
                assertThrows(SQLException.class,
                        () -> connect(elsewhere, hotel.user(), hotel.password()).close(), common);
            }
        }
    }

    @Test
    void a_second_start_on_the_same_data_is_refused_and_the_first_goes_on() throws Exception {
        try (LocalStack first = LocalStack.start(options())) {
            StartFailure failure = assertThrows(StartFailure.class, () -> LocalStack.start(options()));

            assertTrue(failure.getMessage().startsWith("Innkeeper already runs on the data folder"),
                    failure.getMessage());
            assertEquals("1", query(first, "select 1"));
        }
    }

    @Test
    void a_part_that_dies_ends_the_watch_with_its_name() {
        try (LocalStack stack = LocalStack.start(options())) {
            stack.broker().kill();

            StartFailure failure = assertThrows(StartFailure.class,
                    () -> stack.watch(_ -> {}).until(stack::closing));

            assertTrue(failure.getMessage().startsWith("Kafka works no more"), failure.getMessage());
            assertFalse(failure.logTail().isEmpty());
        }
    }

    @Test
    void nobody_else_on_the_machine_sees_into_the_data_folder() throws Exception {
        try (LocalStack _ = LocalStack.start(options())) {
            assertEquals("rwx------", permissions(data.resolve("data")));
            assertEquals("rw-------", permissions(data.resolve("data/postgres-superuser.password")));
            assertEquals("rw-------", permissions(data.resolve("data/mail/key.pem")));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_service_that_is_not_built_is_named() {
        StartFailure failure = assertThrows(StartFailure.class,
                () -> LocalStack.start(options().services(List.of("hotel-service"))));

        assertTrue(failure.getMessage().startsWith("hotel-service is not built: "), failure.getMessage());
    }

    private Options options() {
        return new Options(ROOT, Path.of("src/test/resources/complete.env"), data.resolve("data"), false, true,
                List.of(), false, _ -> {});
    }

    private static Database database(LocalStack stack, int service) {
        return stack.settings().services().get(service).database();
    }

    private static Connection connect(Database database, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:%d/%s"
                .formatted(database.port().number(), database.name()), user, password);
    }

    private static void execute(LocalStack stack, String sql) throws SQLException {
        Database hotel = database(stack, 1);
        try (Connection connection = connect(hotel, hotel.user(), hotel.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(LocalStack stack, String sql) throws SQLException {
        Database hotel = database(stack, 1);
        try (Connection connection = connect(hotel, hotel.user(), hotel.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void send(LocalStack stack, String event) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.broker().bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(EVENTS.topic(), EVENTS.partition(), "key", event))
                    .get();
        }
    }

    private static List<String> events(LocalStack stack) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.broker().bootstrapServers(), "max.poll.records", "2"),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(EVENTS));
            consumer.seekToBeginning(List.of(EVENTS));
            return consumer.poll(PatientWaits.PATIENCE).records(EVENTS).stream()
                    .map(record -> record.value()).toList();
        }
    }
}
