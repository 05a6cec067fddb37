package innkeeper.bot.travel.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.bot.travel.usecase.Channels;
import innkeeper.kit.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** notification-service over its REST API: links of chats, and by which channels somebody hears of what. */
public final class HttpChannels implements Channels {
    private static final String PREFERENCES = "/v1/notification-preferences";
    private static final String LINKS = "/v1/messenger-links";
    private static final String MESSENGER = "messenger";
    /** What a chat is told; what is about the account stays with the mailbox. */
    private static final List<String> KINDS = List.of("bookings", "money", "hotel_bookings", "hotel_money", "staff", "reminders");

    private final Rest rest;

    public HttpChannels(ServiceSettings settings, Telemetry telemetry) {
        this.rest = new Rest("notification-service", settings.notifications(), settings.deadline(), telemetry);
    }

    @Override
    public String beginLink(String token) {
        return rest.post(token, LINKS).required("code").asText();
    }

    @Override
    public void endLink(String token) {
        rest.delete(token, LINKS);
    }

    @Override
    public void preferMessenger(String token) {
        change(token, true);
    }

    @Override
    public void leaveMessenger(String token) {
        change(token, false);
    }

    @Override
    public boolean prefersMessenger(String token) {
        return channels(preferences(token).path("kinds").path(KINDS.getFirst())).contains(MESSENGER);
    }

    private JsonNode preferences(String token) {
        return rest.get(token, PREFERENCES, Map.of());
    }

    private void change(String token, boolean with) {
        JsonNode preferences = preferences(token);
        for (String kind : KINDS) {
            ObjectNode choice = (ObjectNode) preferences.required("kinds").required(kind);
            List<String> channels = new ArrayList<>(channels(choice));
            channels.remove(MESSENGER);
            if (with) {
                channels.addFirst(MESSENGER);
            } else if (channels.isEmpty() && !kind.equals("reminders")) {
                channels.add("email");
            }
            ArrayNode chosen = choice.putArray("channels");
            channels.forEach(chosen::add);
        }
        rest.put(token, PREFERENCES, preferences);
    }

    private static List<String> channels(JsonNode choice) {
        List<String> channels = new ArrayList<>();
        choice.path("channels").forEach(channel -> channels.add(channel.asText()));
        return channels;
    }
}
