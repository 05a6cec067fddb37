package innkeeper.kit.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in {@code .env.dev}, which everybody can read: good for development and nothing else. */
final class PublicSecrets {
    private static final Properties PUBLISHED = load();

    private PublicSecrets() {}

    /** True where the value, or one item of a list, is the published one of this variable. */
    static boolean contain(String name, String value) {
        Set<String> published = items(PUBLISHED.getProperty(name, "")).collect(Collectors.toSet());
        return items(value).anyMatch(published::contains);
    }

    private static Stream<String> items(String list) {
        return Stream.of(list.split(",")).map(String::trim).filter(item -> !item.isEmpty());
    }

    private static Properties load() {
        Properties published = new Properties();
        try (InputStream file = PublicSecrets.class.getResourceAsStream(".env.dev")) {
            published.load(file);
            return published;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
