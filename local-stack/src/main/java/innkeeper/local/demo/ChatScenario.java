package innkeeper.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.local.demo.client.Chat;
import innkeeper.local.demo.client.LogInPage;
import innkeeper.local.demo.client.PayPage;
import innkeeper.local.demo.client.Stage;
import innkeeper.local.demo.client.Unexpected;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The client books in a chat: finds a room by a sentence, lets the bot in, pays, cancels, and shuts the bot out. */
final class ChatScenario {
    private static final Pattern REFERENCE = Pattern.compile("Booking ([A-Z0-9]{8})");

    private final Stage stage;
    private final Cast cast;
    private final URI pages;

    ChatScenario(Stage stage, Cast cast, URI pages) {
        this.stage = stage;
        this.cast = cast;
        this.pages = pages;
    }

    void play() {
        stage.act("Chat: the client opens a chat with the bot and says what they look for");
        Chat chat = Chat.open(stage, pages, "Greta", "en");
        chat.says("/start");
        chat.sees("Find and book a room");
        LocalDate checkIn = LocalDate.now().plusDays(60);
        chat.says("Kazan %s %s for two".formatted(checkIn, checkIn.plusDays(2)));
        chat.sees("for the whole stay");
        chat.tapsFirst();
        chat.sees("You can cancel for nothing");
        chat.tapsFirst();
        String hotel = chat.sees("In all").path("text").asText().lines().findFirst().orElseThrow();

        stage.act("Chat: to book, the client lets the bot into their account, in the browser");
        chat.taps("Book and pay now");
        new LogInPage(stage).letIn(Chat.link(chat.sees("must show this code")), cast.client().email(),
                Cast.CLIENT_PASSWORD);
        chat.sees("In all");

        stage.act("Chat: the client books, and pays on the provider's page");
        chat.taps("Book and pay now");
        JsonNode held = chat.sees("waits for payment");
        String reference = reference(held);
        new PayPage(stage).pay(Chat.link(held));
        chat.sees("is paid and confirmed");

        stage.act("Chat: it is a booking like any other");
        boolean confirmed = stage.get(cast.client().bearer(), stage.uri("booking-service", "/v1/bookings")).expect(200)
                .json().path("items").valueStream().anyMatch(booking -> booking.path("reference").asText()
                        .equals(reference) && booking.path("status").asText().equals("confirmed"));
        if (!confirmed) {
            throw new Unexpected("%s is not confirmed among the client's bookings".formatted(reference));
        }
        stage.inbox(cast.client().email()).expectMail(reference, hotel);

        stage.act("Chat: the client sees the fee and cancels");
        chat.says("/bookings");
        chat.sees("Your bookings");
        chat.tapsFirst();
        chat.sees("Booking %s: confirmed".formatted(reference));
        chat.taps("Cancel the booking");
        chat.sees("Cancel booking " + reference);
        chat.taps("Yes, cancel it");
        chat.sees("Booking %s: cancelled".formatted(reference));

        stage.act("Chat: the client shuts the bot out");
        chat.says("/logout");
        chat.sees("Shall I leave your account?");
        chat.taps("Log out");
        chat.sees("I am not in your account");
    }

    private static String reference(JsonNode message) {
        Matcher found = REFERENCE.matcher(message.path("text").asText());
        return Optional.of(found).filter(Matcher::find).map(match -> match.group(1))
                .orElseThrow(() -> new Unexpected("the bot names no booking: " + message));
    }
}
