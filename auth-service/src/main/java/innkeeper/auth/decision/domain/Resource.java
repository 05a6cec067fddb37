package innkeeper.auth.decision.domain;

import java.util.Map;

/** What a question is about; id and attributes are empty as far as the asker does not know them. */
public record Resource(String type, String id, Map<String, String> attributes) {
    public static final Resource NONE = new Resource("", "", Map.of());

    public Resource {
        attributes = Map.copyOf(attributes);
    }
}
