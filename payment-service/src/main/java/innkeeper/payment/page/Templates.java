package innkeeper.payment.page;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The pages, their words and their style, from the resources under {@code /pages}. */
final class Templates {
    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);
    private final Map<Language, Map<String, String>> words = new HashMap<>();
    private final String style = new String(bytes("style.css"), StandardCharsets.UTF_8);

    Templates() {
        freemarker.setClassForTemplateLoading(Templates.class, "/pages");
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        for (Language language : Language.values()) {
            words.put(language, words(language));
        }
    }

    String render(String page, Language language, Map<String, Object> values) {
        Map<String, Object> model = new HashMap<>(values);
        model.put("t", words.get(language));
        model.put("lang", language.tag());
        model.put("style", style);
        try {
            Template template = freemarker.getTemplate(page + ".ftlh");
            StringWriter html = new StringWriter();
            template.process(model, html);
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
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "'sha256-%s'".formatted(Base64.getEncoder().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> words(Language language) {
        Properties properties = new Properties();
        try (InputStream in = Templates.class
                .getResourceAsStream("/pages/words_%s.properties".formatted(language.tag()))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Templates.class.getResourceAsStream("/pages/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
