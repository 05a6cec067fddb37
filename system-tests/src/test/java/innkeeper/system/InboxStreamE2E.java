package innkeeper.system;

import innkeeper.system.support.Answer;
import innkeeper.system.support.Booking;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.RunningSystem;
import innkeeper.system.support.Stay;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

import static innkeeper.system.support.Patience.eventually;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A guest leaves the inbox open, books, reads, and logs out on another device. */
class InboxStreamE2E {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void a_booking_shows_up_by_itself_as_does_that_it_was_read_and_the_end_of_the_session_ends_the_stream() {
        Person guest = People.guest("en");
        Answer logIn = People.logIn(guest);
        CompletableFuture<?> stream = follow(logIn.text("/access_token"));
        eventually().until(() -> lines.contains("id: 0"));

        Booking booking = Booking.atHotel(guest, Hotel.of(People.hotelier("en"), 1), Stay.twoNights());
        eventually().until(() -> lines.stream()
                .anyMatch(line -> line.startsWith("data: ") && line.contains(booking.reference())));
        assertTrue(lines.contains("event: written"), lines::toString);

        String message =
                Request.to("notification-service", "/v1/inbox").by(guest).get().expect(200).text("/items/0/id");
        Request.to("notification-service", "/v1/inbox/%s/read".formatted(message)).by(guest).post().expect(200);
        eventually().until(() -> lines.stream()
                .filter(line -> line.startsWith("data: ") && line.contains(message)).count() == 2);
        assertTrue(lines.contains("event: read"), lines::toString);

        Request.to("auth-service", "/v1/auth/logout").post(Map.of("refresh_token", logIn.text("/refresh_token")))
                .expect(204);
        eventually().until(stream::isDone);
    }

    private CompletableFuture<?> follow(String token) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client
                .sendAsync(HttpRequest.newBuilder(RunningSystem.address("notification-service", "/v1/inbox/stream"))
                        .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofLines())
                .thenApply(HttpResponse::body)
                .thenAccept(body -> body.forEach(lines::add))
                .whenComplete((_, _) -> client.shutdown());
    }
}
