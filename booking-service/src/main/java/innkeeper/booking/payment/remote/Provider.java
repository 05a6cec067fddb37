package innkeeper.booking.payment.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.remote.HttpCaller;
import innkeeper.kit.telemetry.Telemetry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/** One exchange with the payment provider; an answer that leaves open what was done is none, and throws. */
final class Provider {
    static final String NAME = "payment provider";
    static final int OK = 200;
    static final int CREATED = 201;
    private static final int TOO_MANY = 429;

    private final ProviderSettings settings;
    private final HttpCaller caller;

    Provider(ProviderSettings settings, Telemetry telemetry) {
        this.settings = settings;
        this.caller = new HttpCaller(NAME, settings.deadline(), telemetry);
    }

    /** What the provider answered. */
    record Reply(String request, int status, String body) {
        /** Understood and not done, for good. Our key being wrong, in use or used says nothing about what was asked. */
        boolean refused() {
            return status >= 400 && status != 401 && status != 403 && status != TOO_MANY
                    && !is("idempotency-key-in-use") && !is("idempotency-key-reused");
        }

        boolean is(String code) {
            return status >= 400 && json().path("code").asText().equals(code);
        }

        JsonNode expect(int expected) {
            if (status != expected) {
                throw fault();
            }
            return json();
        }

        IllegalStateException fault() {
            return new IllegalStateException("the %s answered %s with %d: %s".formatted(NAME, request, status, body));
        }

        private JsonNode json() {
            try {
                return Json.read(body, JsonNode.class);
            } catch (RuntimeException unreadable) {
                IllegalStateException fault = fault();
                fault.addSuppressed(unreadable);
                throw fault;
            }
        }
    }

    Reply get(String path) {
        return send(request(path).GET().build());
    }

    /** Without a key: repeating it does nothing more, and answers how things are. */
    Reply post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    Reply post(String path, UUID key, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(settings.url().resolve(path))
                .header("Authorization", "Bearer " + settings.apiKey().value());
    }

    private Reply send(HttpRequest request) {
        HttpResponse<String> answer = caller.send(request, true);
        return new Reply(request.method() + " " + request.uri().getPath(), answer.statusCode(), answer.body());
    }
}
