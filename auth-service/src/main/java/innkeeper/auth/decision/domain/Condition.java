package innkeeper.auth.decision.domain;

import java.util.List;

/**
 * One attribute of a resource is one of these values.
 *
 * @param provisional it selects for a list, and does not yet decide about one thing
 */
public record Condition(String attribute, List<String> oneOf, Capacity as, boolean provisional) {
    static Condition is(String attribute, String value, Capacity as) {
        return new Condition(attribute, List.of(value), as, false);
    }

    String said() {
        return attribute.equals(Leave.HOTEL)
                ? "they are " + as.code() + " of the hotel (" + oneOf.size() + ")"
                : attribute + " is their own id";
    }
}
