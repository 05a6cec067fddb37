package innkeeper.local.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Moves ports: every {@code …_PORT} setting and every address on this machine that names the same port. */
public final class PortPlan {
    private static final Pattern ADDRESS = Pattern.compile("(?<=\\b(?:localhost|127\\.0\\.0\\.1):)\\d{2,5}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private PortPlan() {}

    /** The same settings with a fresh port wherever a port is named; one old port always becomes one new port. */
    public static Map<String, String> moved(Map<String, String> settings, IntSupplier freePort) {
        Map<Integer, Integer> moves = new HashMap<>();
        return rewrite(settings, port -> moves.computeIfAbsent(port, _ -> freePort.getAsInt()));
    }

    /** The settings with the overrides in place; addresses follow a port that an override has changed. */
    public static Map<String, String> overridden(Map<String, String> settings, Map<String, String> overrides) {
        Map<Integer, Integer> moves = new HashMap<>();
        settings.forEach((name, value) -> {
            String changed = overrides.get(name);
            if (isPort(name, value) && changed != null && isPort(name, changed)) {
                moves.put(Integer.valueOf(value), Integer.valueOf(changed));
            }
        });
        Map<String, String> result = rewrite(settings, port -> moves.getOrDefault(port, port));
        settings.keySet().stream().filter(overrides::containsKey).forEach(n -> result.put(n, overrides.get(n)));
        return result;
    }

    private static Map<String, String> rewrite(Map<String, String> settings, IntUnaryOperator port) {
        Map<String, String> result = new LinkedHashMap<>();
        settings.forEach((name, value) -> result.put(name, isPort(name, value)
                ? Integer.toString(port.applyAsInt(Integer.parseInt(value)))
                : ADDRESS.matcher(value).replaceAll(
                        found -> Integer.toString(port.applyAsInt(Integer.parseInt(found.group()))))));
        return result;
    }

    private static boolean isPort(String name, String value) {
        return (name.endsWith("_PORT") || name.equals("PORT")) && NUMBER.matcher(value).matches();
    }
}
