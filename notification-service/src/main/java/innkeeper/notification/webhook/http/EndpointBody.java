package innkeeper.notification.webhook.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kernel.HotelId;
import innkeeper.kit.http.body.MergePatch;
import innkeeper.kit.json.Json;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Wish;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** An endpoint as a hotel writes it; what it leaves out is null. */
record EndpointBody(URI url, List<String> eventTypes, String description, Boolean enabled) {
    /** For a hotel. */
    record New(HotelId hotelId, URI url, List<String> eventTypes, String description) {
        Wish wish() {
            return new EndpointBody(url, eventTypes, description, true).wish();
        }
    }

    static EndpointBody patched(Endpoint before, JsonNode patch) {
        EndpointBody now = new EndpointBody(before.wish().url(), List.copyOf(before.wish().eventTypes()),
                before.wish().description(), before.isOn());
        return Json.mapper().convertValue(
                MergePatch.apply(Json.mapper().valueToTree(now), patch), EndpointBody.class);
    }

    Wish wish() {
        return new Wish(url, Set.copyOf(Objects.requireNonNullElse(eventTypes, List.of())),
                Objects.requireNonNullElse(description, ""));
    }

    boolean isOn() {
        return Boolean.TRUE.equals(enabled);
    }
}
