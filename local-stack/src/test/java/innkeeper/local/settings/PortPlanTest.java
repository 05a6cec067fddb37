package innkeeper.local.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PortPlanTest {
    private static final Map<String, String> SETTINGS = Map.of(
            "AUTH_HTTP_PORT", "8081",
            "AUTH_TOKEN_URL", "http://localhost:8081/v1/oauth/token",
            "AUTH_DATABASE_URL", "jdbc:postgresql://localhost:5432/auth",
            "HOTEL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:5432/hotel",
            "SMTP_PORT", "3025",
            "HTTP_MAX_BODY_BYTES", "8081",
            "ELSEWHERE", "http://example.com:8081/");

    @Test
    void every_port_on_this_machine_moves_and_addresses_follow() {
        AtomicInteger next = new AtomicInteger(40000);
        Map<String, String> moved = PortPlan.moved(new TreeMap<>(SETTINGS), next::getAndIncrement);

        assertEquals(Map.of(
                "AUTH_HTTP_PORT", "40001",
                "AUTH_TOKEN_URL", "http://localhost:40001/v1/oauth/token",
                "AUTH_DATABASE_URL", "jdbc:postgresql://localhost:40000/auth",
                "HOTEL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:40000/hotel",
                "SMTP_PORT", "40002",
                "HTTP_MAX_BODY_BYTES", "8081",
                "ELSEWHERE", "http://example.com:8081/"), moved);
    }

    @Test
    void addresses_follow_a_port_that_the_environment_changes() {
        Map<String, String> chosen = PortPlan.overridden(SETTINGS, Map.of("AUTH_HTTP_PORT", "9999", "HOME", "/root"));

        assertEquals(Map.of(
                "AUTH_HTTP_PORT", "9999",
                "AUTH_TOKEN_URL", "http://localhost:9999/v1/oauth/token",
                "AUTH_DATABASE_URL", "jdbc:postgresql://localhost:5432/auth",
                "HOTEL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:5432/hotel",
                "SMTP_PORT", "3025",
                "HTTP_MAX_BODY_BYTES", "8081",
                "ELSEWHERE", "http://example.com:8081/"), chosen);
    }
}
