package innkeeper.kit.access;

import java.util.List;

/**
 * Allowed where the resource's attribute is one of these values, each in the list once.
 *
 * @param as what the caller acts as where it is met
 * @param provisional enough for a list of what is public anyway; one thing that meets it must still be asked about
 */
public record Condition(String attribute, List<String> oneOf, Relation as, boolean provisional) {
    public Condition {
        oneOf = List.copyOf(oneOf);
    }

    /** A condition that is enough by itself. */
    public static Condition of(String attribute, List<String> oneOf, Relation as) {
        return new Condition(attribute, oneOf, as, false);
    }

    /** Whether it alone is leave enough for the resource. */
    boolean decides(Resource resource) {
        String value = resource.attributes().get(attribute);
        return !provisional && value != null && oneOf.contains(value);
    }
}
