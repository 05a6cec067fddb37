package innkeeper.bot.dialogue.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What was chosen in a dialogue so far, by names that the steps agree on; a step reads what may be missing or of another day. */
public record Notes(Map<String, String> values) {
    public static final Notes NONE = new Notes(Map.of());

    public Notes {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    public Optional<LocalDate> date(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Of at most nine digits. */
    public Optional<Integer> number(String name) {
        return text(name).filter(value -> value.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    public Optional<UUID> id(String name) {
        return text(name).filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString);
    }

    /** @param value empty to forget it */
    public Notes with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Notes(more);
    }
}
