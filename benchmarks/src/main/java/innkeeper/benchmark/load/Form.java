package innkeeper.benchmark.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends forms and JSON as any client would, and wants a given status back. */
public final class Form {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Form() {}

    /** An OAuth token request (RFC 6749) that must be granted. */
    public static JsonNode token(URI endpoint, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return JSON.readTree(send(endpoint, "application/x-www-form-urlencoded", body, 200));
    }

    public static void json(URI endpoint, Map<String, ?> body, int expected) throws IOException, InterruptedException {
        send(endpoint, "application/json", JSON.writeValueAsString(body), expected);
    }

    /** A request by somebody who shows a token. */
    public static JsonNode send(String method, URI address, String token) throws IOException, InterruptedException {
        var answer = CLIENT.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("%s answered %d %s".formatted(address, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    public static String get(URI address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }

    private static String send(URI endpoint, String type, String body, int expected)
            throws IOException, InterruptedException {
        var answer = CLIENT.send(HttpRequest.newBuilder(endpoint).timeout(Duration.ofSeconds(20))
                .header("Content-Type", type).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException("%s answered %d %s".formatted(endpoint, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
