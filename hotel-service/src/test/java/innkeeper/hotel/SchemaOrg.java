package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the vocabulary of schema.org says against a text in it. */
final class SchemaOrg {
    private static final Set<String> TEXTS = Set.of("Text", "URL", "Date", "DateTime", "Time", "ItemAvailability");
    private static final Set<String> NUMBERS = Set.of("Number", "Integer", "Float");

    private record Property(Set<String> of, Set<String> is) {}

    private final Map<String, Set<String>> types = new HashMap<>();
    private final Map<String, Property> properties = new HashMap<>();

    SchemaOrg() {
        terms().forEach(line -> {
            String[] parts = line.split(": | -> ", -1);
            String name = parts[0].substring(parts[0].indexOf(' ') + 1);
            if (line.startsWith("type ")) {
                types.put(name, words(name + " " + parts[1]));
            } else if (line.startsWith("property ")) {
                properties.put(name, new Property(words(parts[1]), words(parts[2])));
            }
        });
    }

    /** Every type that is not there, property that its type does not have, and value that the property is not made for. */
    List<String> faults(JsonNode thing) {
        List<String> faults = new ArrayList<>();
        check("", thing, faults);
        return faults;
    }

    private void check(String where, JsonNode thing, List<String> faults) {
        Set<String> all = typesOf(thing);
        if (all.isEmpty()) {
            faults.add("%s is of no known type: %s".formatted(where, thing.path("@type")));
        }
        thing.properties().stream().filter(field -> !field.getKey().startsWith("@")).forEach(field -> {
            String place = where + "/" + field.getKey();
            Property property = properties.get(field.getKey());
            if (property == null || property.of().stream().noneMatch(all::contains)) {
                faults.add("%s is no property of %s".formatted(place, thing.path("@type")));
            } else {
                values(field.getValue()).forEach(value -> checkValue(place, value, property, faults));
            }
        });
    }

    private void checkValue(String where, JsonNode value, Property property, List<String> faults) {
        boolean fits = value.isObject()
                ? property.is().stream().anyMatch(typesOf(value)::contains)
                : property.is().stream().anyMatch(kindsOf(value)::contains);
        if (!fits) {
            faults.add("%s is %s, not one of %s".formatted(where, value, property.is()));
        }
        if (value.isObject()) {
            check(where, value, faults);
        }
    }

    private Set<String> typesOf(JsonNode thing) {
        return values(thing.path("@type")).map(type -> types.getOrDefault(type.asText(), Set.of()))
                .flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<String> kindsOf(JsonNode value) {
        return value.isTextual()
                ? TEXTS
                : value.isNumber() ? NUMBERS : value.isBoolean() ? Set.of("Boolean") : Set.of();
    }

    private static Stream<JsonNode> values(JsonNode value) {
        return value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    }

    private static Set<String> words(String list) {
        return Set.of(list.trim().split(" +"));
    }

    private static Stream<String> terms() {
        try (InputStream terms = SchemaOrg.class.getResourceAsStream("/schema-org/terms.txt")) {
            return new String(Objects.requireNonNull(terms).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
