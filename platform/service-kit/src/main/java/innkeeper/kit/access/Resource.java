package innkeeper.kit.access;

import java.util.Map;

/** What somebody wants to act on; without attributes while only its name is known, without id where only its kind is. */
public record Resource(String type, String id, Map<String, String> attributes) {
    public Resource {
        attributes = Map.copyOf(attributes);
    }

    public static Resource of(String type) {
        return new Resource(type, "", Map.of());
    }

    /** One that nobody has looked for yet. */
    public static Resource named(String type, String id) {
        return new Resource(type, id, Map.of());
    }

    /** The same by the name that a request gave it; what only its kind was named of keeps its id. */
    Resource under(Resource named) {
        return new Resource(named.type, named.id.isEmpty() ? id : named.id, attributes);
    }

    public static Resource of(String type, String id, Map<String, String> attributes) {
        return new Resource(type, id, attributes);
    }
}
