package innkeeper.kit.template;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/**
 * FreeMarker templates of one folder on the class path. What ends in {@code .ftlh} escapes HTML, what ends in {@code .ftl}
 * does not; a missing value is an error.
 */
public final class Templates {
    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);

    /** @param folder in the resources of the module that {@code owner} belongs to, from its root: {@code /pages} */
    public Templates(Class<?> owner, String folder) {
        freemarker.setClassForTemplateLoading(owner, folder);
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setURLEscapingCharset("UTF-8");
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
    }

    public String render(String template, Map<String, ?> model) {
        try {
            StringWriter text = new StringWriter();
            freemarker.getTemplate(template).process(model, text);
            return text.toString();
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("cannot render " + template, e);
        }
    }
}
