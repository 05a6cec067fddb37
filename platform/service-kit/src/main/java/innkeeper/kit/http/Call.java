package innkeeper.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import innkeeper.kit.access.Access;
import innkeeper.kit.http.server.ClientAddress;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Refused;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request that has passed authorization by role and the contract, as a handler reads it. */
public final class Call {
    private static final int DEFAULT_LIMIT = 20;
    private static final Pattern ETAG = Pattern.compile("\"v(\\d{1,9})\"");

    private final Request request;
    private final Supplier<Access> access;
    private final String caller;
    private final Idempotency idempotency;
    private final ServerResponse response;

    Call(Request request, Supplier<Access> access, String caller, Idempotency idempotency, ServerResponse response) {
        this.request = request;
        this.access = access;
        this.caller = caller;
        this.idempotency = idempotency;
        this.response = response;
    }

    /** @throws IllegalStateException on an open route */
    public Access access() {
        return access.get();
    }

    /** @throws InvalidInput when the path has no UUID there */
    public UUID id(String pathParameter) {
        try {
            return UUID.fromString(path(pathParameter));
        } catch (IllegalArgumentException _) {
            throw new InvalidInput("path:" + pathParameter, "must be a UUID");
        }
    }

    public String path(String name) {
        return request.path(name);
    }

    public Optional<String> query(String name) {
        return request.query(name).stream().findFirst();
    }

    public List<String> queryAll(String name) {
        return request.query(name);
    }

    public int limit() {
        return query("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
    }

    public Optional<String> cursor() {
        return query("cursor");
    }

    public Optional<String> header(String name) {
        return request.header(name);
    }

    /** Where the request comes from: the peer, or whom our own proxy names in the header that the settings trust. */
    public ClientAddress clientAddress() {
        return request.clientAddress();
    }

    /** Sends a header with the answer whatever becomes of this call, a refusal or a failure too. */
    public void answerWith(String header, String value) {
        response.headers().set(HeaderNames.create(header), value);
    }

    /** The body as JSON; a missing node where the request has none. */
    public JsonNode body() {
        return request.json();
    }

    /** @throws InvalidInput when a value fits the contract but not the type, such as a currency that does not exist */
    public <T> T body(Class<T> type) {
        try {
            return Json.mapper().treeToValue(body(), type);
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalStateException("the contract allows what %s does not know".formatted(type), e);
        } catch (MismatchedInputException e) {
            StringBuilder pointer = new StringBuilder();
            e.getPath().forEach(step -> pointer.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
            throw new InvalidInput(pointer.toString(), "is not valid");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the body cannot become a " + type, e);
        }
    }

    /** The first value of each form field. */
    public Map<String, String> form() {
        Map<String, String> first = new LinkedHashMap<>();
        request.form().forEach((name, values) -> first.put(name, values.getFirst()));
        return first;
    }

    /** Every value of each form field, in order. */
    public Map<String, List<String>> formAll() {
        return request.form();
    }

    /** The body to the byte, as signatures need it. */
    public byte[] rawBody() {
        return request.bytes();
    }

    /**
     * The version that the caller edits (RFC 9110, 13.1.1).
     *
     * @throws Refused 428 without {@code If-Match}, 412 when it cannot be one of ours
     */
    public int ifMatch() {
        String expected = header("If-Match").orElseThrow(() -> new Refused(ProblemKind.PRECONDITION_REQUIRED,
                "precondition-required", "Send the ETag of what you read in If-Match"));
        Matcher version = ETAG.matcher(expected.trim());
        if (!version.matches()) {
            throw new Refused(ProblemKind.STALE, "stale", "If-Match is not the ETag of the present version");
        }
        return Integer.parseInt(version.group(1));
    }

    /**
     * Does the work once for each {@code Idempotency-Key} of this caller at this route; without a key, always.
     *
     * @param work gets an id that is the same when a try that failed is repeated, and records itself as done by
     *        {@link innkeeper.kit.idempotency.Attempt#isDone} in its transaction
     * @param find the thing that was recorded, as it is now: what a repeat shows
     */
    public <T> Answer once(Function<UUID, T> work, Function<UUID, T> find, Function<T, Answer> show) {
        Optional<String> key = header("Idempotency-Key");
        return key.isEmpty()
                ? show.apply(work.apply(Ids.next()))
                : new Once(idempotency, caller + " " + request.route(), key.get(), request.hash())
                        .run(work, find, show);
    }
}
