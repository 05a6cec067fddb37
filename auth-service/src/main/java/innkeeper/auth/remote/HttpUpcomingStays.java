package innkeeper.auth.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.usecase.deletion.UpcomingStays;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.remote.HttpCaller;
import innkeeper.kit.telemetry.Telemetry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/** Asks booking-service as the caller, so that it shows what the caller may see and nothing else. */
public final class HttpUpcomingStays implements UpcomingStays {
    private static final String NAME = "booking-service";
    /** A status that booking-service learns later counts as expecting a guest. */
    private static final Set<String> OVER = Set.of("expired", "cancelled", "completed", "no_show");
    private static final int OK = 200;

    private final URI bookings;
    private final Clock clock;
    private final HttpCaller caller;

    public HttpUpcomingStays(URI bookings, Duration deadline, Clock clock, Telemetry telemetry) {
        this.bookings = bookings;
        this.clock = clock;
        this.caller = new HttpCaller(NAME, deadline, telemetry);
    }

    @Override
    public boolean atHotelsOf(String credential) {
        // west of here the day before is still today
        var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        var page = page("from=" + yesterday, credential);
        while (!expectsAnybody(page) && page.path("next_cursor").isTextual()) {
            page = page("from=%s&cursor=%s".formatted(yesterday, page.get("next_cursor").textValue()), credential);
        }
        return expectsAnybody(page);
    }

    private static boolean expectsAnybody(JsonNode page) {
        return page.path("items").valueStream()
                .anyMatch(booking -> !OVER.contains(booking.path("status").asText()));
    }

    private JsonNode page(String query, String credential) {
        var answer = caller.send(HttpRequest.newBuilder(bookings.resolve("/v1/bookings?limit=100&" + query))
                .header("Authorization", credential).GET().build(), true);
        if (answer.statusCode() != OK) {
            throw new Unavailable(NAME, new IllegalStateException("it answered " + answer.statusCode()));
        }
        return Json.read(answer.body(), JsonNode.class);
    }
}
