package innkeeper.local.web;

import innkeeper.local.mail.Mail;
import innkeeper.local.mail.MailStore;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;

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
        Answers.page(response, "inboxes", Map.of("inboxes", listed()));
    }

    private void inbox(ServerRequest request, ServerResponse response) {
        String address = parameter(request, "address");
        Answers.page(response, "inbox", Map.of("address", address,
                "mails", store.headings(address, SHOWN).stream().map(mail -> Map.of(
                        "id", mail.id(),
                        "received_at", mail.receivedAt().toString(),
                        "from", mail.from(),
                        "subject", subject(mail))).toList()));
    }

    private void mail(ServerRequest request, ServerResponse response) {
        String address = parameter(request, "address");
        store.find(address, parameter(request, "id")).ifPresentOrElse(
                mail -> Answers.page(response, "mail", Map.of("address", address, "mail", mail,
                        "subject", subject(mail), "received_at", mail.receivedAt().toString())),
                () -> Answers.absent(response, "No such mail."));
    }

    private void htmlPart(ServerRequest request, ServerResponse response) {
        store.find(parameter(request, "address"), parameter(request, "id")).ifPresentOrElse(
                mail -> Answers.mailPart(response, mail.html()),
                () -> Answers.absent(response, "No such mail."));
    }

    private void inboxesAsJson(ServerRequest request, ServerResponse response) {
        Answers.json(response, Map.of("items", listed()));
    }

    private void inboxAsJson(ServerRequest request, ServerResponse response) {
        Answers.json(response, Map.of("items",
                store.inbox(parameter(request, "address"), Answers.limit(request, SHOWN)).stream()
                        .map(MailView::of).toList()));
    }

    private List<Map<String, Object>> listed() {
        return store.addresses().stream().limit(MOST_INBOXES)
                .<Map<String, Object>>map(address -> Map.of("address", address, "mails", store.size(address))).toList();
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
}
