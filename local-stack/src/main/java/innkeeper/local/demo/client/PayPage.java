package innkeeper.local.demo.client;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The payment provider's page, used as a browser without JavaScript would. */
public final class PayPage {
    /** The provider's test card that is always accepted. */
    private static final Map<String, String> CARD = Map.of(
            "card_number", "4242 4242 4242 4242",
            "expiry", "12/30",
            "cvc", "123",
            "name", "GRETA GUEST");

    private final Stage stage;

    public PayPage(Stage stage) {
        this.stage = stage;
    }

    /** Answers where the page leads on to. */
    public URI pay(URI url) {
        Document page = Jsoup.parse(stage.get(Optional.empty(), url).expect(200).response().body(), url.toString());
        Element form = page.selectFirst("form[method=post]");
        if (form == null) {
            throw new Unexpected(url + " shows no form");
        }
        for (String field : CARD.keySet()) {
            if (form.selectFirst("input[name=" + field + "]") == null) {
                throw new Unexpected("the form on " + url + " has no field " + field);
            }
        }
        String filled = CARD.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String action = form.hasAttr("action") ? form.absUrl("action") : url.toString();
        return URI.create(stage.submit(URI.create(action), filled).expect(303).header("Location"));
    }
}
