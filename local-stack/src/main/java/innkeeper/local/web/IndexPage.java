package innkeeper.local.web;

import innkeeper.local.settings.Addresses;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;

/** The front door: every address of the system. */
final class IndexPage implements HttpService {
    private final Addresses addresses;

    IndexPage(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::index);
    }

    private void index(ServerRequest request, ServerResponse response) {
        Answers.page(response, "index", Map.of(
                "services", addresses.services().entrySet().stream().map(service -> Map.of(
                        "name", service.getKey(),
                        "http", service.getValue().http().toString(),
                        "management", service.getValue().management().toString())).toList(),
                "imap_port", addresses.imapPort(),
                "imap_password", addresses.imapPassword(),
                "smtp_port", addresses.smtpPort()));
    }
}
