package innkeeper.system.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What came back. */
public record Answer(HttpResponse<?> response, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public Answer expect(int status) {
        assertEquals(status, response.statusCode(), this::toString);
        return this;
    }

    /** A problem answer as RFC 9457 and our conventions ask for it. */
    public Answer expectProblem(int status, String code) {
        expect(status);
        assertEquals("application/problem+json", mediaType(), this::toString);
        assertEquals(code, text("/code"), this::toString);
        assertEquals("urn:innkeeper:problem:" + code, text("/type"));
        assertEquals(status, json().at("/status").asInt());
        assertFalse(text("/title").isBlank(), "no title");
        assertTrue(text("/trace_id").matches("[0-9a-f]{32}"), this::toString);
        return this;
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** @param pointer RFC 6901 */
    public String text(String pointer) {
        JsonNode found = json().at(pointer);
        assertFalse(found.isMissingNode(), () -> "no " + pointer + " in " + this);
        return found.asText();
    }

    /** One field of every item of a list. */
    public List<String> items(String field) {
        return StreamSupport.stream(json().at("/items").spliterator(), false)
                .map(item -> item.at("/" + field).asText()).toList();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + this, e);
        }
    }

    private String mediaType() {
        return header("Content-Type").replaceFirst(";.*", "");
    }

    @Override
    public String toString() {
        return "%s %s answered %d %s".formatted(
                response.request().method(), response.uri(), response.statusCode(), body);
    }
}
