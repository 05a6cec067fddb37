package innkeeper.kit.settings.production;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in {@code .env.dev}, which everybody can read: good for development and nothing else. */
public final class PublicSecrets {
    private static final Set<String> PUBLISHED = load().values().stream()
            .flatMap(value -> items(value.toString())).collect(Collectors.toUnmodifiableSet());

    private PublicSecrets() {}

    /** True where the value, or one item of a list, is published, under whatever name. */
    public static boolean contain(String value) {
        return items(value).anyMatch(PUBLISHED::contains);
    }

    /** The items of a list with commas; of a pair {@code name:secret} the secret as well. */
    static Stream<String> items(String list) {
        return Stream.of(list.split(",")).map(String::trim).filter(item -> !item.isEmpty())
                .flatMap(item -> Stream.of(item, item.substring(item.indexOf(':') + 1).trim()).distinct());
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
