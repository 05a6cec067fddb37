package innkeeper.notification;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.database.schema.Schema.Table;
import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.mocks.ContractMock;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.Line;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The mail server is away, as it would be for ten minutes, under the service's own pauses and breaker. */
class OutageIT {
    private static final int MAILS = 200;
    private static final int SHORT_MESSAGES = 20;
    /** The longest pause of the breaker, and what two hundred mails take on a busy machine. */
    private static final Duration BACK = Duration.ofSeconds(45);

    private final List<String> byMail = Stream.generate(() -> UUID.randomUUID().toString()).limit(20).toList();
    private final String bySms = UUID.randomUUID().toString();
    private final DatabaseSettings database = TestPostgres.fresh();
    private final TestMail mail = TestMail.start();
    private final Line line = Line.to("127.0.0.1", mail.port());
    private final ContractMock gateway = ContractMock.of("delivery");
    private final Service service = service();

    @AfterEach
    void close() {
        service.close();
        gateway.close();
        line.close();
        mail.close();
    }

    @Test
    void sms_go_on_while_the_mail_server_is_away_and_afterwards_every_mail_goes_once() {
        service.start();
        preferSms();
        line.cut();
        IntStream.range(0, MAILS).forEach(number -> publish(byMail.get(number % byMail.size())));
        IntStream.range(0, SHORT_MESSAGES).forEach(_ -> publish(bySms));
        await().until(() -> count("channel = 'sms' and status = 'sent'") == SHORT_MESSAGES);
        await().until(() -> count("channel = 'email' and status = 'waiting'") == MAILS
                && count("channel = 'email' and attempts > 0") >= 10);
        assertEquals(SHORT_MESSAGES, gateway.requests("sendMessage").stream()
                .map(asked -> Json.read(asked.body(), JsonNode.class).path("reference").asText()).distinct().count());
        assertTrue(count("channel = 'email' and attempts > 0") < MAILS,
                "a server that is away is asked for every mail");

        line.mend();
        await().atMost(BACK).until(() -> count("channel = 'email' and status = 'sent'") == MAILS);
        assertEquals(MAILS, mail.received().size());
        assertEquals(MAILS, ids(mail.received()).size());
    }

    private Service service() {
        Map<String, String> variables = Development.variables(database, TestKafka.settings(), line.port());
        variables.put("NOTIFICATION_SMS_GATEWAY_URL", gateway.uri().toString());
        return Main
                .application(Settings.from(variables), Callers.authorization(), TaskTiming.standard(), Clocks.system(),
                        Telemetry.none())
                .service("notification-service");
    }

    private void preferSms() {
        Choice smsFirst = new Choice(List.of(Channel.SMS, Channel.EMAIL), true);
        Database own = Database.open(database, Schema.of("notification", Table.INBOX, Table.TASK, Table.RATE_LIMITS),
                Telemetry.none());
        own.start();
        new PostgresPreferences(own).put(PersonId.of(bySms),
                new Preference(Map.of(Kind.ACCOUNT, smsFirst), Optional.empty(), Optional.empty(), 1));
        own.stop();
    }

    private static void publish(String person) {
        Map<String, Object> user = new HashMap<>(Map.of("user_id", person, "email", person + "@innkeeper.example",
                "full_name", "Anna Petrova", "role", "client", "locale", "en", "email_verified", true, "status",
                "active", "version", 1, "phone", "+79161234567"));
        user.put("relations", List.of());
        String data = Json.write(user);
        EventContract.check("innkeeper.user.password-changed", data);
        TestKafka.publish(TestKafka.settings(), "innkeeper.user.v1", person, data, Map.of("ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(), "ce_type", "innkeeper.user.password-changed", "ce_source",
                "/test",
                "ce_subject", person, "ce_time", Instant.now().toString(), "content-type", "application/json"));
    }

    private static Set<String> ids(List<MimeMessage> messages) {
        return messages.stream().map(OutageIT::id).collect(Collectors.toSet());
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String which) {
        String sql = "select count(*) from deliveries where " + which;
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.user(), database.password().value());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
