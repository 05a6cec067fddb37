package innkeeper.auth.account.remote;

import java.net.http.HttpResponse;
import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.account.usecase.UpcomingStays;
import innkeeper.kernel.PersonId;
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
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Asks booking-service as the caller, so that it shows what the caller may see and nothing else. */
public final class HttpUpcomingStays implements UpcomingStays {
    private static final String NAME = "booking-service";
    /** A status that booking-service learns later counts as expecting a guest. */
    private static final Set<String> OVER = Set.of("expired", "cancelled", "completed", "no_show");
    private static final int OK = 200;
    private static final int MOST_NAMED = 10;

    private final URI bookings;
    private final Clock clock;
    private final HttpCaller caller;

    public HttpUpcomingStays(URI bookings, Duration deadline, Clock clock, Telemetry telemetry) {
        this.bookings = bookings;
        this.clock = clock;
        this.caller = new HttpCaller(NAME, deadline, telemetry);
    }

    @Override
    public List<String> binding(PersonId person, String accessToken) {
        return found(accessToken, booking -> booking.path("client_id").asText().equals(person.toString()));
    }

    private List<String> found(String accessToken, Predicate<JsonNode> binds) {
        // west of here the day before is still today
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        JsonNode page = page("from=" + yesterday, accessToken);
        List<String> found = binding(page, binds);
        while (found.isEmpty() && page.path("next_cursor").isTextual()) {
            page = page("from=%s&cursor=%s".formatted(yesterday, page.get("next_cursor").textValue()), accessToken);
            found = binding(page, binds);
        }
        return found;
    }

    private static List<String> binding(JsonNode page, Predicate<JsonNode> binds) {
        return page.path("items").valueStream()
                .filter(booking -> !OVER.contains(booking.path("status").asText()) && binds.test(booking))
                .map(booking -> booking.path("reference").asText())
                .limit(MOST_NAMED)
                .toList();
    }

    private JsonNode page(String query, String accessToken) {
        HttpResponse<String> answer = caller.send(HttpRequest.newBuilder(bookings.resolve("/v1/bookings?limit=100&" + query))
                .header("Authorization", "Bearer " + accessToken).GET().build(), true);
        if (answer.statusCode() != OK) {
            throw new Unavailable(NAME, new IllegalStateException("it answered " + answer.statusCode()));
        }
        return Json.read(answer.body(), JsonNode.class);
    }
}
