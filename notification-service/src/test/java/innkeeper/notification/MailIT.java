package innkeeper.notification;

import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.seal.Envelope;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.task.Pauses;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.Line;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestMail;
import innkeeper.testkit.infra.TestPostgres;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Events go in at Kafka, mails come out at a mail server; every test writes to people of its own. */
class MailIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final String SYSTEM = "{\"as\": \"system\", \"person_id\": null}";
    private static final String SECRETS = "innkeeper.user-secrets.v1";

    private static final TaskTiming TIMING =
            new TaskTiming(Duration.ofMillis(100), new Pauses(List.of(Duration.ofMillis(50))));

    private final String guest = UUID.randomUUID().toString();
    private final String owner = UUID.randomUUID().toString();
    private final String hotel = UUID.randomUUID().toString();
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
        known(guest, "ru");
        owning(owner, "en");
        book("confirmed", UUID.randomUUID());
        assertEquals(List.of("Бронирование K7MQ2XPA в отеле «Hotel Astoria» подтверждено"), subjects(guest, 1));
        assertEquals(List.of("New booking K7MQ2XPA at Hotel Astoria"), subjects(owner, 1));
    }

    @Test
    void the_guest_gets_an_event_of_a_calendar_and_a_cancellation_of_it() {
        known(guest, "en");
        book("confirmed", UUID.randomUUID());
        book("cancelled", UUID.randomUUID());
        subjects(guest, 2);
        String entered = calendar(mail.receivedBy(guest).getFirst());
        assertTrue(entered.contains("METHOD:REQUEST\r\n") && entered.contains("UID:" + booking + "\r\n"), entered);
        assertTrue(entered.contains("DTSTART;TZID=Europe/Moscow:20270610T140000\r\n"), entered);
        String taken = calendar(mail.receivedBy(guest).getLast());
        assertTrue(taken.contains("METHOD:CANCEL\r\n") && taken.contains("UID:" + booking + "\r\n"), taken);
    }

    @Test
    void a_booking_that_lost_one_of_two_rooms_is_told_to_guest_and_owner() {
        known(guest, "en");
        owning(owner, "ru");
        announce("amended", UUID.randomUUID(), "confirmed", "null", 1_250_000, room("Double", "confirmed"),
                room("Suite", "cancelled"));
        assertEquals(List.of("Your booking K7MQ2XPA at Hotel Astoria has changed"), subjects(guest, 1));
        assertEquals(List.of("Бронирование K7MQ2XPA в отеле «Hotel Astoria» изменено"), subjects(owner, 1));
        String text = text(mail.receivedBy(guest).getFirst());
        assertTrue(text.contains("Room: Double") && text.contains("Cancelled room: Suite"), text);
        assertTrue(text.contains("2 adults, 1 child (age: 5)"), text);
    }

    @Test
    void a_reason_for_a_cancellation_is_told_on_one_line() {
        owning(owner, "en");
        book("cancelled", UUID.randomUUID());
        assertEquals(List.of("Booking K7MQ2XPA at Hotel Astoria is cancelled"), subjects(owner, 1));
        String text = text(mail.receivedBy(owner).getFirst());
        assertTrue(text.contains("Cancelled by: the front desk"), text);
        assertTrue(text.contains("Reason: The flight Bcc: all@x"), text);
        // sums are written with spaces that do not break
        String money = text.replace('\u00a0', ' ');
        assertTrue(money.contains("Cancellation fee, kept by the hotel: RUB 4,250.00"), text);
        assertTrue(money.contains("Cancellation fee, to be paid to the hotel: RUB 2,000.00"), text);
        assertTrue(money.contains("Refund: RUB 12,500.00"), text);
    }

    /** What went back of a second payment is no part of it. */
    @Test
    void a_refund_that_follows_another_is_told_by_itself_and_with_the_sum() {
        known(guest, "en");
        String end = "{\"reason\": \"cancelled\", \"at\": \"2026-11-27T10:00:00Z\", \"by\": %s, \"note\": \"\"}"
                .formatted(actor("client", guest));
        publish("refunded", UUID.randomUUID(),
                state("refunded", "cancelled", end, 1_250_000, room("Double", "cancelled")).replace(
                        "\"payments\": [], \"refunds\": []",
                        "\"payments\": [%s, %s], \"refunds\": [%s, %s, %s]".formatted(
                                paid("pay_1", 1_250_000), paid("pay_2", 900_000), refund("pay_1", 26, 500_000),
                                refund("pay_1", 27, 750_000), refund("pay_2", 28, 900_000))));
        assertEquals(List.of("Refund of RUB\u00a07,500.00 for booking K7MQ2XPA"), subjects(guest, 1));
        String text = text(mail.receivedBy(guest).getFirst()).replace('\u00a0', ' ');
        assertTrue(text.contains("Refund, in all: RUB 12,500.00\r\nSent back on 26 November 2026: RUB 5,000.00\r\n"
                + "Sent back on 27 November 2026: RUB 7,500.00\r\n"), text);
        assertFalse(text.contains("9,000"), text);
    }

    private static String paid(String payment, int amount) {
        return """
                {"id": "%s", "at": "2026-11-25T10:00:00Z", "payment_id": "%s", "method": "online",
                 "amount": {"amount": %d, "currency": "RUB"}}""".formatted(UUID.randomUUID(), payment, amount);
    }

    private static String refund(String payment, int day, int amount) {
        return """
                {"id": "%s", "at": "2026-11-%dT10:00:00Z", "payment_id": "%s",
                 "amount": {"amount": %d, "currency": "RUB"}}""".formatted(UUID.randomUUID(), day, payment, amount);
    }

    @Test
    void an_address_that_is_not_proven_gets_no_words_but_ours() {
        register(guest, "en", false);
        await().until(() -> count("select count(*) from people where id = '%s'".formatted(guest)) == 1);
        book("refunded", UUID.randomUUID());
        book("expired", UUID.randomUUID());
        assertEquals(2, subjects(guest, 2).size());
        for (MimeMessage message : mail.receivedBy(guest)) {
            String all = subject(message) + text(message);
            assertTrue(all.contains("K7MQ2XPA"), all);
            assertFalse(all.contains("Astoria") || all.contains("Anna") || all.contains("Morskaya"), all);
        }
    }

    @Test
    void an_event_that_comes_twice_brings_one_mail() {
        known(guest, "en");
        owning(owner, "en");
        UUID event = UUID.randomUUID();
        book("confirmed", event);
        book("confirmed", event);
        book("cancelled", UUID.randomUUID());
        assertEquals(List.of("Your booking K7MQ2XPA at Hotel Astoria is confirmed",
                "Your booking K7MQ2XPA at Hotel Astoria is cancelled"), subjects(guest, 2));
    }

    @Test
    void somebody_who_becomes_known_later_still_gets_the_mail() {
        owning(owner, "en");
        book("confirmed", UUID.randomUUID());
        subjects(owner, 1);
        assertEquals(List.of(), mail.receivedBy(guest));
        known(guest, "en");
        assertEquals(List.of("Your booking K7MQ2XPA at Hotel Astoria is confirmed"), subjects(guest, 1));
    }

    @Test
    void news_of_a_hotel_whose_owner_becomes_known_later_is_not_lost() {
        known(guest, "en");
        book("confirmed", UUID.randomUUID());
        subjects(guest, 1);
        owning(owner, "en");
        assertEquals(List.of("New booking K7MQ2XPA at Hotel Astoria"), subjects(owner, 1));
    }

    @Test
    void after_a_transfer_the_mails_go_to_the_new_owner_and_say_who_cancelled() {
        known(guest, "en");
        owning(owner, "en");
        String heir = UUID.randomUUID().toString();
        Map<String, Object> received = user(heir, "ru", "active", 1);
        received.put("relations", List.of(Map.of("hotel_id", hotel, "relation", "owner", "version", 7)));
        received.putAll(Map.of("hotel", Map.of("id", hotel, "name", "Hotel Astoria"), "relation", "owner",
                "by", Map.of("person_id", owner, "name", "Boris Volkov", "as", "owner")));
        publishNotice("ownership-received", UUID.randomUUID(), received);
        subjects(heir, 1);
        book("cancelled", UUID.randomUUID());
        assertEquals(List.of("Теперь вы владелец отеля «Hotel Astoria»",
                "Бронирование K7MQ2XPA в отеле «Hotel Astoria» отменено"), subjects(heir, 2));
        assertTrue(text(mail.receivedBy(heir).getLast()).contains("Кто отменил: стойка регистрации"));
        subjects(guest, 1);
        assertTrue(text(mail.receivedBy(guest).getFirst()).contains("Cancelled by: the hotel's front desk"));
        assertEquals(List.of(), mail.receivedBy(owner));
    }

    @Test
    void the_owner_reads_that_somebody_has_left_with_their_account_and_who_leaves_does_not() {
        known(guest, "en");
        owning(owner, "en");
        Map<String, Object> leaving = user(guest, "en", "leaving", 2);
        leaving.putAll(Map.of("hotel", Map.of("id", hotel, "name", "Hotel Astoria"), "relation", "front_desk",
                "by", Map.of("person_id", guest, "name", "Anna Petrova", "as", "front_desk")));
        publishNotice("relation-ended", UUID.randomUUID(), leaving);
        assertEquals(List.of("Somebody has left the team of Hotel Astoria"), subjects(owner, 1));
        assertTrue(text(mail.receivedBy(owner).getFirst()).contains("Decided by: Anna Petrova, the front desk"));
        book("confirmed", UUID.randomUUID());
        assertEquals(List.of("Your booking K7MQ2XPA at Hotel Astoria is confirmed"), subjects(guest, 1));
    }

    @Test
    void owner_and_manager_read_once_that_a_calendar_fails_and_once_that_it_is_read_again() {
        owning(owner, "ru");
        String manager = UUID.randomUUID().toString();
        Map<String, Object> hired = user(manager, "en", "active", 2);
        hired.put("relations", List.of(Map.of("hotel_id", hotel, "relation", "manager", "version", 3)));
        publishNotice("updated", UUID.randomUUID(), hired);
        await().until(() -> count("select count(*) from relations where person_id = '%s'".formatted(manager)) == 1);
        UUID event = UUID.randomUUID();
        calendar("failing", event, "\"unreadable\"", "\"It has an event without a start, DTSTART\"");
        calendar("failing", event, "\"unreadable\"", "\"It has an event without a start, DTSTART\"");
        calendar("recovered", UUID.randomUUID(), "null", "null");
        assertEquals(
                List.of("A calendar of Hotel Astoria has not been read for a day",
                        "A calendar of Hotel Astoria is read again"),
                subjects(manager, 2));
        assertEquals(2, subjects(owner, 2).size());
        String text = text(mail.receivedBy(owner).getFirst());
        assertTrue(text.contains("Категория номера: Double") && text.contains("Календарь: Rentals (rentals.example)")
                && text.contains("часть календаря нельзя прочитать правильно")
                && text.contains("It has an event without a start")
                && text.contains("Сохранено: 3 периода"), text);
    }

    private void calendar(String what, UUID event, String cause, String fault) {
        String data = """
                {"hotel_id": "%s", "owner_id": "%s", "name": "Hotel Astoria", "description": "", "country": "RU",
                 "city": "Saint Petersburg", "address": "Bolshaya Morskaya 39", "stars": 5, "timezone": "Europe/Moscow",
                 "currency": "RUB", "check_in_time": "14:00", "check_out_time": "12:00", "amenities": [], "status": "published",
                 "version": 4, "calendar_import": {"id": "%s", "name": "Rentals", "host": "rentals.example",
                  "room_type_id": "01930000-0000-7000-a000-000000000001", "room_type_name": "Double",
                  "failing_since": "2026-11-26T10:00:00Z", "last_success_at": null, "windows": 3, "cause": %s, "fault": %s}}
                """.formatted(hotel, owner, UUID.randomUUID(), cause, fault);
        EventContract.check("innkeeper.hotel.calendar-import-" + what, data);
        publish("innkeeper.hotel.v1", "innkeeper.hotel.calendar-import-" + what, hotel, event, data);
    }

    @Test
    void while_the_mail_server_is_away_what_goes_into_the_inbox_arrives() {
        known(guest, "en");
        line.cut();
        IntStream.range(0, 40).forEach(_ -> book("expired", UUID.randomUUID()));
        await().until(() -> count("select count(*) from inbox_entries where person_id = '%s'".formatted(guest)) == 40);
        assertEquals(40, count("select count(*) from deliveries where channel = 'email' and status = 'waiting'"));
        line.mend();
        assertEquals(40, subjects(guest, 40).size());
    }

    @Test
    void a_mail_waits_while_the_mail_server_is_away() {
        known(guest, "en");
        line.cut();
        book("expired", UUID.randomUUID());
        await().until(() -> spans.stream().anyMatch(span -> span.getName().equals("deliver email")));
        assertEquals(List.of(), mail.receivedBy(guest));
        line.mend();
        assertEquals(List.of("Your booking K7MQ2XPA at Hotel Astoria was not paid in time"), subjects(guest, 1));
    }

    @Test
    void what_one_instance_left_undone_another_one_does() {
        known(guest, "en");
        line.cut();
        book("expired", UUID.randomUUID());
        await().until(() -> spans.stream().anyMatch(span -> span.getName().equals("deliver email")));
        service.close();
        line.mend();
        book("refunded", UUID.randomUUID());
        service = started();
        assertEquals(2, subjects(guest, 2).size());
    }

    @Test
    void what_was_never_announced_ends_without_a_mail() {
        known(guest, "en");
        book("expired", "payment_unavailable", UUID.randomUUID());
        book("expired", "not_paid_in_time", UUID.randomUUID());
        assertEquals(List.of("Your booking K7MQ2XPA at Hotel Astoria was not paid in time"), subjects(guest, 1));
        assertEquals(1, count("select count(*) from messages where recipient_id = '%s'".formatted(guest)));
    }

    @Test
    void who_has_not_paid_is_reminded_once_before_the_hold_ends() {
        known(guest, "en");
        hold();
        assertEquals(List.of("Please pay for your booking K7MQ2XPA at Hotel Astoria"), subjects(guest, 1));
        assertTrue(text(mail.receivedBy(guest).getFirst()).contains("/b/"));
        await().until(() -> count("select count(*) from tasks where kind = 'reminder'") == 0);
        assertEquals(1, mail.receivedBy(guest).size());
    }

    @Test
    void the_mail_belongs_to_the_trace_of_its_event() {
        known(guest, "en");
        book("expired", UUID.randomUUID());
        subjects(guest, 1);
        await().until(() -> spans.stream()
                .anyMatch(span -> span.getName().equals("deliver email") && span.getTraceId().equals(TRACE)));
        assertEquals(1, count("select count(*) from messages where recipient_id = '%s' and trace_id = '%s'"
                .formatted(guest, TRACE)));
    }

    @Test
    void an_event_without_what_a_mail_needs_becomes_a_dead_letter() {
        publish("innkeeper.booking.v1", "innkeeper.booking.expired", booking, UUID.randomUUID(),
                "{\"booking_id\": \"%s\"}".formatted(booking));
        assertTrue(TestKafka.read("innkeeper.booking.v1.dlq",
                found -> found.stream().anyMatch(letter -> booking.equals(letter.key()))).size() > 0);
    }

    @Test
    void a_secret_reaches_the_mailbox_in_its_envelope_and_leaves_no_link_behind() {
        publishSecret("password-reset", UUID.randomUUID(), "http://localhost:8081/reset?token=only-once",
                Instant.now().plusSeconds(600));
        assertEquals(List.of("Choose a new password"), subjects(guest, 1));
        assertTrue(text(mail.receivedBy(guest).getFirst()).contains("http://localhost:8081/reset?token=only-once"));
        await().until(() -> sealedRows() == 0);
    }

    @Test
    void a_secret_past_its_end_is_not_sent_and_no_dead_letter_is_kept_of_one_that_says_nothing() {
        publish(SECRETS, "innkeeper.user-secret.invitation", guest, UUID.randomUUID(), "{\"sealed\": \"x\"}");
        publishSecret("email-verification", UUID.randomUUID(), "http://localhost:8081/late", Instant.now());
        publishSecret("invitation", UUID.randomUUID(), "http://localhost:8081/good", Instant.now().plusSeconds(600));
        assertEquals(List.of("You are invited to Innkeeper"), subjects(guest, 1));
        await().until(() -> sealedRows() == 0);
        assertEquals(1, mail.receivedBy(guest).size());
        assertFalse(TestKafka.topics().contains(SECRETS + ".dlq"));
    }

    @Test
    void notices_about_an_account_reach_its_person_in_their_language() {
        known(guest, "ru");
        publishNotice("registration-attempted", UUID.randomUUID(), user(guest, "ru", "active", 1));
        publishNotice("password-changed", UUID.randomUUID(), user(guest, "ru", "active", 1));
        publishNotice("suspended", UUID.randomUUID(), user(guest, "ru", "suspended", 2));
        publishNotice("reinstated", UUID.randomUUID(), user(guest, "ru", "active", 3));
        UUID replay = UUID.randomUUID();
        Map<String, Object> ended = user(guest, "ru", "active", 3);
        ended.put("session_id", UUID.randomUUID().toString());
        publishNotice("session-replayed", replay, ended);
        publishNotice("session-replayed", replay, ended);
        publishNotice("suspended", UUID.randomUUID(), user(guest, "ru", "suspended", 4));
        assertEquals(List.of("У вас уже есть учётная запись в Innkeeper", "Ваш пароль изменён",
                "Ваша учётная запись приостановлена", "Ваша учётная запись снова открыта",
                "Один из ваших сеансов завершён", "Ваша учётная запись приостановлена"), subjects(guest, 6));
    }

    @Test
    void whoever_turns_a_second_factor_on_or_off_or_uses_a_recovery_code_is_told() {
        known(guest, "ru");
        for (String type : List.of("second-factor-enabled", "recovery-code-used", "recovery-codes-renewed",
                "second-factor-removed", "second-factor-reset")) {
            publishNotice(type, UUID.randomUUID(), user(guest, "ru", "active", 1));
        }
        assertEquals(List.of("Вход в вашу учётную запись теперь с кодом", "Использован один из ваших резервных кодов",
                "У вас новые резервные коды", "Вход с кодом отключён", "Администратор отключил вход с кодом"),
                subjects(guest, 5));
    }

    @Test
    void news_of_a_type_that_is_not_known_yet_still_changes_where_mails_go_and_in_which_language() {
        known(guest, "en");
        Map<String, Object> moved = user(guest, "ru", "active", 2);
        publish("innkeeper.user.v1", "innkeeper.user.moved", guest, UUID.randomUUID(), Json.write(moved));
        await().until(() -> count("select version from people where id = '%s'".formatted(guest)) == 2);
        assertEquals(1, count("select count(*) from people where id = '%s' and locale = 'ru'".formatted(guest)));
        book("expired", UUID.randomUUID());
        assertEquals(1, subjects(guest, 1).size());
    }

    @Test
    void after_a_farewell_nothing_of_the_person_is_left_and_late_news_makes_nothing() {
        known(guest, "en");
        owning(owner, "en");
        book("confirmed", UUID.randomUUID());
        subjects(guest, 1);
        publishNotice("deleted", UUID.randomUUID(),
                Map.of("user_id", guest, "role", "client", "status", "deleted", "version", 2));
        await().until(() -> rowsOf(guest) == 0);
        publishSecret("farewell", UUID.randomUUID(), "", null);
        subjects(guest, 2);
        register(guest, "en");
        book("cancelled", UUID.randomUUID());
        subjects(owner, 2);
        assertEquals(List.of("Your booking K7MQ2XPA at Hotel Astoria is confirmed",
                "Your Innkeeper account is deleted"), subjects(guest, 2));
        await().until(() -> rowsOf(guest) == 0);
    }

    private Service started() {
        Settings settings = Settings.from(Development.variables(database, TestKafka.settings(), line.port()));
        Service fresh =
                Main.application(settings, Callers.authorization(), TIMING, Clocks.system(),
                        Telemetry.collecting(spans))
                        .service("notification-service");
        fresh.start();
        return fresh;
    }

    /** A person's address begins with their id. */
    private static void register(String person, String locale) {
        register(person, locale, true);
    }

    private static void register(String person, String locale, boolean verified) {
        Map<String, Object> user = user(person, locale, "active", 1);
        user.put("email_verified", verified);
        String data = Json.write(user);
        EventContract.check("innkeeper.user.registered", data);
        publish("innkeeper.user.v1", "innkeeper.user.registered", person, UUID.randomUUID(), data);
    }

    /** Registered, and the service has heard of it: mails to them go out in the order of their events. */
    private void known(String person, String locale) {
        register(person, locale);
        await()
                .until(() -> count("select count(*) from people where id = '%s'".formatted(person)) == 1);
    }

    /** Known, and so is that they own the hotel. */
    private void owning(String person, String locale) {
        Map<String, Object> user = user(person, locale, "active", 2);
        user.put("relations", List.of(Map.of("hotel_id", hotel, "relation", "owner", "version", 1)));
        publishNotice("updated", UUID.randomUUID(), user);
        await().until(() -> count("select count(*) from relations where person_id = '%s'".formatted(person)) == 1);
    }

    private void book(String what, UUID event) {
        book(what, what.equals("expired") ? "not_paid_in_time" : "cancelled", event);
    }

    private void book(String what, String reason, UUID event) {
        boolean ended = !what.equals("confirmed");
        String end = """
                {"reason": "%s", "at": "2026-11-27T10:00:00Z", "by": %s, "note": "The flight\\r\\nBcc: all@x"}
                """.formatted(reason, reason.equals("cancelled") ? actor("front_desk", owner) : SYSTEM);
        announce(what, event, what, ended ? end : "null", what.equals("expired") ? 0 : 1_250_000,
                room("Double", what));
    }

    private static String actor(String as, String person) {
        return "{\"as\": \"%s\", \"person_id\": \"%s\"}".formatted(as, person);
    }

    private void announce(String what, UUID event, String status, String end, int refund, String... rooms) {
        publish(what, event, state(what, status, end, refund, rooms));
    }

    /** Booked ten minutes ago, and to be paid in five. */
    private void hold() {
        Instant now = Instant.now();
        publish("held", UUID.randomUUID(),
                state("expired", "pending_payment", "null", 0, room("Double", "pending_payment"))
                        .replace("\"2027-05-01T10:00:00Z\"", "\"%s\"".formatted(now.minusSeconds(600)))
                        .replace("\"expires_at\": null", "\"expires_at\": \"%s\"".formatted(now.plusSeconds(300))));
    }

    private String state(String what, String status, String end, int refund, String... rooms) {
        return """
                {"booking_id": "%s", "reference": "K7MQ2XPA", "status": "%s", "client_id": "%s",
                 "hotel": {"id": "%s", "name": "Hotel Astoria",
                           "city": "Saint Petersburg", "address": "Bolshaya Morskaya 39", "timezone": "Europe/Moscow",
                           "check_in_time": "14:00", "check_out_time": "12:00",
                           "contact": {"phone": "+78123456789", "email": "desk@astoria.example", "website": ""}},
                 "check_in": "2027-06-10", "check_out": "2027-06-12", "rooms": [%s],
                 "total": {"amount": %d, "currency": "RUB"}, "payment_method": "online", "deposit": null,
                 "created_at": "2027-05-01T10:00:00Z", "expires_at": null, "settlement": "paid",
                 "folio": {"charges": {"amount": 1250000, "currency": "RUB"}, "extras": {"amount": 0, "currency": "RUB"},
                   "fees": {"amount": 0, "currency": "RUB"}, "cancellation_fees": {"amount": %d, "currency": "RUB"},
                   "taxes": {"amount": 0, "currency": "RUB"},
                   "balance": {"amount": %d, "currency": "RUB"},
                   "payments": [], "refunds": [], "refunds_due": []},
                 "refund": %s, "change": null, "end": %s, "was_confirmed": %s, "returned": null, "version": 1, "link_version": 1}
                """.formatted(booking, status.equals("refunded") ? "cancelled" : status, guest, hotel,
                String.join(", ", rooms), 1_250_000 * rooms.length,
                what.equals("cancelled") ? 625_000 : 0, what.equals("cancelled") ? 200_000 : 0,
                refund == 0 ? "null" : "{\"amount\": %d, \"currency\": \"RUB\"}".formatted(refund), end,
                !what.equals("expired"));
    }

    private void publish(String what, UUID event, String data) {
        EventContract.check("innkeeper.booking." + what, data);
        publish("innkeeper.booking.v1", "innkeeper.booking." + what, booking, event, data);
    }

    private static String room(String type, String status) {
        return """
                {"id": "%s", "status": "%s", "room_type": {"id": "01930000-0000-7000-a000-000000000001", "name": "%s"},
                 "rate_plan": {"id": "01930000-0000-7000-a000-000000000002", "name": "standard", "board": "room_only"},
                 "check_in": "2027-06-10", "check_out": "2027-06-12", "adults": 2, "children_ages": [5],
                 "price": {"amount": 1250000, "currency": "RUB"}, "night_prices": [625000, 625000],
                 "charges": [], "extras": [], "total": {"amount": 1250000, "currency": "RUB"},
                 "deposit": null, "cancellation_policy": {"law": null, "steps": [{"from": "2027-06-08T11:00:00Z", "percent": 50, "nights": null,
                   "fee": {"amount": 625000, "currency": "RUB"}}]}, "fee": null, "occupied_nights": 2,
                 "end": %s}
                """.formatted(UUID.randomUUID(), status.equals("refunded") ? "cancelled" : status, type,
                status.equals("confirmed") || status.equals("pending_payment")
                        ? "null"
                        : """
                        {"reason": "cancelled", "at": "2026-11-27T10:00:00Z", "by": %s,
                         "note": "One of us stays at home"}"""
                                .formatted(actor("client", UUID.randomUUID().toString())));
    }

    private static void publish(String topic, String type, String key, UUID id, String data) {
        Map<String, String> headers = new HashMap<>(Map.of("ce_specversion", "1.0", "ce_id", id.toString(),
                "ce_type", type, "ce_source", "/test", "ce_subject", key, "ce_time", Instant.now().toString(),
                "content-type", "application/json"));
        headers.put("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
        TestKafka.publish(TestKafka.settings(), topic, key, data, headers);
    }

    private static Map<String, Object> user(String person, String locale, String status, int version) {
        Map<String, Object> user = new HashMap<>(Map.of("user_id", person, "email", person + "@innkeeper.example",
                "full_name", "Anna Petrova", "role", "client", "locale", locale, "email_verified", true, "status",
                status,
                "version", version));
        user.put("phone", null);
        user.put("relations", List.of());
        return user;
    }

    private static void publishNotice(String what, UUID event, Map<String, Object> data) {
        String json = Json.write(data);
        EventContract.check("innkeeper.user." + what, json);
        publish("innkeeper.user.v1", "innkeeper.user." + what, data.get("user_id").toString(), event, json);
    }

    private void publishSecret(String what, UUID event, String link, Instant expiresAt) {
        Map<String, Object> content = new HashMap<>(Map.of("email", guest + "@innkeeper.example",
                "locale", "en", "link", link));
        content.put("expires_at", expiresAt);
        Envelope envelope = Envelope.of(Development.variables().get("USER_SECRETS_KEY"));
        String data = Json.write(Map.of("user_id", guest, "sealed", envelope.seal(content)));
        EventContract.check("innkeeper.user-secret." + what, data);
        publish(SECRETS, "innkeeper.user-secret." + what, guest, event, data);
    }

    private long sealedRows() {
        return count("select count(*) from deliveries where sealed <> ''");
    }

    private long rowsOf(String person) {
        return count("""
                select (select count(*) from people where id = '%1$s')
                    + (select count(*) from messages where recipient_id = '%1$s')
                """.formatted(person));
    }

    private long count(String sql) {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.user(), database.password().value());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return firstPart(message.getContent());
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String calendar(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            return new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The text comes first, also where more than words is in the mail. */
    private static String firstPart(Object content) throws MessagingException, IOException {
        return content instanceof MimeMultipart parts
                ? firstPart(parts.getBodyPart(0).getContent())
                : content.toString();
    }

    private List<String> subjects(String person, int count) {
        await().until(() -> mail.receivedBy(person).size() >= count);
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
