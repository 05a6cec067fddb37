package innkeeper.hotel.listing.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Something in the vocabulary of schema.org; what is not told is left out. */
final class Thing {
    private final Map<String, Object> properties = new LinkedHashMap<>();

    /** @param type a name, or a list of names */
    static Thing of(Object type) {
        return new Thing().with("@type", type);
    }

    /** The document itself, whose terms are those of schema.org. */
    static Thing document(String type) {
        return new Thing().with("@context", "https://schema.org").with("@type", type);
    }

    Thing with(String property, Object value) {
        if (!value.equals("") && !(value instanceof Collection<?> all && all.isEmpty())) {
            properties.put(property, value);
        }
        return this;
    }

    Thing with(String property, Optional<?> value) {
        value.ifPresent(told -> with(property, told));
        return this;
    }

    @JsonValue
    Map<String, Object> properties() {
        return Collections.unmodifiableMap(properties);
    }
}
