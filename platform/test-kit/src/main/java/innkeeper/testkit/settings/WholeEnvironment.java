package innkeeper.testkit.settings;

import innkeeper.kit.settings.production.PublicSecrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Whole environments of a service: as {@code .env.dev} has it, and as one in production looks. */
public final class WholeEnvironment {
    private WholeEnvironment() {}

    public static Map<String, String> development() {
        return read(PublicSecrets.class, ".env.dev");
    }

    /** Development's, said to be production. */
    public static Map<String, String> pretended() {
        Map<String, String> variables = development();
        variables.put("ENVIRONMENT", "production");
        return variables;
    }

    /** Everything that production asks for, under secrets that are used nowhere. */
    public static Map<String, String> production() {
        Map<String, String> variables = development();
        variables.putAll(read(WholeEnvironment.class, "production.env"));
        return variables;
    }

    private static Map<String, String> read(Class<?> beside, String name) {
        Properties read = new Properties();
        try (InputStream file = beside.getResourceAsStream(name)) {
            read.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> variables = new HashMap<>();
        read.forEach((variable, value) -> variables.put(variable.toString(), value.toString()));
        return variables;
    }
}
