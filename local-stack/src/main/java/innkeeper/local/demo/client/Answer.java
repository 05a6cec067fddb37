package innkeeper.local.demo.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/** What came back, and what the scenario expects of it. */
public record Answer(String request, HttpResponse<String> response) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 1_500;

    public Answer expect(int status) {
        if (response.statusCode() != status) {
            throw new Unexpected("%s was answered with %d, not %d: %s".formatted(
                    request, response.statusCode(), status, response.body()));
        }
        return this;
    }

    public Answer expect(String pointer, String value) {
        if (!text(pointer).equals(value)) {
            throw new Unexpected("%s: %s is '%s', not '%s'".formatted(request, pointer, text(pointer), value));
        }
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new Unexpected(request + " was not answered with JSON: " + response.body(), e);
        }
    }

    /** @param pointer RFC 6901 */
    public String text(String pointer) {
        JsonNode found = json().at(pointer);
        if (found.isMissingNode()) {
            throw new Unexpected("%s has no %s: %s".formatted(request, pointer, response.body()));
        }
        return found.asText();
    }

    public String header(String name) {
        return response.headers().firstValue(name)
                .orElseThrow(() -> new Unexpected("%s has no header %s".formatted(request, name)));
    }

    String shown() {
        String type = response.headers().firstValue("Content-Type").orElse("");
        String body = type.contains("json") ? json().toPrettyString() : response.body();
        return body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "\n…";
    }
}
