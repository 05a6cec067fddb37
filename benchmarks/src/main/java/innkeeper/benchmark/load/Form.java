package innkeeper.benchmark.load;

import io.helidon.webclient.http1.Http1ClientResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webclient.api.HttpClientResponse;
import io.helidon.webclient.http1.Http1Client;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends forms and JSON as any client would, and wants a given status back. */
public final class Form {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** It blocks the virtual thread that asks, and takes little of the processors that it shares with the server. */
    private static final Http1Client CLIENT = Http1Client.builder()
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofSeconds(20))
            .build();

    private Form() {}

    /** An OAuth token request (RFC 6749) that must be granted. */
    public static JsonNode token(URI endpoint, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return JSON.readTree(send(endpoint, "application/x-www-form-urlencoded", body, 200));
    }

    public static void json(URI endpoint, Map<String, ?> body, int expected) throws IOException {
        send(endpoint, "application/json", JSON.writeValueAsString(body), expected);
    }

    /** A request by somebody who shows a token. */
    public static JsonNode send(String method, URI address, String token) throws IOException {
        try (Http1ClientResponse answer = CLIENT.method(Method.create(method)).uri(address)
                .header(HeaderNames.AUTHORIZATION, "Bearer " + token).request()) {
            return JSON.readTree(body(address, answer, successful(answer)));
        }
    }

    /** The same with a body. */
    public static JsonNode send(String method, URI address, String token, Object body) throws IOException {
        try (Http1ClientResponse answer = CLIENT.method(Method.create(method)).uri(address)
                .header(HeaderNames.AUTHORIZATION, "Bearer " + token).header(HeaderNames.CONTENT_TYPE, "application/json")
                .submit(JSON.writeValueAsString(body))) {
            return JSON.readTree(body(address, answer, successful(answer)));
        }
    }

    public static String get(URI address) throws IOException {
        try (Http1ClientResponse answer = CLIENT.get().uri(address).request()) {
            return body(address, answer, successful(answer));
        }
    }

    private static String send(URI endpoint, String type, String body, int expected) throws IOException {
        try (Http1ClientResponse answer = CLIENT.post().uri(endpoint).header(HeaderNames.CONTENT_TYPE, type).submit(body)) {
            return body(endpoint, answer, answer.status().code() == expected);
        }
    }

    private static boolean successful(HttpClientResponse answer) {
        return answer.status().family() == Status.Family.SUCCESSFUL;
    }

    private static String body(URI asked, HttpClientResponse answer, boolean wanted) throws IOException {
        String body = answer.as(String.class);
        if (!wanted) {
            throw new IOException("%s answered %s %s".formatted(asked, answer.status(), body));
        }
        return body;
    }
}
