package innkeeper.notification;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.database.schema.Schema.Table;
import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.task.Pauses;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.bounce.imap.Samples;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestMail;
import innkeeper.testkit.infra.TestPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A guest's mail is sent, comes back into the mailbox of its sender, and is read there, by two instances. */
class BounceIT {
    private static final String SENDER = "no-reply@innkeeper.example";
    private static final TaskTiming TIMING =
            new TaskTiming(Duration.ofMillis(100), new Pauses(List.of(Duration.ofMillis(50))));

    private final String guest = UUID.randomUUID().toString();
    private final String owner = UUID.randomUUID().toString();
    private final String hotel = UUID.randomUUID().toString();
    private final String booking = UUID.randomUUID().toString();
    private final DatabaseSettings database = TestPostgres.fresh();
    private final TestMail mail = TestMail.start().withUser(SENDER, "secret");
    private final List<Service> services = new ArrayList<>();

    @AfterEach
    void close() {
        services.forEach(Service::close);
        mail.close();
    }

    @Test
    void a_mail_that_comes_back_is_told_to_support_goes_by_sms_and_is_told_to_the_hotel_once() {
        start("");
        start("");
        known(guest, List.of());
        known(owner, List.of(Map.of("hotel_id", hotel, "relation", "owner", "version", 1)));
        prefer(Channel.EMAIL, Channel.SMS);
        book(1);
        comeBack("postfix-failed", 1);
        await().until(() -> text("select status from deliveries where channel = 'email' and recipient_id = '%s'"
                .formatted(guest)).equals("failed"));
        assertEquals("sent, refused", text("""
                select string_agg(outcome, ', ' order by attempt) from delivery_attempts
                join deliveries on id = delivery_id where channel = 'email' and recipient_id = '%s'
                """.formatted(guest)));
        assertEquals("1", text("select count(*) from deliveries where channel = 'sms' and recipient_id = '%s'"
                .formatted(guest)));
        assertTrue(text("select why from bad_addresses where address = '%s'".formatted(address(guest)))
                .startsWith("came back: 5.1.1 550 5.1.1"));
        await().until(() -> mail.size(SENDER, "INBOX") == 0);

        book(2);
        await().until(() -> text("""
                select count(*) from deliveries join delivery_attempts on id = delivery_id
                where channel = 'email' and recipient_id = '%s' and reply like 'nothing is sent there since%%'
                """.formatted(guest)).equals("1"));
        await().until(() -> text("select count(*) from tasks where kind in ('unreached-guest', 'delivery-email')")
                .equals("0"));
        assertEquals(1,
                subjects(owner).stream()
                        .filter("Mails to the guest of booking K7MQ2XPA at Hotel Astoria come back"::equals)
                        .count(),
                subjects(owner)::toString);
    }

    @Test
    void what_strangers_put_there_changes_nothing_and_is_taken_out_and_what_is_late_is_noted() {
        mail.addFolder(SENDER, "Done");
        start("Done");
        known(guest, List.of());
        book(1);
        String sent = messageId(1);
        mail.put(SENDER, "Subject: hello\r\n\r\nI am on holiday.\r\n");
        mail.put(SENDER,
                Samples.text("gmail-failed", address(guest), "<%s@innkeeper.example>".formatted(notification()),
                        "k1.none"));
        mail.put(SENDER, Samples.text("exim-failed", "somebody@innkeeper.example", sent, "k1.none"));
        mail.put(SENDER, Samples.text("postfix-failed", address(guest), sent, "").substring(0, 1_500));
        mail.put(SENDER, "Subject: large\r\n\r\n" + "x".repeat(1024 * 1024 + 1));
        mail.put(SENDER, Samples.text("postfix-delayed", address(guest), sent, "k1.none"));
        await().until(() -> mail.size(SENDER, "INBOX") == 0);
        assertEquals(6, mail.size(SENDER, "Done"));
        assertEquals("sent, reported", text("""
                select string_agg(outcome, ', ' order by attempt) from delivery_attempts
                join deliveries on id = delivery_id where channel = 'email' and recipient_id = '%s'
                """.formatted(guest)));
        assertEquals("0", text("select count(*) from bad_addresses"));
        assertEquals("0", text("select count(*) from unreached_guests"));
    }

    @Test
    void what_lay_there_while_nobody_looked_is_not_lost() {
        start("");
        known(guest, List.of());
        book(1);
        String sent = messageId(1);
        services.removeLast().close();
        for (int i = 0; i < 120; i++) {
            mail.put(SENDER, "Subject: hello %d\r\n\r\nI am on holiday.\r\n".formatted(i));
        }
        mail.put(SENDER, Samples.text("exchange-failed", address(guest), sent, "k1.none"));
        start("");
        await().until(() -> mail.size(SENDER, "INBOX") == 0);
        assertEquals("failed", text("select status from deliveries where channel = 'email' and recipient_id = '%s'"
                .formatted(guest)));
    }

    private void start(String doneFolder) {
        Map<String, String> variables = Development.variables(database, TestKafka.settings(), mail.port());
        variables.put("NOTIFICATION_BOUNCE_IMAP_HOST", "127.0.0.1");
        variables.put("NOTIFICATION_BOUNCE_IMAP_PORT", Integer.toString(mail.imapPort()));
        variables.put("NOTIFICATION_BOUNCE_IMAP_DONE_FOLDER", doneFolder);
        Service service = Main.application(Settings.from(variables), Callers.authorization(), TIMING, Clocks.system(),
                Telemetry.none()).service("notification-service");
        service.start();
        services.add(service);
    }

    private void comeBack(String sample, int mails) {
        mail.put(SENDER, Samples.text(sample, address(guest), messageId(mails), "k1.none"));
    }

    /** Of the last of so many mails to the guest, once its sending is noted. */
    private String messageId(int mails) {
        await().until(() -> mail.receivedBy(address(guest)).size() >= mails && text("""
                select count(*) from deliveries where channel = 'email' and status = 'sent' and recipient_id = '%s'
                """.formatted(guest)).equals(Integer.toString(mails)));
        try {
            return mail.receivedBy(address(guest)).getLast().getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String notification() {
        return text("select id from messages where recipient_id = '%s'".formatted(guest));
    }

    private void known(String person, List<Map<String, Object>> relations) {
        Map<String, Object> user = new HashMap<>(Map.of("user_id", person, "email", address(person),
                "full_name", "Anna Petrova", "role", "client", "locale", "en", "email_verified", true, "status",
                "active", "version", 1, "phone", "+79161234567"));
        user.put("relations", relations);
        publish("innkeeper.user.v1", "innkeeper.user.updated", person, Json.write(user));
        await().until(() -> text("select count(*) from people where id = '%s'".formatted(person)).equals("1"));
    }

    private void prefer(Channel... channels) {
        Database own = Database.open(database, Schema.of("notification", Table.INBOX, Table.TASK, Table.RATE_LIMITS),
                Telemetry.none());
        own.start();
        new PostgresPreferences(own).put(PersonId.of(guest), new Preference(
                Map.of(Kind.BOOKINGS, new Choice(List.of(channels), true)), Optional.empty(), Optional.empty(), 1));
        own.stop();
    }

    private void book(int version) {
        LocalDate arrival = LocalDate.now(Clocks.system()).plusDays(30);
        publish("innkeeper.booking.v1", version == 1 ? "innkeeper.booking.confirmed" : "innkeeper.booking.amended",
                booking, """
                        {"booking_id": "%1$s", "reference": "K7MQ2XPA", "status": "confirmed", "client_id": "%2$s",
                         "hotel": {"id": "%3$s", "name": "Hotel Astoria",
                                   "city": "Saint Petersburg", "address": "Bolshaya Morskaya 39", "timezone": "Europe/Moscow",
                                   "check_in_time": "14:00", "check_out_time": "12:00",
                                   "contact": {"phone": "+78123456789", "email": "desk@astoria.example", "website": ""}},
                         "check_in": "%4$s", "check_out": "%5$s",
                         "rooms": [{"id": "%1$s", "status": "confirmed",
                           "room_type": {"id": "01930000-0000-7000-a000-000000000001", "name": "Double"},
                           "rate_plan": {"id": "01930000-0000-7000-a000-000000000002", "name": "standard", "board": "room_only"},
                           "check_in": "%4$s", "check_out": "%5$s", "adults": 2, "children_ages": [],
                           "price": {"amount": 1250000, "currency": "RUB"}, "night_prices": [625000, 625000],
                           "charges": [], "extras": [], "total": {"amount": 1250000, "currency": "RUB"},
                           "deposit": null, "cancellation_policy": {"law": null, "steps": [{"from": "2027-06-08T11:00:00Z", "percent": 50, "nights": null,
                             "fee": {"amount": 625000, "currency": "RUB"}}]}, "fee": null,
                           "occupied_nights": 2, "end": null}],
                         "total": {"amount": 1250000, "currency": "RUB"}, "payment_method": "online", "deposit": null,
                         "created_at": "2026-11-20T10:00:00Z", "expires_at": null, "settlement": "paid",
                         "folio": {"charges": {"amount": 1250000, "currency": "RUB"}, "extras": {"amount": 0, "currency": "RUB"},
                           "fees": {"amount": 0, "currency": "RUB"}, "taxes": {"amount": 0, "currency": "RUB"},
                           "cancellation_fees": {"amount": 0, "currency": "RUB"},
                           "balance": {"amount": 0, "currency": "RUB"},
                           "payments": [], "refunds": [], "refunds_due": []},
                         "refund": null, "change": null, "end": null, "was_confirmed": true, "returned": null, "version": %6$d,
                         "link_version": 1}
                        """.formatted(booking, guest, hotel, arrival, arrival.plusDays(2), version));
    }

    private static void publish(String topic, String type, String key, String data) {
        EventContract.check(type, data);
        TestKafka.publish(TestKafka.settings(), topic, key, data, Map.of("ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_source", "/test",
                "ce_subject", key, "ce_time", Instant.now().toString(), "content-type", "application/json"));
    }

    private static String address(String person) {
        return person + "@innkeeper.example";
    }

    private List<String> subjects(String person) {
        return mail.receivedBy(address(person)).stream().map(BounceIT::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String text(String sql) {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.user(), database.password().value());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
