package innkeeper.notification.template;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import innkeeper.notification.domain.Letter;
import innkeeper.notification.domain.Notification;
import innkeeper.notification.domain.Person;
import innkeeper.notification.usecase.Letters;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** Letters from the templates under {@code templates/}, which escape what they are given. */
public final class TemplateLetters implements Letters {
    private static final String TEXT = "booking.ftl";
    private static final String HTML = "booking.ftlh";

    private final Configuration templates = templates();

    @Override
    public Letter write(Notification notification, Person recipient, String guestName) {
        var words = new Words(recipient.language());
        String subject = words.about(notification, "subject");
        Map<String, Object> model = Map.of(
                "language", recipient.language().locale().getLanguage(),
                "subject", subject,
                "greeting", words.say("greeting", recipient.fullName()),
                "headline", words.about(notification, "headline"),
                "facts", words.facts(notification, guestName),
                "signature", words.say("signature"));
        return new Letter(recipient.language(), subject, render(TEXT, model), render(HTML, model));
    }

    private String render(String template, Map<String, Object> model) {
        try {
            var out = new StringWriter();
            templates.getTemplate(template).process(model, out);
            return out.toString();
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("cannot render " + template, e);
        }
    }

    private static Configuration templates() {
        var configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(TemplateLetters.class.getClassLoader(), "templates");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
