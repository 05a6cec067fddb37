package innkeeper.notification;

import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.Line;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestMail;
import innkeeper.testkit.infra.TestPostgres;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Events go in at Kafka, mails come out at a mail server; every test writes to people of its own. */
class MailIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final String guest = UUID.randomUUID().toString();
    private final String owner = UUID.randomUUID().toString();
    private final String booking = UUID.randomUUID().toString();
    private final DatabaseSettings database = TestPostgres.fresh();
    private final TestMail mail = TestMail.start();
    private final Line line = Line.to("127.0.0.1", mail.port());
    private final List<SpanData> spans = new CopyOnWriteArrayList<>();
    private Service service = started();

    @AfterEach
    void close() {
        service.close();
        line.close();
        mail.close();
    }

    @Test
    void a_confirmed_booking_brings_one_mail_to_the_guest_and_one_to_the_owner_each_in_their_language() {
        register(guest, "ru");
        register(owner, "en");
        book("confirmed", UUID.randomUUID());
        assertEquals(List.of("Бронирование K7MQ2XPA в отеле «Hotel Astoria» подтверждено"), subjects(guest, 1));
        assertEquals(List.of("New booking K7MQ2XPA at Hotel Astoria"), subjects(owner, 1));
    }

    @Test
    void an_event_that_comes_twice_brings_one_mail() {
        register(guest, "en");
        register(owner, "en");
        UUID event = UUID.randomUUID();
        book("confirmed", event);
        book("confirmed", event);
        book("cancelled", UUID.randomUUID());
        assertEquals(List.of("Your booking K7MQ2XPA at Hotel Astoria is confirmed",
                "Your booking K7MQ2XPA at Hotel Astoria is cancelled"), subjects(guest, 2));
    }

    @Test
    void somebody_who_becomes_known_later_still_gets_the_mail() {
        register(owner, "en");
        book("confirmed", UUID.randomUUID());
        subjects(owner, 1);
        assertEquals(List.of(), mail.receivedBy(guest));
        register(guest, "en");
        assertEquals(List.of("Your booking K7MQ2XPA at Hotel Astoria is confirmed"), subjects(guest, 1));
    }

    @Test
    void a_mail_waits_while_the_mail_server_is_away() {
        register(guest, "en");
        line.cut();
        book("expired", UUID.randomUUID());
        await().atMost(PATIENCE).until(() -> spans.stream().anyMatch(span -> span.getName().equals("smtp.send")));
        assertEquals(List.of(), mail.receivedBy(guest));
        line.mend();
        assertEquals(List.of("Your booking K7MQ2XPA at Hotel Astoria was not paid in time"), subjects(guest, 1));
    }

    @Test
    void what_one_instance_left_undone_another_one_does() {
        register(guest, "en");
        line.cut();
        book("expired", UUID.randomUUID());
        await().atMost(PATIENCE).until(() -> spans.stream().anyMatch(span -> span.getName().equals("smtp.send")));
        service.close();
        line.mend();
        book("refunded", UUID.randomUUID());
        service = started();
        assertEquals(2, subjects(guest, 2).size());
    }

    @Test
    void the_mail_belongs_to_the_trace_of_its_event() {
        register(guest, "en");
        book("expired", UUID.randomUUID());
        subjects(guest, 1);
        await().atMost(PATIENCE).until(() -> spans.stream()
                .anyMatch(span -> span.getName().equals("smtp.send") && span.getTraceId().equals(TRACE)));
    }

    @Test
    void an_event_without_what_a_mail_needs_becomes_a_dead_letter() {
        publish("innkeeper.booking.v1", "innkeeper.booking.expired", booking, UUID.randomUUID(),
                "{\"booking_id\": \"%s\"}".formatted(booking));
        assertTrue(TestKafka.read("innkeeper.booking.v1.dlq",
                found -> found.stream().anyMatch(letter -> booking.equals(letter.key()))).size() > 0);
    }

    private Service started() {
        Settings settings = Settings.from(Development.variables(database, TestKafka.settings(), line.port()));
        Service fresh = Main.application(settings, new Policy(), Clock.systemUTC(), Telemetry.collecting(spans))
                .service("notification-service");
        fresh.start();
        return fresh;
    }

    /** A person's address begins with their id. */
    private static void register(String person, String locale) {
        String data = Json.write(Map.of("user_id", person, "email", person + "@innkeeper.example",
                "full_name", "Anna Petrova", "role", "client", "locale", locale));
        EventContract.check("innkeeper.user.registered", data);
        publish("innkeeper.user.v1", "innkeeper.user.registered", person, UUID.randomUUID(), data);
    }

    private void book(String what, UUID event) {
        String data = """
                {"booking_id": "%s", "reference": "K7MQ2XPA", "status": "confirmed", "client_id": "%s",
                 "hotel": {"id": "01930000-0000-7000-9000-000000000001", "owner_id": "%s", "name": "Hotel Astoria",
                           "city": "Saint Petersburg", "address": "Bolshaya Morskaya 39", "timezone": "Europe/Moscow",
                           "check_in_time": "14:00", "check_out_time": "12:00"},
                 "room_type": {"id": "01930000-0000-7000-a000-000000000001", "name": "Double"},
                 "check_in": "2027-06-10", "check_out": "2027-06-12", "guests": 2, "rooms": 1,
                 "total": {"amount": 1250000, "currency": "RUB"}, "payment_method": "online",
                 "refund": {"amount": 1250000, "currency": "RUB"}, "nights_held": true}
                """.formatted(booking, guest, owner);
        EventContract.check("innkeeper.booking." + what, data);
        publish("innkeeper.booking.v1", "innkeeper.booking." + what, booking, event, data);
    }

    private static void publish(String topic, String type, String key, UUID id, String data) {
        Map<String, String> headers = new HashMap<>(Map.of("ce_specversion", "1.0", "ce_id", id.toString(),
                "ce_type", type, "ce_source", "/test", "ce_subject", key, "ce_time", Instant.now().toString(),
                "content-type", "application/json"));
        headers.put("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
        TestKafka.publish(TestKafka.settings(), topic, key, data, headers);
    }

    private List<String> subjects(String person, int count) {
        await().atMost(PATIENCE).until(() -> mail.receivedBy(person).size() >= count);
        return mail.receivedBy(person).stream().map(MailIT::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
