package innkeeper.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;

/** Dates, times and ids are read in their one form only. */
final class CanonicalModule {
    private CanonicalModule() {}

    static Module create() {
        SimpleModule module = new SimpleModule("canonical");
        add(module, LocalDate.class, Canonical::date);
        add(module, OffsetDateTime.class, Canonical::time);
        add(module, Instant.class, Canonical::instant);
        add(module, UUID.class, Canonical::uuid);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addDeserializer(type, new Reader<>(type, read));
    }

    private static final class Reader<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> read;

        Reader(Class<T> type, Function<String, T> read) {
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
}
