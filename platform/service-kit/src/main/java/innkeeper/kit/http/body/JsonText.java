package innkeeper.kit.http.body;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import innkeeper.kit.json.Json;

/**
 * JSON as RFC 8259 lets systems exchange it: UTF-8 alone (8.1; a byte order mark is passed over, as it allows), one
 * value, no name twice. A whole number is written in digits: {@code 2.0} and {@code 1e2} are none.
 */
public final class JsonText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final ObjectReader READER = Json.mapper().reader().with(new Numbers());

    private JsonText() {}

    /** @throws IllegalArgumentException saying where the bytes are not such a text */
    public static JsonNode read(byte[] bytes) {
        String text;
        try {
            text = Utf8.read(bytes);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The body is not JSON in UTF-8", e);
        }
        try {
            return READER.readTree(text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            JsonLocation where = e.getLocation();
            throw new IllegalArgumentException(where == null
                    ? "The body is not JSON"
                    : "The body is not JSON (line %d, column %d)".formatted(where.getLineNr(), where.getColumnNr()), e);
        }
    }

    /** JSON Schema counts {@code 2.0} among the integers; Java's readers do not, so that both see what is written. */
    private static final class Numbers extends JsonNodeFactory {
        private static final long serialVersionUID = 1L;

        @Override
        public NumericNode numberNode(double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The body has a number that is out of range");
            }
            return new Fraction(value);
        }
    }

    private static final class Fraction extends DoubleNode {
        private static final long serialVersionUID = 1L;

        Fraction(double value) {
            super(value);
        }

        @Override
        public boolean canConvertToExactIntegral() {
            return false;
        }
    }
}
