package innkeeper.system.matrix.recipe;

import innkeeper.system.matrix.stage.Ask;
import innkeeper.system.matrix.stage.Props;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.support.Booking;
import java.util.Map;

import static java.util.Map.entry;

/** The payment provider, which knows shops by their keys and nobody else; its page is for whoever has the address. */
final class PaymentRecipes {
    private PaymentRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("payment POST /v1/payments", scene -> scene.ask().json(Map.of(
                        "amount", Map.of("amount", 1_250_000, "currency", "RUB"),
                        "description", "Two nights", "return_url", "https://shop.example/bookings/1"))),
                entry("payment GET /v1/payments/{payment_id}", scene -> payment(scene, scene.props().held())),
                entry("payment POST /v1/payments/{payment_id}/cancel",
                        scene -> payment(scene, scene.props().held())),
                entry("payment POST /v1/payments/{payment_id}/refunds",
                        scene -> payment(scene, scene.props().paid()).json(Map.of())),
                entry("payment GET /v1/events", scene -> scene.ask().lookingFor(scene.props().announcement())),
                entry("payment POST /v1/events/{event_id}/resend",
                        scene -> scene.ask().at("event_id", scene.props().announcement())),
                entry("payment GET /pay/{payment_id}", scene -> payment(scene, scene.props().held())),
                entry("payment POST /pay/{payment_id}", scene -> payment(scene, scene.props().held()).form(Map.of(
                        "card_number", "4242 4242 4242 4242", "expiry", "12/35", "cvc", "123",
                        "name", "GRETA GUEST"))));
    }

    private static Ask payment(Scene scene, Booking booking) {
        return scene.ask().at("payment_id", Props.paymentOf(booking));
    }
}
