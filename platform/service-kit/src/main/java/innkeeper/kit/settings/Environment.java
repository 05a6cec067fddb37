package innkeeper.kit.settings;

import innkeeper.kit.settings.production.Production;
import innkeeper.kit.settings.production.PublicSecrets;
import innkeeper.kit.settings.production.SecretStrength;
import innkeeper.kit.settings.production.Stage;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** One that we choose. In production a secret of {@code .env.dev}, which everybody knows, is a fault, or a weak one. */
    public Secret secret(String name) {
        return secret(name, SecretStrength.OURS, Stream::of);
    }

    /** One that somebody else chose for us. */
    public Secret givenSecret(String name) {
        return secret(name, SecretStrength.GIVEN, Stream::of);
    }

    /** A secret that must have a form of its own; a fault never shows the value. */
    public <T> T secret(String name, String expected, T harmless, Function<Secret, T> parse) {
        return shaped(secret(name), name, expected, harmless, parse);
    }

    /** Several, comma separated, each perhaps after a name and a colon. */
    public <T> T secrets(String name, String expected, T harmless, Function<Secret, T> parse) {
        Secret list = secret(name, SecretStrength.OURS, value -> Stream.of(value.split(","))
                .map(item -> item.substring(item.indexOf(':') + 1).trim()));
        return shaped(list, name, expected, harmless, parse);
    }

    private Secret secret(String name, SecretStrength strength, Function<String, Stream<String>> items) {
        names.add(name);
        String value = variables.getOrDefault(name, "").trim();
        boolean production = production();
        if (value.isEmpty()) {
            faults.add(name + " is missing");
        } else if (production && PublicSecrets.contain(value)) {
            faults.add(name + " is the one that .env.dev publishes: choose another outside development");
        } else if (production) {
            items.apply(value).flatMap(item -> strength.fault(item).stream()).forEach(
                    fault -> faults.add(name + " " + fault));
        }
        return new Secret(value);
    }

    private <T> T shaped(Secret secret, String name, String expected, T harmless, Function<Secret, T> parse) {
        if (secret.value().isEmpty()) {
            return harmless;
        }
        try {
            return parse.apply(secret);
        } catch (IllegalArgumentException e) {
            faults.add("%s must be %s".formatted(name, expected));
            return harmless;
        }
    }

    private boolean production() {
        return oneOf("ENVIRONMENT", Stage.class) == Stage.PRODUCTION && variables.containsKey("ENVIRONMENT");
    }

    /** A TCP port; 0 lets the system choose one. */
    public int port(String name) {
        return parsed(name, "a port from 0 to 65535", 0, text -> within(Integer.parseInt(text), 0, 65_535));
    }

    public int integer(String name, int min, int max) {
        return parsed(name, "a whole number from %d to %d".formatted(min, max), min,
                text -> within(Integer.parseInt(text), min, max));
    }

    /** @param inProduction what it must be there */
    public boolean flag(String name, Production.Switch inProduction) {
        boolean value = parsed(name, "true or false", inProduction == Production.Switch.ON, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
        inProduction(Production.suits(value, inProduction), "%s must be %s in production".formatted(name, !value));
        return value;
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

    /** @param most what it may allow in production at most, at once and in the long run, such as 10/1m */
    public Rate rate(String name, String most) {
        Rate ceiling = Rate.parse(most);
        Rate rate = parsed(name, "a rate such as 10/1m or 1000/1h", new Rate(1, Duration.ofDays(1_000)), Rate::parse);
        inProduction(rate.isWithin(ceiling), "%s must allow %s at most in production".formatted(name, most));
        return rate;
    }

    /** An absolute address; in production https, except to a neighbour on this machine. */
    public URI uri(String name, Production.Reach reach) {
        URI uri = parsed(name, "an absolute URI", URI.create("https://localhost"), text -> {
            URI read = URI.create(text);
            if (!read.isAbsolute() || !read.toASCIIString().equals(text)) {
                throw new IllegalArgumentException(text);
            }
            return read;
        });
        inProduction(Production.suits(uri, reach), name + " must begin with https:// in production");
        return uri;
    }

    /** Notes a fault where a value does not do in production. */
    public void inProduction(boolean suits, String fault) {
        if (production() && !suits) {
            faults.add(fault);
        }
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
        String constants = Stream.of(type.getEnumConstants()).map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return parsed(name, "one of " + constants, type.getEnumConstants()[0],
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    /**
     * A value with a form of its own.
     *
     * @param harmless stands for it where it is missing or {@code parse} refuses it, until all faults are known
     */
    public <T> T parsed(String name, String expected, T harmless, Function<String, T> parse) {
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
