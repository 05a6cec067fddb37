package innkeeper.local.web;

import innkeeper.local.sms.Fault;
import innkeeper.local.sms.Sms;
import innkeeper.local.sms.SmsGateway;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the SMS gateway was given to send, for the eye and as JSON, and its faults to switch on. */
final class SmsPages implements HttpService {
    private static final int SHOWN = 100;

    private final SmsGateway gateway;

    SmsPages(SmsGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/sms", this::page)
                .post("/sms/fault/{fault}", this::switchFault)
                .get("/api/sms", this::asJson);
    }

    private void page(ServerRequest request, ServerResponse response) {
        Answers.page(response, "sms", Map.of(
                "gateway", gateway.uri().toString(),
                "fault", word(gateway.fault()),
                "faults", Arrays.stream(Fault.values())
                        .map(fault -> Map.of("name", word(fault), "words", fault.words())).toList(),
                "messages", gateway.messages(SHOWN).stream().map(SmsPages::row).toList()));
    }

    private void switchFault(ServerRequest request, ServerResponse response) {
        String named = request.path().pathParameters().get("fault");
        Optional<Fault> fault = Arrays.stream(Fault.values()).filter(each -> word(each).equals(named)).findFirst();
        if (fault.isEmpty()) {
            Answers.absent(response, "No such fault.");
            return;
        }
        gateway.become(fault.get());
        response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, "/sms").send();
    }

    private void asJson(ServerRequest request, ServerResponse response) {
        List<Map<String, Object>> items = gateway.messages(Answers.limit(request, SHOWN)).stream().map(SmsPages::row)
                .toList();
        Answers.json(response, Map.of("fault", word(gateway.fault()), "items", items));
    }

    private static Map<String, Object> row(Sms message) {
        return Map.of(
                "id", message.id(),
                "created_at", message.createdAt().toString(),
                "to", message.to(),
                "sender", message.sender() == null ? "" : message.sender(),
                "reference", message.reference() == null ? "" : message.reference(),
                "text", message.text(),
                "encoding", message.encoding(),
                "segments", message.segments(),
                "status", message.status().name().toLowerCase(Locale.ROOT),
                "error", message.error() == null ? "" : message.error().detail());
    }

    private static String word(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
