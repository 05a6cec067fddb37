package innkeeper.kit.access;

import java.util.Map;

/** What somebody wants to act on; id and attributes are empty as long as only the kind is known. */
public record Resource(String type, String id, Map<String, String> attributes) {
    public Resource {
        attributes = Map.copyOf(attributes);
    }

    public static Resource of(String type) {
        return new Resource(type, "", Map.of());
    }

    public static Resource of(String type, String id, Map<String, String> attributes) {
        return new Resource(type, id, attributes);
    }
}
