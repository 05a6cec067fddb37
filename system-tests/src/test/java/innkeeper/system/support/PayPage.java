package innkeeper.system.support;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import static org.junit.jupiter.api.Assertions.assertNotNull;

/** The payment provider's page, used as a browser without JavaScript would. */
public final class PayPage {
    private static final Map<String, String> GOOD_CARD = Map.of(
            "card_number", "4242 4242 4242 4242",
            "expiry", "12/35",
            "cvc", "123",
            "name", "GRETA GUEST");

    private PayPage() {}

    /** Fills in the form as it is shown and sends it; answers where the page leads on to. */
    public static URI pay(URI url) {
        return URI.create(send(filled(url)).expect(303).header("Location"));
    }

    /** The form as it is shown, filled in and not yet sent. */
    public record Form(URI target, String body) {}

    public static Answer send(Form form) {
        return Request.to(form.target()).post("application/x-www-form-urlencoded", form.body());
    }

    public static Form filled(URI url) {
        Document page = Jsoup.parse(Request.to(url).get().expect(200).body(), url.toString());
        Element form = page.selectFirst("form[method=post]");
        assertNotNull(form, "the page shows no form: " + page);
        Map<String, String> filled = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(input -> filled.put(input.attr("name"), input.attr("value")));
        GOOD_CARD.forEach((field, value) -> {
            assertNotNull(form.selectFirst("input[name=" + field + "]"), "the form has no field " + field);
            filled.put(field, value);
        });
        String target = form.hasAttr("action") ? form.absUrl("action") : url.toString();
        return new Form(URI.create(target), encoded(filled));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
