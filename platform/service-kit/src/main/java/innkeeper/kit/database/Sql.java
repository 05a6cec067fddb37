package innkeeper.kit.database;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One SQL statement with the name under which metrics and traces know it, such as {@code booking.add-hold}. */
public final class Sql {
    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile("'[^']*'|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile(":([A-Za-z_]\\w*)");

    private final String name;
    private final String text;
    private final Set<String> parameters;

    private Sql(String name, String text, Set<String> parameters) {
        this.name = name;
        this.text = text;
        this.parameters = parameters;
    }

    /** @throws IllegalArgumentException for {@code ::type}, which DbClient reads as a parameter */
    public static Sql named(String name, String text) {
        String code = LITERAL_OR_COMMENT.matcher(text).replaceAll(" ");
        if (code.contains("::")) {
            throw new IllegalArgumentException(
                    "Statement %s: write cast(x as type) instead of x::type".formatted(name));
        }
        Set<String> parameters = PARAMETER.matcher(code).results().map(MatchResult::group)
                .map(found -> found.substring(1)).collect(Collectors.toCollection(TreeSet::new));
        return new Sql(name, text, parameters);
    }

    public String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** A missing parameter would otherwise be found out by DbClient with the connection already open. */
    void check(Params params) {
        if (!parameters.equals(params.values().keySet())) {
            throw new IllegalArgumentException("Statement %s takes %s but was given %s"
                    .formatted(name, parameters, params.values().keySet()));
        }
    }
}
