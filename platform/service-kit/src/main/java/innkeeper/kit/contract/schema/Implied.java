package innkeeper.kit.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fault of a value goes without saying beside another one of the same value. */
final class Implied {
    private static final Set<String> LENGTH = Set.of("minLength", "maxLength");
    private static final Set<String> ALTERNATIVES = Set.of("oneOf", "anyOf");
    private static final Set<String> ONE_OF = Set.of("enum", "const");
    /** By keyword, those beside which it says nothing more: who is told the values needs to hear of no type. */
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "type", ONE_OF,
            "minLength", ONE_OF,
            "maxLength", ONE_OF,
            "pattern", union(ONE_OF, LENGTH),
            "format", union(union(ONE_OF, LENGTH), Set.of("pattern")));

    private Implied() {}

    static boolean by(Error error, JsonNode schema, List<Error> all) {
        if (isAlternative(error, schema)) {
            return all.stream().anyMatch(other -> other != error
                    && isWithin(other, error.getInstanceLocation().toString()));
        }
        Set<String> stronger = BESIDE.getOrDefault(error.getKeyword(), Set.of());
        return all.stream().anyMatch(other -> stronger.contains(other.getKeyword())
                && other.getInstanceLocation().equals(error.getInstanceLocation()));
    }

    /** That a value is none of several shapes, or not null, says less than what is wrong with the shape that it has. */
    private static boolean isAlternative(Error error, JsonNode schema) {
        return switch (error.getKeyword()) {
            case "oneOf", "anyOf" -> true;
            case "type" -> schema.path("type").asText().equals("null");
            default -> false;
        };
    }

    private static boolean isWithin(Error error, String pointer) {
        String place = error.getInstanceLocation().toString();
        return !ALTERNATIVES.contains(error.getKeyword()) && (place.equals(pointer) || place.startsWith(pointer + "/"));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.of(some, others).flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
