package innkeeper.local.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import innkeeper.kit.template.Templates;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Sends pages and JSON, each with headers that keep a mail's contents from doing harm. */
final class Answers {
    private static final Templates PAGES = new Templates(Answers.class, "/pages");
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'";
    private static final String CHAT_POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; "
            + "connect-src 'self'; img-src http: https:; form-action 'self'; frame-ancestors 'self'";
    /** Without one, browsers hide from us that our own forms are ours. */
    private static final String PAGE_REFERRER = "same-origin";
    /** Links of a mail may open a tab of their own; scripts, forms and outside pictures stay off. */
    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; "
            + "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private Answers() {}

    /** @param page the name of a template under {@code /pages} */
    static void page(ServerResponse response, String page, Map<String, ?> model) {
        html(response, PAGE_POLICY, PAGE_REFERRER, PAGES.render(page + ".ftlh", model));
    }

    /** A page with a script and a style of ours, and pictures from anywhere: the bot shows those of hotels. */
    static void chat(ServerResponse response, String page, Map<String, ?> model) {
        html(response, CHAT_POLICY, PAGE_REFERRER, PAGES.render(page + ".ftlh", model));
    }

    /** @param file under {@code /pages} */
    static void asset(ServerResponse response, String type, String file) {
        try (InputStream content = Answers.class.getResourceAsStream("/pages/" + file)) {
            response.header(HeaderNames.CONTENT_TYPE, type + "; charset=utf-8")
                    .header(HeaderNames.create("X-Content-Type-Options"), "nosniff").send(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void mailPart(ServerResponse response, String html) {
        html(response, MAIL_POLICY, "no-referrer", "<base target=\"_blank\">" + html);
    }

    static void json(ServerResponse response, Object value) {
        try {
            response.header(HeaderNames.CONTENT_TYPE, "application/json").send(JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON for " + value.getClass(), e);
        }
    }

    static void absent(ServerResponse response, String what) {
        response.status(Status.NOT_FOUND_404);
        page(response, "absent", Map.of("what", what));
    }

    /** The {@code limit} of a query, between 1 and 500; anything unreadable is the default. */
    static int limit(ServerRequest request, int otherwise) {
        String given = request.query().first("limit").orElse("");
        return given.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(given), 1, 500) : otherwise;
    }

    private static void html(ServerResponse response, String policy, String referrer, String html) {
        response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .header(HeaderNames.create("Content-Security-Policy"), policy)
                .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
                .header(HeaderNames.create("Referrer-Policy"), referrer)
                .send(html);
    }
}
