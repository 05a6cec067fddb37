package innkeeper.auth.decision.http;

import java.util.Map;
import innkeeper.auth.decision.domain.Resource;
import innkeeper.kit.problem.InvalidInput;
import java.util.HashMap;

/** A resource in one text, {@code type[:id][,attribute=value]…}; the contract checks its characters. */
final class ResourceText {
    private ResourceText() {}

    static Resource read(String text) {
        String[] parts = text.split(",");
        String[] name = parts[0].split(":", 2);
        Map<String, String> attributes = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            if (attributes.put(pair[0], pair[1]) != null) {
                throw new InvalidInput("query:resource", "gives %s twice".formatted(pair[0]));
            }
        }
        return new Resource(name[0], name.length == 2 ? name[1] : "", attributes);
    }
}
