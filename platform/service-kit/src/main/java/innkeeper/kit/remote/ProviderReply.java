package innkeeper.kit.remote;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a provider answered, below 500.
 *
 * @param request the method and path that it answers
 * @param json    missing where it answered something else
 */
public record ProviderReply(String provider, String request, int status, JsonNode json) {
    /** The code of the problem that it tells of; empty where it tells of none. */
    public String code() {
        return status >= 400 ? json.path("code").asText() : "";
    }

    public boolean is(String code) {
        return code().equals(code);
    }

    /** Status, code and detail, for a record of what was said. */
    public String words() {
        String detail = json.path("detail").asText();
        String reason = code().isEmpty() ? "without a reason" : code() + (detail.isEmpty() ? "" : ": " + detail);
        return "%d %s".formatted(status, reason);
    }

    /** @throws IllegalStateException where it answered with another status, or no JSON */
    public JsonNode expect(int expected) {
        if (status != expected || json.isMissingNode()) {
            throw fault();
        }
        return json;
    }

    /** For an answer that its contract does not foresee. */
    public IllegalStateException fault() {
        return new IllegalStateException("the %s answered %s with %s".formatted(provider, request, words()));
    }
}
