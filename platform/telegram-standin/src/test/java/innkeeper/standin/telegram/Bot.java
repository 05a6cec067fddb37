package innkeeper.standin.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A bot without a library: what it calls is what it sends. */
record Bot(TelegramStandIn telegram, HttpClient http) {
    /** What came back. */
    record Reply(int status, HttpResponse<String> whole, JsonNode body) {
        JsonNode result() {
            return body.path("result");
        }

        String words() {
            return status + " " + body.path("description").asText();
        }
    }

    static Bot of(TelegramStandIn telegram) {
        return new Bot(telegram, HttpClient.newHttpClient());
    }

    /** As a form: name, value, name, value … */
    Reply call(String method, Object... fields) throws IOException, InterruptedException {
        String form = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1].toString(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(method, "application/x-www-form-urlencoded", form);
    }

    Reply json(String method, String json) throws IOException, InterruptedException {
        return send(method, "application/json", json);
    }

    private Reply send(String method, String type, String body) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(telegram.apiUrl() + telegram.token() + "/" + method))
                .header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        return new Reply(answer.statusCode(), answer, Json.read(answer.body(), JsonNode.class));
    }
}
