package innkeeper.auth.page;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The pages, their words and their style, from the resources under {@code /pages}. */
final class Templates {
    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
    private final String style = style();

    Templates() {
        freemarker.setClassForTemplateLoading(Templates.class, "/pages");
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        for (var language : Language.values()) {
            words.put(language, words(language));
        }
    }

    String render(String page, Language language, Map<String, ?> values) {
        var model = new HashMap<String, Object>(values);
        model.put("t", words.get(language));
        model.put("lang", language.tag());
        model.put("style", style);
        try {
            var html = new StringWriter();
            freemarker.getTemplate(page + ".ftlh").process(model, html);
            return html.toString();
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("cannot render " + page, e);
        }
    }

    String word(Language language, String key) {
        return words.get(language).get(key);
    }

    /** The inline style as Content-Security-Policy names it (CSP 3, hash-source). */
    String styleSource() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String style() {
        try (var in = Templates.class.getResourceAsStream("/pages/style.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> words(Language language) {
        var properties = new Properties();
        try (var in = Templates.class.getResourceAsStream("/pages/words_%s.properties".formatted(language.tag()))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
