package innkeeper.kit.contract.schema;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts that PostgreSQL cannot keep as they are, and no schema of ours means to allow. */
public final class Unstorable {
    private Unstorable() {}

    /** Why the text cannot be kept. */
    public static Optional<String> in(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("must not contain the character U+0000");
        }
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                ? Optional.of("must not contain half a character (a lone surrogate)")
                : Optional.empty();
    }

    /** Names every such text of the body about which nothing has been said yet, names of fields too. */
    public static void in(JsonNode body, String pointer, List<FieldError> errors) {
        if (body.isTextual()) {
            in(body.textValue()).ifPresent(detail -> say(pointer, detail, errors));
        }
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            in(field.getKey()).ifPresent(detail -> say(pointer, "a field's name " + detail, errors));
            in(field.getValue(), pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"), errors);
        }
        for (int i = 0; body.isArray() && i < body.size(); i++) {
            in(body.get(i), pointer + "/" + i, errors);
        }
    }

    private static void say(String pointer, String detail, List<FieldError> errors) {
        if (errors.stream().noneMatch(error -> error.pointer().equals(pointer))) {
            errors.add(new FieldError(pointer, detail));
        }
    }
}
