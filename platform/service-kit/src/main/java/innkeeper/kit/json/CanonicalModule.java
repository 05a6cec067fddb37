package innkeeper.kit.json;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
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
        module.addDeserializer(type, new TextReader<>(type, read));
    }
}
