package innkeeper.kit.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One SQL statement with the name under which metrics and traces know it, such as {@code booking.add-hold}. Its
 * parameters have names, {@code :like_this}; they are numbered once, here, for DbClient would do so at every call.
 */
public final class Sql {
    private static final Pattern PARAMETER =
            Pattern.compile("'[^']*'|--[^\\n]*|/\\*.*?\\*/|::|\\?|:([A-Za-z_]\\w*)", Pattern.DOTALL);

    private final String name;
    private final String text;
    private final List<String> places;
    private final Set<String> parameters;

    private Sql(String name, String text, List<String> places) {
        this.name = name;
        this.text = text;
        this.places = List.copyOf(places);
        this.parameters = new TreeSet<>(places);
    }

    /** @throws IllegalArgumentException for {@code ::type}, and for {@code ?}, which stands for a parameter in JDBC */
    public static Sql named(String name, String text) {
        List<String> places = new ArrayList<>();
        String numbered = PARAMETER.matcher(text).replaceAll(found -> switch (found.group()) {
            case "::" -> throw new IllegalArgumentException(
                    "Statement %s: write cast(x as type) instead of x::type".formatted(name));
            case "?" -> throw new IllegalArgumentException(
                    "Statement %s: name its parameters, and use no operator with a question mark".formatted(name));
            default -> placed(found, places);
        });
        return new Sql(name, numbered, places);
    }

    public String name() {
        return name;
    }

    /** With a question mark in the place of each parameter. */
    String text() {
        return text;
    }

    /** The values in the order of their places; a parameter that occurs twice has two. */
    List<Object> inPlaces(Params params) {
        List<Object> values = new ArrayList<>(places.size());
        places.forEach(place -> values.add(params.values().get(place)));
        return values;
    }

    /** A missing parameter would otherwise be found out by the database with the connection already open. */
    void check(Params params) {
        if (!parameters.equals(params.values().keySet())) {
            throw new IllegalArgumentException("Statement %s takes %s but was given %s"
                    .formatted(name, parameters, params.values().keySet()));
        }
    }

    private static String placed(MatchResult found, List<String> places) {
        if (found.group(1) == null) {
            return Matcher.quoteReplacement(found.group());
        }
        places.add(found.group(1));
        return "?";
    }
}
