package innkeeper.system.matrix.recipe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import innkeeper.system.matrix.stage.Ask;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.support.Patience;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

import static java.util.Map.entry;

/** A system of the owner's hotel, which takes everything. */
final class WebhookRecipes {
    private static final String ENDPOINTS = "/v1/webhook-endpoints";
    private static final String LISTENING = listening();

    private WebhookRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("notification GET /v1/webhook-endpoints", scene -> scene.ask().lookingFor(endpoint(scene))),
                entry("notification POST /v1/webhook-endpoints",
                        scene -> scene.ask().json(Map.of("hotel_id", scene.props().hotel().id(), "url", LISTENING))),
                entry("notification GET /v1/webhook-endpoints/{webhook_endpoint_id}", WebhookRecipes::ours),
                entry("notification PATCH /v1/webhook-endpoints/{webhook_endpoint_id}",
                        scene -> ours(scene).json(Map.of("description", "Front office"))),
                entry("notification DELETE /v1/webhook-endpoints/{webhook_endpoint_id}", WebhookRecipes::ours),
                entry("notification POST /v1/webhook-endpoints/{webhook_endpoint_id}/disable", WebhookRecipes::ours),
                entry("notification POST /v1/webhook-endpoints/{webhook_endpoint_id}/rotate-secret",
                        WebhookRecipes::ours),
                entry("notification POST /v1/webhook-endpoints/{webhook_endpoint_id}/test", WebhookRecipes::ours),
                entry("notification GET /v1/webhook-endpoints/{webhook_endpoint_id}/deliveries", WebhookRecipes::log),
                entry("notification POST /v1/webhook-endpoints/{webhook_endpoint_id}/deliveries/{delivery_id}/resend",
                        WebhookRecipes::sent),
                entry("notification GET /v1/hotels/{hotel_id}/events",
                        scene -> scene.ask().at("hotel_id", scene.props().hotel().id()).query("limit", "100")
                                .lookingFor(scene.props().booking().id())));
    }

    private static Ask ours(Scene scene) {
        return scene.ask().at("webhook_endpoint_id", endpoint(scene));
    }

    private static Ask log(Scene scene) {
        String endpoint = endpoint(scene);
        return scene.ask().at("webhook_endpoint_id", endpoint).lookingFor(delivery(scene, endpoint));
    }

    private static Ask sent(Scene scene) {
        String endpoint = endpoint(scene);
        return scene.ask().at("webhook_endpoint_id", endpoint).at("delivery_id", delivery(scene, endpoint));
    }

    /** The hotel's first, or a new one where it has none. */
    private static String endpoint(Scene scene) {
        Person owner = scene.cast().hotelierOwner();
        List<String> known = Request.to("notification-service",
                ENDPOINTS + "?hotel_id=" + scene.props().hotel().id()).by(owner).get().expect(200).items("id");
        if (known.isEmpty()) {
            return Request.to("notification-service", ENDPOINTS).by(owner)
                    .post(Map.of("hotel_id", scene.props().hotel().id(), "url", LISTENING)).expect(201).text("/id");
        }
        // on again, where an administrator has turned it off
        Request.to("notification-service", ENDPOINTS + "/" + known.getFirst()).by(owner)
                .send("PATCH", "application/json", "{\"enabled\": true}").expect(200);
        return known.getFirst();
    }

    /** A test that has arrived. */
    private static String delivery(Scene scene, String endpoint) {
        Person owner = scene.cast().hotelierOwner();
        String deliveries = ENDPOINTS + "/" + endpoint + "/deliveries?status=confirmed";
        List<String> known =
                Request.to("notification-service", deliveries).by(owner).get().expect(200).items("id");
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        Request.to("notification-service", ENDPOINTS + "/" + endpoint + "/test").by(owner).post().expect(202);
        return Patience.eventually().until(
                () -> Request.to("notification-service", deliveries).by(owner).get().expect(200).items("id"),
                found -> !found.isEmpty()).getFirst();
    }

    private static String listening() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", WebhookRecipes::taken);
            server.start();
            return "http://127.0.0.1:%d/hooks".formatted(server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void taken(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
