package innkeeper.benchmark.mail;

import innkeeper.benchmark.TestBed;
import innkeeper.kit.kafka.KafkaClients;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.local.settings.StackSettings.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Confirmations of bookings for notification-service, as events or as a backlog that lies in its tables already. */
final class Messages implements AutoCloseable {
    private static final Topic TOPIC = Topic.of("innkeeper.booking.v1");
    private static final int LARGEST_RECORD = 1_000_000;

    private final Database database;
    private final Producer<byte[], byte[]> events;
    private final String confirmed;

    Messages(TestBed bed) throws IOException {
        this.database = bed.settings().service("notification-service").database();
        KafkaClients kafka = new KafkaClients(new KafkaSettings(bed.setting("KAFKA_BOOTSTRAP_SERVERS"), 1, Duration.ofSeconds(1),
                Integer.parseInt(bed.setting("KAFKA_TOPIC_PARTITIONS")), LARGEST_RECORD,
                KafkaSettings.FETCH_WAIT));
        kafka.createMissing(List.of(TOPIC)); // a service is ready before it has made its own
        this.events = kafka.producer();
        try (InputStream in = Messages.class.getResourceAsStream("booking-confirmed.json")) {
            this.confirmed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** People with proven addresses, who get no message yet; each address begins with the person's id. */
    List<String> people(int number) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = connection(); PreparedStatement insert = connection.prepareStatement("""
                insert into people (id, email, full_name, locale, email_verified, phone, version)
                select id, id || '@innkeeper.example', 'Anna Petrova', 'en', true, '', 1
                from (select gen_random_uuid() as id from generate_series(1, ?)) as made
                returning id""")) {
            insert.setInt(1, number);
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    /** Returns when the broker has the event. */
    void confirm(String person) throws Exception {
        String booking = UUID.randomUUID().toString();
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(TOPIC.name(), booking.getBytes(StandardCharsets.UTF_8),
                confirmed.formatted(booking, person).getBytes(StandardCharsets.UTF_8));
        Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", "innkeeper.booking.confirmed",
                "ce_source", "/benchmark", "ce_subject", booking, "ce_time", Instant.now().toString(), "content-type",
                "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        events.send(event).get();
    }

    /** As many messages as one that was told already, each to somebody of its own, all due at once. */
    void backlog(int number) throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    create temporary table backlog on commit drop as
                    select gen_random_uuid() as person, gen_random_uuid() as message, gen_random_uuid() as delivery
                    from generate_series(1, %d)""".formatted(number));
            statement.execute("""
                    insert into people (id, email, full_name, locale, email_verified, phone, version)
                    select person, person || '@innkeeper.example', 'Anna Petrova', 'en', true, '', 1
                    from backlog""");
            statement.execute("""
                    insert into messages (id, event_id, event_type, recipient_id, audience, facts, created_at, trace_id)
                    select message, gen_random_uuid(), event_type, person, audience,
                        jsonb_set(facts, '{client}', to_jsonb(person)), now(), ''
                    from backlog, (select * from messages where audience = 'client' limit 1) as told""");
            statement.execute("""
                    insert into deliveries (id, message_id, recipient_id, channel, rank, status, attempts, copy, not_before, address,
                        subject, reference, sealed)
                    select delivery, message, person, 'email', 1, 'waiting', 0, 1, now(), '', '', '', ''
                    from backlog""");
            statement.execute("""
                    insert into tasks (kind, id, due_at, attempts, lease, traceparent)
                    select 'delivery-email', delivery, now(), 0, null, ''
                    from backlog""");
            connection.commit();
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:%d/%s".formatted(database.port().number(), database.name()),
                database.user(), database.password());
    }

    @Override
    public void close() {
        events.close();
    }
}
