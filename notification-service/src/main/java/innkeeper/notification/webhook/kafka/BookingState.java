package innkeeper.notification.webhook.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.kit.json.Json;
import java.util.List;

import static innkeeper.notification.message.kafka.Required.required;

/**
 * What a hotel's systems read of a booking, in webhooks and in the feed: what is named here of the event, and nothing else of
 * it. Names, words and the ids of those who acted stay out, because nobody could take them back.
 */
final class BookingState {
    private static final List<String> FIELDS = List.of("booking_id", "version", "reference", "status", "client_id",
            "check_in", "check_out", "total", "payment_method", "deposit", "settlement", "refund", "created_at",
            "expires_at");
    private static final List<String> OF_HOTEL = List.of("id", "name", "timezone");
    private static final List<String> OF_ROOM = List.of("id", "status", "room_type", "rate_plan", "check_in",
            "check_out", "adults", "children_ages", "price", "charges", "extras", "total", "deposit",
            "cancellation_policy", "fee");

    private BookingState() {}

    /** As JSON. */
    static String of(JsonNode event) {
        ObjectNode state = picked("", event, FIELDS);
        state.set("hotel", picked("/hotel", event.path("hotel"), OF_HOTEL));
        state.set("balance", required("/folio/balance", event.path("folio").get("balance")));
        state.set("end", end(event));
        ArrayNode rooms = state.putArray("rooms");
        for (JsonNode room : event.path("rooms")) {
            ObjectNode shown = picked("/rooms/" + rooms.size(), room, OF_ROOM);
            shown.set("end", end(room));
            rooms.add(shown);
        }
        return Json.write(state);
    }

    private static ObjectNode picked(String pointer, JsonNode from, List<String> fields) {
        ObjectNode picked = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> picked.set(field, required(pointer + "/" + field, from.get(field))));
        return picked;
    }

    /** Null where nothing has ended. */
    private static JsonNode end(JsonNode of) {
        JsonNode end = of.path("end");
        if (!end.isObject()) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode shown = picked("/end", end, List.of("reason", "at"));
        shown.set("as", required("/end/by/as", end.path("by").get("as")));
        return shown;
    }
}
