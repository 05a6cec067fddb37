package innkeeper.kit.access;

/** Allowed only where the resource's attribute has this value. */
public record Condition(String attribute, String equals) {
    boolean isMetBy(Resource resource) {
        return equals.equals(resource.attributes().get(attribute));
    }
}
