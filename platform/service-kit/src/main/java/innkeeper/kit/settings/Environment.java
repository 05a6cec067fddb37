package innkeeper.kit.settings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The variables a process was started with. Each read notes its name and, where the value is missing or malformed, a
 * fault, and then returns a harmless value, so that all faults are reported together.
 */
public final class Environment {
    private final Map<String, String> variables;
    private final Set<String> names = new TreeSet<>();
    private final Set<String> faults = new LinkedHashSet<>();

    private Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** @throws InvalidSettings listing every fault by name */
    public static <S> S read(Map<String, String> variables, Function<Environment, S> reader) {
        Environment environment = new Environment(variables);
        S settings;
        try {
            settings = reader.apply(environment);
        } catch (RuntimeException e) {
            if (environment.faults.isEmpty()) {
                throw e;
            }
            throw new InvalidSettings(List.copyOf(environment.faults));
        }
        if (!environment.faults.isEmpty()) {
            throw new InvalidSettings(List.copyOf(environment.faults));
        }
        return settings;
    }

    /** The names that a reader asks for, whatever their values; for golden files. */
    public static Set<String> namesReadBy(Function<Environment, ?> reader) {
        Environment environment = new Environment(Map.of());
        reader.apply(environment);
        return environment.names();
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    public String text(String name) {
        return parsed(name, "a text", "", Function.identity());
    }

    /** The variable must be there, and may be empty. */
    public String textOrEmpty(String name) {
        names.add(name);
        String value = variables.get(name);
        if (value == null) {
            faults.add(name + " is missing");
            return "";
        }
        return value.trim();
    }

    /** Outside development a secret of {@code .env.dev} is a fault: everybody knows it. */
    public Secret secret(String name) {
        names.add(name);
        String value = variables.getOrDefault(name, "");
        Stage stage = oneOf("ENVIRONMENT", Stage.class);
        if (value.isBlank()) {
            faults.add(name + " is missing");
        } else if (stage == Stage.PRODUCTION && PublicSecrets.contain(name, value)) {
            faults.add(name + " is the one that .env.dev publishes: choose another outside development");
        }
        return new Secret(value);
    }

    /** A secret that must have a form of its own; a fault never shows the value. */
    public <T> T secret(String name, String expected, T harmless, Function<Secret, T> parse) {
        Secret secret = secret(name);
        if (secret.value().isBlank()) {
            return harmless;
        }
        try {
            return parse.apply(secret);
        } catch (IllegalArgumentException e) {
            faults.add("%s must be %s".formatted(name, expected));
            return harmless;
        }
    }

    /** A TCP port; 0 lets the system choose one. */
    public int port(String name) {
        return parsed(name, "a port from 0 to 65535", 0, text -> within(Integer.parseInt(text), 0, 65_535));
    }

    public int integer(String name, int min, int max) {
        return parsed(name, "a whole number from %d to %d".formatted(min, max), min,
                text -> within(Integer.parseInt(text), min, max));
    }

    public boolean flag(String name) {
        return parsed(name, "true or false", false, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    public Duration duration(String name) {
        return parsed(name, "a duration such as 250ms, 30s, 15m, 24h or PT1M30S", Duration.ZERO, Durations::parse);
    }

    public Duration duration(String name, Duration min, Duration max) {
        return parsed(name, "a duration from %s to %s".formatted(min, max), min, text -> {
            Duration duration = Durations.parse(text);
            if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
                throw new IllegalArgumentException(text);
            }
            return duration;
        });
    }

    public Rate rate(String name) {
        return parsed(name, "a rate such as 10/1m or 1000/1h", new Rate(1, Duration.ofDays(1)), Rate::parse);
    }

    /** An absolute address. */
    public URI uri(String name) {
        return parsed(name, "an absolute URI", URI.create("http://localhost"), text -> {
            URI uri = URI.create(text);
            if (!uri.isAbsolute()) {
                throw new IllegalArgumentException(text);
            }
            return uri;
        });
    }

    /** Notes a fault where variables do not go together. */
    public void check(boolean together, String fault) {
        if (!together) {
            faults.add(fault);
        }
    }

    /** Comma separated; the variable must be there, and may be empty. */
    public List<String> list(String name) {
        return Arrays.stream(textOrEmpty(name).split(",")).map(String::trim).filter(item -> !item.isEmpty()).toList();
    }

    public double ratio(String name) {
        return parsed(name, "a number from 0 to 1", 0.0, text -> {
            double ratio = Double.parseDouble(text);
            if (!(ratio >= 0 && ratio <= 1)) {
                throw new IllegalArgumentException(text);
            }
            return ratio;
        });
    }

    /** One of the constants' names, in any case. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        List<String> constants = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            constants.add(constant.name().toLowerCase(Locale.ROOT));
        }
        return parsed(name, "one of " + String.join(", ", constants), type.getEnumConstants()[0],
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    private <T> T parsed(String name, String expected, T harmless, Function<String, T> parse) {
        names.add(name);
        String value = variables.getOrDefault(name, "").trim();
        if (value.isEmpty()) {
            faults.add(name + " is missing");
            return harmless;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            faults.add("%s must be %s, but is '%s'".formatted(name, expected, value));
            return harmless;
        }
    }

    private static int within(int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(value + " is out of range");
        }
        return value;
    }
}
