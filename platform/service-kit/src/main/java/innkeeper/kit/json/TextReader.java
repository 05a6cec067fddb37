package innkeeper.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads a value from its text. */
final class TextReader<T> extends JsonDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> read;

    TextReader(Class<T> type, Function<String, T> read) {
        this.type = type;
        this.read = read;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        String text = context.readValue(in, String.class);
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            return type.cast(context.handleWeirdStringValue(type, text, "not in its one form"));
        }
    }
}
