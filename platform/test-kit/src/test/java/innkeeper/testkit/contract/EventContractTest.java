package innkeeper.testkit.contract;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EventContractTest {
    private static final String ANNA = "01930000-0000-7000-8000-000000000001";
    private static final String REGISTERED = """
            {"user_id": "%s", "email": "anna@innkeeper.example", "full_name": "Anna", "role": "client", "locale": "ru", "relations": [],
             "phone": null, "email_verified": true, "status": "active", "version": 1}
            """.formatted(ANNA);

    @Test
    void an_event_as_the_contract_says_passes() {
        EventContract.check("innkeeper.user.registered", REGISTERED);
        EventContract.check(published("innkeeper.user.v1", ANNA, REGISTERED));
    }

    @Test
    void a_payload_with_an_unknown_field_fails() {
        refused(() -> EventContract.check("innkeeper.user.registered", REGISTERED.replace("\"role\"", "\"rank\"")),
                "rank");
    }

    @Test
    void a_payload_with_a_malformed_id_fails() {
        refused(() -> EventContract.check("innkeeper.user.registered", REGISTERED.replace(ANNA, "anna")), "user_id");
    }

    @Test
    void an_unknown_type_fails() {
        refused(() -> EventContract.check("innkeeper.user.promoted", REGISTERED), "knows no event");
    }

    @Test
    void a_wrong_topic_fails() {
        refused(() -> EventContract.check(published("innkeeper.hotel.v1", ANNA, REGISTERED)), "was sent to");
    }

    @Test
    void a_key_that_is_not_the_subject_fails() {
        refused(() -> EventContract.check(published("innkeeper.user.v1", "somebody", REGISTERED)), "has key");
    }

    private static void refused(Runnable check, String reason) {
        var failure = assertThrows(AssertionError.class, check::run);
        assertTrue(failure.getMessage().contains(reason), failure.getMessage());
    }

    private static ConsumerRecord<String, byte[]> published(String topic, String key, String payload) {
        var event = new ConsumerRecord<>(topic, 0, 0L, key, payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                "ce_specversion", "1.0",
                "ce_id", "01930000-0000-7000-8000-0000000000aa",
                "ce_type", "innkeeper.user.registered",
                "ce_source", "/auth-service",
                "ce_subject", ANNA,
                "ce_time", "2026-11-22T10:00:00Z",
                "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }
}
