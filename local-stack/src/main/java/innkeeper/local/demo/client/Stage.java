package innkeeper.local.demo.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import innkeeper.local.settings.Addresses;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the scenarios are played: sends requests, and shows every request, answer and mail. */
public final class Stage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Addresses addresses;
    private final PrintStream out;
    private final HttpClient client = HttpClient.newHttpClient();

    public Stage(Addresses addresses, PrintStream out) {
        this.addresses = addresses;
        this.out = out;
    }

    public void act(String title) {
        out.printf("%n== %s ==%n", title);
    }

    public void say(List<String> lines) {
        out.println();
        lines.forEach(out::println);
    }

    public Inbox inbox(String address) {
        return new Inbox(address, addresses.imapPort(), addresses.imapPassword(), this);
    }

    public URI uri(String service, String pathAndQuery) {
        return addresses.of(service).resolve(pathAndQuery);
    }

    public Answer get(Optional<String> token, URI uri) {
        return send(request(token, uri).GET().build(), "");
    }

    public Answer post(Optional<String> token, URI uri, Object body) {
        String json = write(body);
        return send(request(token, uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build(), json);
    }

    public Answer put(Optional<String> token, URI uri, Object body) {
        String json = write(body);
        return send(request(token, uri)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build(), json);
    }

    public Answer patch(Optional<String> token, URI uri, String ifMatch, Object body) {
        String json = write(body);
        return send(request(token, uri)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", ifMatch)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json))
                .build(), json);
    }

    /** As a browser sends a form; what is typed into it is not shown. */
    public Answer submit(URI uri, String form) {
        return send(HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(), "(a form)");
    }

    /** As a browser that keeps one cookie: a form is sent, a page without one is asked for. */
    public Answer browse(URI uri, String cookie, Optional<String> form) {
        HttpRequest.Builder page = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        if (!cookie.isEmpty()) {
            page.header("Cookie", cookie);
        }
        form.ifPresent(filled -> page.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(filled)));
        return send(page.build(), form.map(_ -> "(a form)").orElse(""));
    }

    /** Asks without showing it: what is looked at again and again. */
    public Answer look(Optional<String> token, URI uri) {
        HttpRequest request = request(token, uri).GET().build();
        return new Answer("GET " + uri, exchange(request));
    }

    private static HttpRequest.Builder request(Optional<String> token, URI uri) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        token.ifPresent(it -> builder.header("Authorization", "Bearer " + it));
        return builder;
    }

    private Answer send(HttpRequest request, String body) {
        out.printf("%n> %s %s%n", request.method(), request.uri());
        request.headers().firstValue("Authorization").ifPresent(_ -> out.println("> Authorization: Bearer …"));
        if (!body.isEmpty()) {
            out.println("> " + hideSecrets(body));
        }
        HttpResponse<String> response = exchange(request);
        Answer answer = new Answer(request.method() + " " + request.uri(), response);
        out.println("< " + response.statusCode());
        answer.shown().lines().forEach(line -> out.println("< " + hideSecrets(line)));
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unexpected("no answer to " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }

    private static String hideSecrets(String text) {
        return text.replaceAll("\"(password|access_token|refresh_token)\"( ?: ?)\"[^\"]*\"", "\"$1\"$2\"…\"");
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
