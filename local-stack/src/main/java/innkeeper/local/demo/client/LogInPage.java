package innkeeper.local.demo.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The page on which people let a program into their account, used as a browser without JavaScript would. */
public final class LogInPage {
    private final Stage stage;
    private String cookie = "";

    public LogInPage(Stage stage) {
        this.stage = stage;
    }

    /** Confirms the code of the link, logs in, and lets the program in. */
    public void letIn(URI link, String email, String password) {
        Document code = page(link, stage.browse(link, cookie, Optional.empty()));
        Document credentials = submit(code, Map.of());
        Document consent = submit(credentials, Map.of("email", email, "password", password));
        submit(consent, Map.of("decision", "allow"));
    }

    private Document submit(Document page, Map<String, String> typed) {
        Element form = page.selectFirst("form[method=post]");
        if (form == null) {
            throw new Unexpected("%s shows no form: %s".formatted(page.location(), page.text()));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name][value]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.putAll(typed);
        String filled = fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        URI action = URI.create(form.absUrl("action"));
        return page(action, stage.browse(action, cookie, Optional.of(filled)));
    }

    private Document page(URI address, Answer answer) {
        answer.expect(200).response().headers().firstValue("Set-Cookie")
                .ifPresent(set -> cookie = set.split(";", 2)[0]);
        return Jsoup.parse(answer.response().body(), address.toString());
    }
}
