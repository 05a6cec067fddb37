package innkeeper.kit.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A service's pages, their words and their style, from its resources under {@code /pages}. */
public final class PageTemplates {
    private static final String FOLDER = "/pages";

    private final Class<?> owner;
    private final Templates templates;
    private final Map<String, Map<String, String>> words;
    private final String style;

    /** @param languages tags (BCP 47), of each of which there is a {@code words_<tag>.properties} */
    public PageTemplates(Class<?> owner, Collection<String> languages) {
        this.owner = owner;
        this.templates = new Templates(owner, FOLDER);
        this.words = languages.stream().collect(Collectors.toUnmodifiableMap(tag -> tag, this::words));
        this.style = resource("style.css");
    }

    /** The page has its words as {@code t}, its language as {@code lang} and the style as {@code style} besides. */
    public String render(String page, String language, Map<String, ?> values) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("t", words.get(language));
        model.put("lang", language);
        model.put("style", style);
        return templates.render(page + ".ftlh", model);
    }

    public String word(String language, String key) {
        return words.get(language).get(key);
    }

    /** The inline style as Content-Security-Policy names it (CSP 3, hash-source). */
    public String styleSource() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> words(String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(resource("words_%s.properties".formatted(language))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }

    private String resource(String name) {
        try (InputStream in = owner.getResourceAsStream(FOLDER + "/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
