package innkeeper.bot.message.remote;

import innkeeper.bot.message.usecase.Customer;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.remote.HttpCaller;
import innkeeper.kit.telemetry.Telemetry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells by signed webhook ({@code receiveMessengerWebhook} of the contract {@code notification}). */
public final class HttpCustomer implements Customer {
    private static final String NAME = "notification-service";
    private static final int TAKEN = 204;
    private static final int UNKNOWN = 404;

    private final CustomerSettings settings;
    private final HttpCaller caller;
    private final Clock clock;

    public HttpCustomer(CustomerSettings settings, Telemetry telemetry, Clock clock) {
        this.settings = settings;
        this.caller = new HttpCaller(NAME, settings.deadline(), telemetry);
        this.clock = clock;
    }

    private record Webhook(String type, Instant timestamp, Map<String, String> data) {}

    @Override
    public boolean linked(String address, String code) {
        return tell("chat.linked", address, Map.of("code", code)) != UNKNOWN;
    }

    @Override
    public void left(String address) {
        tell("chat.left", address, Map.of());
    }

    private int tell(String type, String address, Map<String, String> more) {
        Map<String, String> data = new LinkedHashMap<>(more);
        data.put("chat_id", address);
        Instant now = clock.instant();
        String id = Ids.next().toString();
        String body = Json.write(new Webhook(type, now, data));
        int status = caller.send(HttpRequest.newBuilder(settings.webhooks())
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", settings.secrets().sign(id, now.getEpochSecond(), body))
                .POST(BodyPublishers.ofString(body)).build(), true).statusCode();
        if (status != TAKEN && status != UNKNOWN) {
            throw new Unavailable(NAME, new IllegalStateException("webhook answered " + status));
        }
        return status;
    }
}
