package innkeeper.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.function.UnaryOperator;

/** Moments that others tell are read to the microsecond, which is what a database keeps of them. */
final class MicrosecondModule {
    private MicrosecondModule() {}

    static Module create() {
        SimpleModule module = new SimpleModule("microseconds");
        module.addDeserializer(Instant.class, new Reader<>(InstantDeserializer.INSTANT,
                told -> told.truncatedTo(ChronoUnit.MICROS)));
        module.addDeserializer(OffsetDateTime.class, new Reader<>(InstantDeserializer.OFFSET_DATE_TIME,
                told -> told.truncatedTo(ChronoUnit.MICROS)));
        return module;
    }

    private static final class Reader<T extends Temporal> extends JsonDeserializer<T> {
        private final InstantDeserializer<T> reader;
        private final UnaryOperator<T> cut;

        Reader(InstantDeserializer<T> reader, UnaryOperator<T> cut) {
            this.reader = reader;
            this.cut = cut;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            T told = reader.deserialize(in, context);
            return told == null ? null : cut.apply(told);
        }
    }
}
