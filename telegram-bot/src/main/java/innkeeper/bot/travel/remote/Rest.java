package innkeeper.bot.travel.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.session.usecase.Unauthenticated;
import innkeeper.bot.travel.usecase.RejectedByService;
import innkeeper.kernel.Money;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.remote.HttpCaller;
import innkeeper.kit.telemetry.Telemetry;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of our services over REST, as its contract says. An empty token is that of anybody. */
final class Rest {
    private static final int UNAUTHENTICATED = 401;
    private static final int TOO_MANY = 429;

    private final String name;
    private final URI url;
    private final HttpCaller caller;

    Rest(String name, URI url, Duration deadline, Telemetry telemetry) {
        this.name = name;
        this.url = url;
        this.caller = new HttpCaller(name, deadline, telemetry);
    }

    JsonNode get(String token, String path, Map<String, String> query) {
        return read(token, caller.send(asking(token, path, query).build(), true));
    }

    /** As anybody who reads that language. */
    JsonNode get(Language language, String path, Map<String, String> query) {
        return read("", caller.send(asking("", path, query).header("Accept-Language", language.tag()).build(), true));
    }

    private HttpRequest.Builder asking(String token, String path, Map<String, String> query) {
        String asked = query.entrySet().stream().sorted(Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
        return request(token, path + asked);
    }

    /** Done once under its key, so that it can be repeated. */
    JsonNode post(String token, String path, String key, Object body) {
        return read(token, caller.send(request(token, path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body))).build(), true));
    }

    JsonNode post(String token, String path) {
        return read(token, caller.send(request(token, path).POST(BodyPublishers.noBody()).build(), true));
    }

    void put(String token, String path, JsonNode body) {
        read(token, caller.send(request(token, path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())).build(), true));
    }

    void delete(String token, String path) {
        read(token, caller.send(request(token, path).DELETE().build(), true));
    }

    private HttpRequest.Builder request(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode read(String token, HttpResponse<String> answer) {
        if (answer.statusCode() < 300) {
            return json(answer);
        }
        String code = json(answer).path("code").asText();
        if (answer.statusCode() == UNAUTHENTICATED && !token.isEmpty()) {
            throw new Unauthenticated();
        }
        if (answer.statusCode() == TOO_MANY || code.equals("idempotency-key-in-use")) {
            throw new Unavailable(name, new IllegalStateException(code));
        }
        throw new RejectedByService(code);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.read(answer.body(), JsonNode.class);
        } catch (IllegalArgumentException _) {
            return Json.mapper().createObjectNode();
        }
    }

    static Money money(JsonNode money) {
        return Money.of(money.required("amount").longValue(), money.required("currency").asText());
    }

    /** Empty for null. */
    static String text(JsonNode parent, String field) {
        return Optional.of(parent.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue).orElse("");
    }
}
