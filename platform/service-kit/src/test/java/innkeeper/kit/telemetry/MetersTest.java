package innkeeper.kit.telemetry;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.observe.ObserveFeature;
import io.helidon.webserver.observe.metrics.MetricsObserver;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MetersTest {
    private final Meters meters = new Meters();

    @Test
    void a_timer_is_published_as_buckets_that_instances_can_be_added_up_over() throws Exception {
        meters.time("desk_calls", Duration.ofMillis(30), "method", "GET", "status", "200");
        meters.time("desk_calls", Duration.ofMillis(700), "method", "GET", "status", "200");

        var lines = published("desk_calls");

        assertEquals(0, value(lines, "_bucket", "le=\"0.025\""));
        assertEquals(1, value(lines, "_bucket", "le=\"0.05\""));
        assertEquals(2, value(lines, "_bucket", "le=\"1.0\""));
        assertEquals(2, value(lines, "_count", "method=\"GET\""));
        assertTrue(lines.stream().noneMatch(line -> line.contains("quantile")), lines::toString);
    }

    @Test
    void a_count_of_the_same_tags_is_one_series_whoever_counts() throws Exception {
        meters.count("mails_seen_total", "outcome", "sent");
        new Meters().count("mails_seen_total", "outcome", "sent");
        meters.count("mails_seen_total", "outcome", "failed");

        var lines = published("mails_seen_total");

        assertEquals(2, lines.size(), lines::toString);
        assertEquals(2, value(lines, "mails_seen_total", "outcome=\"sent\""));
        assertEquals(1, value(lines, "mails_seen_total", "outcome=\"failed\""));
    }

    @Test
    void a_gauge_registered_again_shows_the_newer_value() throws Exception {
        meters.gauge("rooms_waiting", () -> 7, "floor", "1");
        new Meters().gauge("rooms_waiting", () -> 9, "floor", "1");

        var lines = published("rooms_waiting");

        assertEquals(1, lines.size(), lines::toString);
        assertEquals(9, value(lines, "rooms_waiting", "floor=\"1\""));
    }

    @Test
    void tags_that_are_not_pairs_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> meters.count("odd_total", "outcome"));
    }

    private static List<String> published(String name) throws Exception {
        var server = WebServer.builder()
                .port(0)
                .addFeature(ObserveFeature.just(MetricsObserver.create()))
                .build()
                .start();
        try (var http = HttpClient.newHttpClient()) {
            var uri = URI.create("http://localhost:%d/observe/metrics".formatted(server.port()));
            var request = HttpRequest.newBuilder(uri).header("Accept", "text/plain").build();
            var body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return body.lines().filter(line -> line.startsWith(name)).toList();
        } finally {
            server.stop();
        }
    }

    private static double value(List<String> lines, String suffix, String tag) {
        return lines.stream()
                .filter(line -> line.contains(suffix) && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s with %s in %s".formatted(suffix, tag, lines)));
    }
}
