package innkeeper.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import innkeeper.kit.contract.Operation;
import innkeeper.kit.http.server.ClientAddress;
import innkeeper.kit.ids.Fingerprint;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Refused;
import innkeeper.kit.settings.HttpSettings;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request with its body read, before anybody judged it. */
final class Request {
    static final String FORM = "application/x-www-form-urlencoded";

    private final ServerRequest http;
    private final Route route;
    private final Operation operation;
    private final HttpSettings settings;
    private final byte[] bytes;
    private final JsonNode json;
    private final Map<String, List<String>> form;

    private Request(ServerRequest http, Route route, Operation operation, HttpSettings settings, byte[] bytes) {
        this.http = http;
        this.route = route;
        this.operation = operation;
        this.settings = settings;
        this.bytes = bytes;
        this.json = bytes.length > 0 && isJson(mediaType())
                ? operation.spelled(mediaType(), parse(bytes))
                : MissingNode.getInstance();
        this.form = mediaType().equals(FORM) ? fields(new String(bytes, StandardCharsets.ISO_8859_1)) : Map.of();
    }

    /** @throws Refused 413 when the body is larger than allowed, 400 when it cannot be read */
    static Request read(ServerRequest http, Route route, Operation operation, HttpSettings settings) {
        return new Request(http, route, operation, settings,
                http.content().hasEntity() ? entity(http, settings.maxBodyBytes()) : new byte[0]);
    }

    /** A request whose body nobody wants to know. */
    static Request withoutBody(ServerRequest http, Route route, Operation operation, HttpSettings settings) {
        return new Request(http, route, operation, settings, new byte[0]);
    }

    String path(String name) {
        return http.path().pathParameters().first(name).orElse("");
    }

    List<String> query(String name) {
        return http.query().all(name, List::of).stream().map(value -> operation.spelled("query", name, value)).toList();
    }

    Set<String> queryNames() {
        return http.query().names();
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

    /** Without its parameters and in lower case; empty where the request has none. */
    String mediaType() {
        return header("Content-Type").map(type -> type.split(";")[0].trim().toLowerCase(Locale.ROOT)).orElse("");
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
        return route.method() + " " + route.path();
    }

    /** The same for requests that ask for the same: blanks and the order of members in JSON say nothing. */
    String hash() {
        String target = http.prologue().uriPath().rawPath() + "?" + http.query().rawValue() + "\n";
        return Fingerprint.of(target.getBytes(StandardCharsets.UTF_8),
                json.isMissingNode() ? bytes : Json.canonical(json));
    }

    static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }

    private static byte[] entity(ServerRequest http, int maxBytes) {
        if (http.headers().contentLength().orElse(0) > maxBytes) {
            throw tooLarge(maxBytes);
        }
        byte[] read;
        try (InputStream in = http.content().inputStream()) {
            read = in.readNBytes(maxBytes + 1);
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            throw malformed("The body ended before it was complete");
        }
        if (read.length > maxBytes) {
            throw tooLarge(maxBytes);
        }
        return read;
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return Json.mapper().readTree(bytes);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line %d, column %d)".formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw malformed("The body is not JSON" + where);
        } catch (IOException _) {
            throw malformed("The body is not JSON in UTF-8");
        }
    }

    private Map<String, List<String>> fields(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        try {
            for (String pair : text.split("&")) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String name = equals < 0 ? pair : pair.substring(0, equals);
                    String value = equals < 0 ? "" : pair.substring(equals + 1);
                    String field = decoded(name);
                    fields.computeIfAbsent(field, _ -> new ArrayList<>())
                            .add(operation.spelledField(FORM, field, decoded(value)));
                }
            }
            return fields;
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw malformed("The body is not a form in UTF-8");
        }
    }

    /** What is no UTF-8 is no text: a stand-in for it would make one text of two. */
    private static String decoded(String bytes) throws CharacterCodingException {
        byte[] encoded = URLDecoder.decode(bytes, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(encoded)).toString();
    }

    private static Refused malformed(String detail) {
        return new Refused(ProblemKind.INVALID, "malformed-request", detail);
    }

    private static Refused tooLarge(int maxBytes) {
        return new Refused(ProblemKind.TOO_LARGE, "too-large", "At most " + maxBytes + " bytes are read");
    }
}
