package innkeeper.system.matrix.recipe;

import innkeeper.system.matrix.stage.Ask;
import innkeeper.system.matrix.stage.Props;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.support.Booking;
import innkeeper.system.support.BookingPage;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.Map.entry;

/** Bookings of the client at the owner's hotel. */
final class BookingRecipes {
    private BookingRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("booking POST /v1/bookings", scene -> scene.ask().json(forTheClient(scene))),
                entry("booking GET /v1/bookings", scene -> scene.ask()
                        .query("hotel_id", scene.props().hotel().id()).lookingFor(scene.props().booking().id())),
                entry("booking GET /v1/bookings/{booking_id}", BookingRecipes::booking),
                entry("booking GET /v1/bookings/{booking_id}/folio", BookingRecipes::booking),
                entry("booking GET /v1/bookings/{booking_id}/cancellation", BookingRecipes::booking),
                entry("booking POST /v1/bookings/{booking_id}/cancel", BookingRecipes::booking),
                entry("booking PATCH /v1/bookings/{booking_id}", scene -> booking(scene).json(anotherNight())),
                entry("booking POST /v1/bookings/{booking_id}/change-preview",
                        scene -> booking(scene).json(anotherNight())),
                entry("booking POST /v1/bookings/{booking_id}/link/withdraw", BookingRecipes::booking),
                entry("booking GET /b/{token}", scene -> page(scene, pageOf(scene))),
                entry("booking GET /b/{token}/cancel", scene -> page(scene, pageOf(scene))),
                entry("booking POST /b/{token}/cancel", scene -> page(scene, pageOf(scene))
                        .form(Map.of("confirm", pageOf(scene).confirmation()))),
                entry("booking POST /v1/payment-webhooks", BookingRecipes::forgedWebhook),
                entry("booking POST /v1/blocks", scene -> scene.ask().json(aBlock(scene.props().hotel(), 40))),
                entry("booking GET /v1/blocks", scene -> scene.ask()
                        .query("hotel_id", scene.props().hotel().id()).lookingFor(block(scene.props().hotel()))),
                entry("booking GET /v1/blocks/{block_id}", BookingRecipes::block),
                entry("booking PATCH /v1/blocks/{block_id}",
                        scene -> block(scene).header("If-Match", "*").json(Map.of("reason", "house_use"))),
                entry("booking DELETE /v1/blocks/{block_id}", BookingRecipes::block),
                entry("booking GET /v1/reconciliation", Scene::ask));
    }

    /** Whoever asks, the booking is to be the client's. */
    private static Map<String, Object> forTheClient(Scene scene) {
        Map<String, Object> request =
                new HashMap<>(Booking.request(scene.props().hotel(), Props.stay(), "at_hotel"));
        request.put("client_id", scene.cast().clientOwner().id());
        return request;
    }

    private static Map<String, Object> anotherNight() {
        return Map.of("check_out", Props.stay().checkOut().plusDays(1).toString());
    }

    private static Ask booking(Scene scene) {
        return scene.ask().at("booking_id", scene.props().booking().id());
    }

    private static Ask block(Scene scene) {
        return scene.ask().at("block_id", block(scene.props().hotel()));
    }

    /** The hotel's newest, or a new one where it has none. */
    private static String block(Hotel hotel) {
        List<String> known = Request.to("booking-service", "/v1/blocks?hotel_id=" + hotel.id()).by(hotel.owner()).get()
                .expect(200).items("id");
        return known.isEmpty()
                ? Request.to("booking-service", "/v1/blocks").by(hotel.owner()).post(aBlock(hotel, 50)).expect(201)
                        .text("/id")
                : known.getFirst();
    }

    private static Map<String, Object> aBlock(Hotel hotel, int daysAhead) {
        LocalDate first = LocalDate.now().plusDays(daysAhead);
        return Map.of("hotel_id", hotel.id(), "room_type_id", hotel.roomType(), "rooms", 1, "from", first.toString(),
                "to", first.plusDays(2).toString(), "reason", "maintenance");
    }

    /** Whoever asks has the link. */
    private static Ask page(Scene scene, BookingPage page) {
        return scene.ask().at("token", page.token());
    }

    private static BookingPage pageOf(Scene scene) {
        return BookingPage.of(scene.props().held());
    }

    /** None of our callers knows the provider's secret: each would like the booking to be paid. */
    private static Ask forgedWebhook(Scene scene) {
        Booking held = scene.props().held();
        return scene.ask()
                .header("webhook-id", "forged")
                .header("webhook-timestamp", Long.toString(Instant.now().getEpochSecond()))
                .header("webhook-signature", "v1,Zm9yZ2VkIGJ5IHNvbWVib2R5IHdobyBrbm93cyBub3RoaW5n")
                .json(Map.of("type", "payment.succeeded", "data", Map.of("payment", Map.of(
                        "id", Props.paymentOf(held),
                        "amount",
                        Map.of("amount", held.made().json().at("/price/total/amount").asLong(), "currency", "RUB"),
                        "metadata", Map.of("booking_id", held.id())))));
    }
}
