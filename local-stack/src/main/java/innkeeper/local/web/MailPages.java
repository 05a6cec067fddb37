package innkeeper.local.web;

import innkeeper.local.mail.Mail;
import innkeeper.local.mail.MailStore;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import static innkeeper.local.web.Html.escape;
import static innkeeper.local.web.Html.link;
import static java.nio.charset.StandardCharsets.UTF_8;

/** What lies in the inboxes, for the eye and as JSON. */
final class MailPages implements HttpService {
    private static final int SHOWN = 100;
    private static final int MOST_INBOXES = 2_000;

    private final MailStore store;

    MailPages(MailStore store) {
        this.store = store;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/mail", this::inboxes)
                .get("/mail/{address}", this::inbox)
                .get("/mail/{address}/{id}", this::mail)
                .get("/mail/{address}/{id}/html", this::htmlPart)
                .get("/api/inboxes", this::inboxesAsJson)
                .get("/api/inboxes/{address}", this::inboxAsJson);
    }

    private void inboxes(ServerRequest request, ServerResponse response) {
        String rows = store.addresses().stream().limit(MOST_INBOXES)
                .map(a -> "<tr><td>%s</td><td>%d</td></tr>".formatted(link(path(a), a), store.size(a)))
                .collect(Collectors.joining());
        Answers.page(response, "Mail", rows.isEmpty()
                ? "<p>No mail yet.</p>"
                : "<table><tr><th>Inbox</th><th>Mails</th></tr>%s</table>".formatted(rows));
    }

    private void inbox(ServerRequest request, ServerResponse response) {
        String address = parameter(request, "address");
        String rows = store.headings(address, SHOWN).stream()
                .map(m -> "<tr><td>%s</td><td>%s</td><td>%s</td></tr>".formatted(
                        escape(m.receivedAt().toString()), escape(m.from()), link(path(address, m.id()), subject(m))))
                .collect(Collectors.joining());
        Answers.page(response, address, rows.isEmpty()
                ? "<p>This inbox is empty.</p>"
                : "<table><tr><th>Received</th><th>From</th><th>Subject</th></tr>%s</table>".formatted(rows));
    }

    private void mail(ServerRequest request, ServerResponse response) {
        String address = parameter(request, "address");
        Optional<Mail> found = store.find(address, parameter(request, "id"));
        if (found.isEmpty()) {
            Answers.absent(response, "No such mail.");
            return;
        }
        Mail mail = found.get();
        String headers = mail.headers().stream()
                .map(h -> "%s: %s".formatted(escape(h.name()), escape(h.value()))).collect(Collectors.joining("\n"));
        String html = mail.html().isEmpty() ? "" : """
                <h2>HTML</h2>
                <iframe src="%s" sandbox="allow-popups allow-popups-to-escape-sandbox" title="HTML"></iframe>
                """.formatted(escape(path(address, mail.id()) + "/html"));
        Answers.page(response, subject(mail), """
                <p>From %s<br>To %s<br>Received %s</p>
                %s
                <h2>Text</h2><pre>%s</pre>
                <details><summary>Headers</summary><pre>%s</pre></details>
                """.formatted(escape(mail.from()), escape(mail.to()), mail.receivedAt(), html,
                escape(mail.text()), headers));
    }

    private void htmlPart(ServerRequest request, ServerResponse response) {
        store.find(parameter(request, "address"), parameter(request, "id")).ifPresentOrElse(
                mail -> Answers.mailPart(response, mail.html()),
                () -> Answers.absent(response, "No such mail."));
    }

    private void inboxesAsJson(ServerRequest request, ServerResponse response) {
        Answers.json(response, Map.of("items", store.addresses().stream().limit(MOST_INBOXES)
                .map(address -> Map.of("address", address, "mails", store.size(address))).toList()));
    }

    private void inboxAsJson(ServerRequest request, ServerResponse response) {
        Answers.json(response, Map.of("items",
                store.inbox(parameter(request, "address"), Answers.limit(request, SHOWN)).stream()
                        .map(MailView::of).toList()));
    }

    /** A mail as JSON shows it. */
    record MailView(String id, String receivedAt, String from, String to, String subject, List<Mail.Header> headers,
            String text, String html) {
        static MailView of(Mail mail) {
            return new MailView(mail.id(), mail.receivedAt().toString(), mail.from(), mail.to(), mail.subject(),
                    mail.headers(), mail.text(), mail.html());
        }
    }

    private static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    private static String parameter(ServerRequest request, String name) {
        return request.path().pathParameters().get(name);
    }

    private static String path(String... parts) {
        return "/mail/" + List.of(parts).stream()
                .map(part -> URLEncoder.encode(part, UTF_8).replace("+", "%20")).collect(Collectors.joining("/"));
    }
}
