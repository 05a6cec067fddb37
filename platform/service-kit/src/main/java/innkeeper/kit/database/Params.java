package innkeeper.kit.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The named parameters of one statement; {@code null} is a value, to be cast where its type cannot be inferred. */
public final class Params {
    private static final Params NONE = new Params(Map.of());

    private final Map<String, Object> values;

    private Params(Map<String, Object> values) {
        this.values = values;
    }

    public static Params none() {
        return NONE;
    }

    public static Params of(String name, Object value) {
        return NONE.and(name, value);
    }

    /** @throws IllegalArgumentException for a type that does not travel safely, or a name given twice */
    public Params and(String name, Object value) {
        if (values.containsKey(name)) {
            throw new IllegalArgumentException("Parameter %s is given twice".formatted(name));
        }
        Map<String, Object> more = new TreeMap<>(values);
        more.put(name, bindable(name, value));
        return new Params(Collections.unmodifiableMap(more));
    }

    Map<String, Object> values() {
        return values;
    }

    private static Object bindable(String name, Object value) {
        return switch (value) {
            case null -> null;
            case UUID id -> id.toString();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case String _,Integer _,Long _,Boolean _,LocalDate _,LocalTime _ -> value;
            default -> throw new IllegalArgumentException("Parameter %s: cannot bind a %s"
                    .formatted(name, value.getClass().getName()));
        };
    }
}
