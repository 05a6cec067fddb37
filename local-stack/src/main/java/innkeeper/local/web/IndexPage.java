package innkeeper.local.web;

import innkeeper.local.Addresses;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.stream.Collectors;

import static innkeeper.local.web.Html.escape;
import static innkeeper.local.web.Html.link;

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
        String services = addresses.services().entrySet().stream()
                .map(s -> "<tr><td>%s</td><td><code>%s</code></td><td>%s</td><td>%s</td></tr>".formatted(
                        escape(s.getKey()), escape(s.getValue().http().toString()),
                        link(s.getValue().http() + "/docs", "console"),
                        link(s.getValue().management() + "/observe/health/ready", "health")))
                .collect(Collectors.joining());
        Answers.page(response, "Innkeeper is running", """
                <table>%s</table>
                <p>%s: every inbox. IMAP on <code>localhost:%d</code>, user = the address, password <code>%s</code>.
                SMTP on <code>localhost:%d</code> (STARTTLS, login).</p>
                <p>%s: the latest traces, also as %s.</p>
                """.formatted(services, link("/mail", "Mail"), addresses.imapPort(), escape(addresses.imapPassword()),
                addresses.smtpPort(), link("/traces", "Traces"), link("/api/traces", "JSON")));
    }
}
