package innkeeper.notification.sms.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.remote.RetryAfter;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.mocks.ContractMock;
import innkeeper.mocks.MockAnswer;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.sms.domain.SmsText;
import innkeeper.testkit.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SmsGatewayTest {
    private static final UUID DELIVERY = UUID.fromString("01930000-0000-7000-c100-000000000001");

    private final ContractMock door = ContractMock.of("delivery");
    private final CountDownLatch end = new CountDownLatch(1);
    private final MovableClock clock = MovableClock.at("2027-06-01T10:00:00Z");
    private final SmsGateway gateway =
            new SmsGateway(new SmsSettings(door.uri(), new Secret("api-key"), "Innkeeper", 3, 10, 50,
                    Duration.ofSeconds(2), new WebhookSecrets(List.of())), Telemetry.none(), clock);

    @AfterEach
    void close() {
        end.countDown();
        door.close();
    }

    @Test
    void a_message_goes_as_the_contract_says_and_its_id_comes_back() {
        Reply taken = send();

        var asked = door.requests("sendMessage").getFirst();
        assertEquals(Json.read("""
                {"to": "+79161234567", "text": "Your booking is confirmed", "sender": "Innkeeper",
                 "reference": "01930000-0000-7000-c100-000000000001"}""", JsonNode.class),
                Json.read(asked.body(), JsonNode.class));
        assertEquals(Optional.of("Bearer api-key"), asked.header("authorization"));
        assertEquals(Optional.of(DELIVERY + "/1"), asked.header("idempotency-key"));
        assertEquals("202 taken as %s, 1 gsm7".formatted(taken.reference()), taken.text());
        assertTrue(!taken.reference().isEmpty());
    }

    @Test
    void what_the_gateway_does_not_send_is_refused_with_its_words() {
        door.answer("sendMessage", 422, """
                {"code": "recipient-blocked", "detail": "They take no messages from you"}""");
        assertEquals(Reply.refused("422 recipient-blocked: They take no messages from you"), send());
        door.answer("sendMessage", 400, "no JSON");
        assertEquals(Reply.refused("400 without a reason"), send());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 409})
    void trouble_with_us_is_not_the_messages(int status) {
        door.answer("sendMessage", status, "{\"code\": \"trouble\", \"detail\": \"\"}");
        assertEquals(Reply.away(status + " trouble"), send());
    }

    @Test
    void after_a_429_it_is_not_asked_before_the_time_that_it_named() {
        door.answer("sendMessage", _ -> MockAnswer.of(429, "application/problem+json",
                "{\"code\": \"too-many-requests\", \"detail\": \"Slower\"}").with("Retry-After", "30"));
        assertEquals(Reply.away("429 too-many-requests: Slower"), send());
        assertEquals(Reply.away("SMS gateway is unavailable: asked to be left alone until 2027-06-01T10:00:30Z"),
                send());
        clock.pass(Duration.ofSeconds(29));
        send();
        assertEquals(1, door.requests("sendMessage").size());
        clock.pass(Duration.ofSeconds(1));
        send();
        assertEquals(2, door.requests("sendMessage").size());
    }

    @Test
    void a_failure_is_tried_again_under_the_same_key_and_then_it_is_away() {
        door.answer("sendMessage", 500, "{}");
        assertEquals(Reply.away("SMS gateway is unavailable: SMS gateway answered 500"), send());
        assertEquals(3, door.requests("sendMessage").size());
        assertEquals(1, door.requests("sendMessage").stream().map(each -> each.header("idempotency-key")).distinct()
                .count());
    }

    @Test
    void where_nothing_listens_it_is_away_and_after_many_failures_it_is_left_alone() {
        door.down();
        for (int i = 0; i < 10; i++) {
            assertEquals(Outcome.AWAY, send().outcome());
        }
        Reply away = send();
        assertTrue(away.text().contains("CircuitBreaker"), away.text());
    }

    @Test
    void a_silent_gateway_is_away_after_the_deadline() {
        door.answer("sendMessage", _ -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return MockAnswer.of(202, "application/json", "{}");
        });
        assertEquals(Outcome.AWAY, send(gateway(Duration.ofMillis(500))).outcome());
    }

    @Test
    void a_date_is_understood_and_an_age_is_not_believed() {
        Instant now = clock.instant();
        assertEquals(now.plusSeconds(60), RetryAfter.read("Tue, 1 Jun 2027 10:01:00 GMT", now));
        assertEquals(now.plusSeconds(3600), RetryAfter.read("999999999", now));
        assertEquals(now.plusSeconds(5), RetryAfter.read("soon", now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+78123456789", "+18005551234", "+79990000", "8 916 123", ""})
    void landlines_service_numbers_and_no_numbers_take_no_sms(String number) {
        assertEquals(false, PhoneNumbers.takesSms(number), number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+79161234567", "+12125551234", "+4915112345678"})
    void mobiles_do_and_so_may_numbers_of_countries_that_do_not_tell_them_apart(String number) {
        assertTrue(PhoneNumbers.takesSms(number), number);
    }

    private SmsGateway gateway(Duration deadline) {
        return new SmsGateway(new SmsSettings(door.uri(), new Secret("api-key"), "Innkeeper", 3, 10, 50, deadline,
                new WebhookSecrets(List.of())), Telemetry.none(), clock);
    }

    private Reply send() {
        return send(gateway);
    }

    private static Reply send(SmsGateway by) {
        return by.send(DELIVERY + "/1", DELIVERY, "+79161234567", SmsText.of("Your booking is confirmed"));
    }
}
