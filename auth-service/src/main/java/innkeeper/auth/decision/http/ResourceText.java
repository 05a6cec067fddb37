package innkeeper.auth.decision.http;

import innkeeper.auth.decision.domain.Resource;
import innkeeper.kit.problem.InvalidInput;
import java.util.HashMap;

/** A resource in one text, {@code type[:id][,attribute=value]…}; the contract checks its characters. */
final class ResourceText {
    private ResourceText() {}

    static Resource read(String text) {
        var parts = text.split(",");
        var name = parts[0].split(":", 2);
        var attributes = new HashMap<String, String>();
        for (var i = 1; i < parts.length; i++) {
            var pair = parts[i].split("=", 2);
            if (attributes.put(pair[0], pair[1]) != null) {
                throw new InvalidInput("query:resource", "gives %s twice".formatted(pair[0]));
            }
        }
        return new Resource(name[0], name.length == 2 ? name[1] : "", attributes);
    }
}
