package innkeeper.kit.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import innkeeper.kit.contract.Operation;
import innkeeper.kit.http.body.ContentType;
import innkeeper.kit.http.body.FormText;
import innkeeper.kit.http.body.JsonText;
import innkeeper.kit.http.server.ClientAddress;
import innkeeper.kit.ids.Fingerprint;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.http.HttpSettings;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A request with its body read, before anybody judged it. */
final class Request {
    private static final List<HeaderName> SINGLE = List.of(HeaderNames.AUTHORIZATION, HeaderNames.CONTENT_TYPE);

    private final ServerRequest http;
    private final Operation operation;
    private final HttpSettings settings;
    private final byte[] bytes;
    private final Map<String, List<String>> query;
    private final JsonNode json;
    private final Map<String, List<String>> form;

    private Request(ServerRequest http, Operation operation, HttpSettings settings, byte[] bytes) {
        this.http = http;
        this.operation = operation;
        this.settings = settings;
        this.bytes = bytes;
        this.query = readable(() -> FormText.read(http.query().rawValue()), "The query is not readable");
        ContentType type = contentType();
        this.json = bytes.length > 0 && type.isJson() && type.isUtf8()
                ? operation.spelled(type.mediaType(), parse(bytes))
                : MissingNode.getInstance();
        this.form = type.isForm() && type.isUtf8()
                ? spelled(operation, type.mediaType(),
                        readable(() -> FormText.read(bytes), "The form cannot be read: a percent sign in it begins no escape, or it is not in UTF-8"))
                : Map.of();
    }

    /** @throws ProblemException 413 when the body is larger than allowed, 400 when it cannot be read */
    static Request read(ServerRequest http, Operation operation, HttpSettings settings) {
        return new Request(http, operation, settings,
                http.content().hasEntity() ? entity(http, operation.mostBodyBytes().orElse(settings.maxBodyBytes())) : new byte[0]);
    }

    /** A request whose body nobody wants to know. */
    static Request withoutBody(ServerRequest http, Operation operation, HttpSettings settings) {
        return new Request(http, operation, settings, new byte[0]);
    }

    String path(String name) {
        return http.path().pathParameters().first(name).orElse("");
    }

    List<String> query(String name) {
        return query.getOrDefault(name, List.of());
    }

    Map<String, List<String>> query() {
        return query;
    }

    Set<String> queryNames() {
        return query.keySet();
    }

    Optional<String> header(String name) {
        return http.headers().first(HeaderNames.create(name));
    }

    /** One for each line of the header: a comma may be part of a value, as in Accept-Language. */
    List<String> headers(String name) {
        HeaderName header = HeaderNames.create(name);
        return http.headers().contains(header) ? http.headers().get(header).allValues() : List.of();
    }

    ClientAddress clientAddress() {
        String header = settings.clientAddressHeader();
        InetAddress peer = ((InetSocketAddress) http.remotePeer().address()).getAddress();
        return ClientAddress.of(peer, header.isEmpty() ? List.of() : headers(header));
    }

    ContentType contentType() {
        return ContentType.of(header("Content-Type").orElse(""));
    }

    boolean hasBody() {
        return bytes.length > 0;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    JsonNode json() {
        return json;
    }

    Map<String, List<String>> form() {
        return form;
    }

    String route() {
        return operation.method() + " " + operation.path();
    }

    /** The same for requests that ask for the same: blanks and the order of members in JSON say nothing. */
    String hash() {
        String target = http.prologue().uriPath().rawPath() + "?" + http.query().rawValue() + "\n";
        return Fingerprint.of(target.getBytes(StandardCharsets.UTF_8),
                json.isMissingNode() ? bytes : Json.canonical(json));
    }

    /**
     * A field of which there can be only one says nothing when it comes twice.
     *
     * @throws ProblemException 400
     */
    static void requireSingleFields(ServerRequest http) {
        for (HeaderName name : SINGLE) {
            if (http.headers().contains(name) && http.headers().get(name).valueCount() > 1) {
                throw malformed(name.defaultCase() + " must be sent once");
            }
        }
    }

    private static byte[] entity(ServerRequest http, int maxBytes) {
        if (http.headers().contentLength().orElse(0) > maxBytes) {
            throw tooLarge(maxBytes);
        }
        byte[] read;
        try (InputStream in = http.content().inputStream()) {
            read = in.readNBytes(maxBytes + 1);
        } catch (IOException | UncheckedIOException | IllegalStateException | CloseConnectionException _) {
            throw malformed("The body ended before it was complete");
        }
        if (read.length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        return read;
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return JsonText.read(bytes);
        } catch (IllegalArgumentException e) {
            throw malformed(e.getMessage());
        }
    }

    private static Map<String, List<String>> spelled(
            Operation operation, String mediaType, Map<String, List<String>> form) {
        Map<String, List<String>> spelled = new LinkedHashMap<>();
        form.forEach((name, values) -> spelled.put(name,
                values.stream().map(value -> operation.spelledField(mediaType, name, value)).toList()));
        return spelled;
    }

    private static Map<String, List<String>> readable(Supplier<Map<String, List<String>>> read, String otherwise) {
        try {
            return read.get();
        } catch (IllegalArgumentException _) {
            throw malformed(otherwise);
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemKind.INVALID, "malformed-request", detail);
    }

    private static ProblemException tooLarge(int maxBytes) {
        return new ProblemException(ProblemKind.TOO_LARGE, "too-large", "At most " + maxBytes + " bytes are read");
    }
}
