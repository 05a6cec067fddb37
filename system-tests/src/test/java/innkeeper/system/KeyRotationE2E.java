package innkeeper.system;

import innkeeper.system.support.Answer;
import innkeeper.system.support.Outage;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.RunningSystem;
import innkeeper.system.support.Traffic;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

import static innkeeper.system.support.Patience.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What happens to auth-service, or to its keys, is no fault of a token: nobody is ever told 401 because of it. */
class KeyRotationE2E {
    private static final int ENOUGH = 40;

    private final Person guest = People.guest("en");
    private final Person owner = People.hotelier("en");

    @Test
    void while_a_new_key_takes_over_old_tokens_and_new_ones_are_good_everywhere() {
        String admin = admin();
        try (Traffic traffic = Traffic.of(List.of(() -> bookings(guest), () -> bookings(owner), () -> hotels(owner)))) {
            traffic.awaitMore(ENOUGH);
            String kid = Request.to("auth-service", "/v1/signing-keys").bearer(admin).post().expect(201).text("/kid");
            eventually().untilAsserted(() -> assertEquals("signing", status(admin, kid)));
            Person again = People.again(guest);
            assertEquals(kid, kid(again));
            assertNotEquals(kid, kid(guest));
            bookings(again).expect(200);
            traffic.awaitMore(ENOUGH);
            assertEquals(Set.of(200), traffic.all().map(Traffic.Seen::status).collect(Collectors.toSet()));
        }
    }

    @Test
    void while_auth_service_is_away_the_answer_is_503_and_afterwards_the_old_token_is_good() {
        try (Traffic traffic = Traffic.of(List.of(() -> bookings(guest), () -> hotels(owner)))) {
            traffic.awaitMore(ENOUGH);
            long away;
            long back;
            try (Outage outage = RunningSystem.crashed("auth-service")) {
                away = System.nanoTime();
                traffic.awaitMore(10);
                back = System.nanoTime();
                assertEquals(Set.of(503), traffic.since(away).filter(seen -> seen.answeredAt() - back < 0)
                        .map(Traffic.Seen::status).collect(Collectors.toSet()));
                outage.end();
            }
            eventually().untilAsserted(() -> bookings(guest).expect(200));
            eventually().untilAsserted(() -> hotels(owner).expect(200));
            traffic.awaitMore(ENOUGH);
            assertEquals(Set.of(200, 503), traffic.all().map(Traffic.Seen::status).collect(Collectors.toSet()));
        }
    }

    private static Answer bookings(Person person) {
        return Request.to("booking-service", "/v1/bookings").by(person).get();
    }

    private static Answer hotels(Person person) {
        return Request.to("hotel-service", "/v1/hotels?owner=me").by(person).get();
    }

    private static String admin() {
        return Request.to("auth-service", "/v1/auth/login").post(Map.of(
                "email", "admin@innkeeper.example", "password", "admin-demo-password")).expect(200)
                .text("/access_token");
    }

    private static String status(String admin, String kid) {
        var keys = Request.to("auth-service", "/v1/signing-keys").bearer(admin).get().expect(200).json().at("/items");
        return StreamSupport.stream(keys.spliterator(), false).filter(key -> key.at("/kid").asText().equals(kid))
                .findFirst().orElseThrow().at("/status").asText();
    }

    private static String kid(Person person) {
        String header = new String(Base64.getUrlDecoder().decode(person.token().split("\\.")[0]),
                StandardCharsets.UTF_8);
        assertTrue(header.contains("\"kid\":\""), header);
        return header.replaceFirst(".*\"kid\":\"([^\"]+)\".*", "$1");
    }
}
