package innkeeper.notification;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.database.schema.Schema.Table;
import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.task.Pauses;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.mocks.ContractMock;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A message to somebody who wants SMS first goes over the gateway, and its receipt closes the record, or has the message go by
 * e-mail. The mail server is away all the time.
 */
class SmsIT {
    private static final TaskTiming TIMING =
            new TaskTiming(Duration.ofMillis(100), new Pauses(List.of(Duration.ofMillis(50))));

    private final String anna = UUID.randomUUID().toString();
    private final DatabaseSettings database = TestPostgres.fresh();
    private final ContractMock gateway = ContractMock.of("delivery");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Application application = application();
    private final Service service = application.service("notification-service");

    @AfterEach
    void close() {
        service.close();
        gateway.close();
        http.close();
    }

    @Test
    void a_message_reaches_the_telephone_once_and_a_receipt_confirms_it() throws Exception {
        service.start();
        preferSms();
        publish("password-changed");

        await().until(() -> statuses("sms").equals("sent"));
        var asked = gateway.requests("sendMessage");
        assertEquals(1, asked.size());
        var message = Json.read(asked.getFirst().body(), JsonNode.class);
        assertEquals("+79161234567", message.path("to").asText());
        String delivery = message.path("reference").asText();
        assertEquals(204, receipt("message.sent", delivery));
        assertEquals(204, receipt("message.delivered", delivery));
        assertEquals(204, receipt("message.failed", delivery));
        assertEquals(204, receipt("message.delivered", UUID.randomUUID().toString()));
        assertEquals("confirmed", statuses("sms"));
        assertEquals(1, gateway.requests("sendMessage").size());
        assertEquals("", statuses("email"));
    }

    @Test
    void what_the_gateway_could_not_take_goes_when_it_is_back_and_a_failure_is_told_with_its_words() throws Exception {
        gateway.down();
        service.start();
        preferSms();
        publish("password-changed");
        await().until(() -> column("reply").contains("SMS gateway is unavailable"));
        assertEquals("waiting", statuses("sms"));

        gateway.up();
        await().until(() -> statuses("sms").equals("sent"));
        String delivery = Json.read(gateway.requests("sendMessage").getLast().body(), JsonNode.class)
                .path("reference").asText();
        assertEquals(204, receipt("message.failed", delivery));
        assertEquals("failed", statuses("sms"));
        assertEquals("waiting", statuses("email"));
        await().until(() -> column("reply").contains("absent: off for too long"));
    }

    private Application application() {
        Map<String, String> variables = Development.variables(database, TestKafka.settings(), 1);
        variables.put("NOTIFICATION_SMS_GATEWAY_URL", gateway.uri().toString());
        return Main.application(Settings.from(variables), Callers.authorization(), TIMING, Clocks.system(),
                Telemetry.none());
    }

    private void preferSms() {
        Choice smsFirst = new Choice(List.of(Channel.SMS, Channel.EMAIL), true);
        Database own = Database.open(database, Schema.of("notification", Table.INBOX, Table.TASK, Table.RATE_LIMITS),
                Telemetry.none());
        own.start();
        new PostgresPreferences(own).put(PersonId.of(anna),
                new Preference(Map.of(Kind.ACCOUNT, smsFirst), Optional.empty(), Optional.empty(), 1));
        own.stop();
    }

    private void publish(String what) {
        Map<String, Object> user = new HashMap<>(Map.of("user_id", anna, "email", anna + "@innkeeper.example",
                "full_name", "Anna Petrova", "role", "client", "locale", "en", "email_verified", true, "status",
                "active",
                "version", 1, "phone", "+79161234567"));
        user.put("relations", List.of());
        String data = Json.write(user);
        EventContract.check("innkeeper.user." + what, data);
        TestKafka.publish(TestKafka.settings(), "innkeeper.user.v1", anna, data, Map.of("ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(), "ce_type", "innkeeper.user." + what, "ce_source", "/test",
                "ce_subject", anna, "ce_time", Instant.now().toString(), "content-type", "application/json"));
    }

    private int receipt(String type, String delivery) throws Exception {
        String body = """
                {"type": "%s", "timestamp": "2027-05-01T10:02:35Z", "data": {"message": {"id": "msg_1", "reference": "%s",
                 "error": {"code": "absent", "detail": "off for too long"}}}}""".formatted(type, delivery);
        long now = Instant.now().getEpochSecond();
        return http.send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/v1/sms-receipts".formatted(application.http().port())))
                .header("Content-Type", "application/json")
                .header("webhook-id", "rcpt_1")
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature",
                        WebhookSecrets.listed(new Secret(Development.SMS_SECRET)).sign("rcpt_1", now, body))
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding()).statusCode();
    }

    private String statuses(String channel) {
        return text("""
                select coalesce(string_agg(status, ' '), '')
                from deliveries
                where channel = '%s' and recipient_id = '%s'
                """.formatted(channel, anna));
    }

    private String column(String name) {
        return text("""
                select coalesce(string_agg(delivery_attempts.%s, ', ' order by delivery_attempts.attempt), '')
                from deliveries
                join delivery_attempts on delivery_id = id
                where channel = 'sms' and recipient_id = '%s'
                """.formatted(name, anna));
    }

    private String text(String sql) {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.user(), database.password().value());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
