package innkeeper.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import innkeeper.kit.access.Access;
import innkeeper.kit.contract.Values;
import innkeeper.kit.http.exchange.EntityTags;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.server.ClientAddress;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One request that has passed authorization by role and the contract, as a handler reads it. */
public final class Call {
    private static final int DEFAULT_LIMIT = 20;

    private final Request request;
    private final Values values;
    private final Supplier<Access> access;
    private final String caller;
    private final Idempotency idempotency;
    private final ServerResponse response;

    Call(Request request, Values values, Supplier<Access> access, String caller, Idempotency idempotency,
            ServerResponse response) {
        this.request = request;
        this.values = values;
        this.access = access;
        this.caller = caller;
        this.idempotency = idempotency;
        this.response = response;
    }

    /** @throws IllegalStateException on an open route */
    public Access access() {
        return access.get();
    }

    /** A path parameter that the contract knows as a UUID. */
    public UUID id(String pathParameter) {
        return values.uuid("path:" + pathParameter).orElseThrow();
    }

    public String path(String name) {
        return values.text("path:" + name).orElseThrow();
    }

    /** A query parameter that is a text to the contract; the ones below are of other types there. */
    public Optional<String> query(String name) {
        return values.text("query:" + name);
    }

    /** Every value of each parameter of the query, in order, where the contract takes parameters of any name. */
    public Map<String, List<String>> queryAll() {
        return request.query();
    }

    public Optional<Integer> integer(String name) {
        return values.integer("query:" + name);
    }

    /** In the minor units of a currency. */
    public Optional<Long> minorUnits(String name) {
        return values.longInteger("query:" + name);
    }

    public Optional<Boolean> flag(String name) {
        return values.flag("query:" + name);
    }

    public Optional<LocalDate> date(String name) {
        return values.date("query:" + name);
    }

    public Optional<Instant> instant(String name) {
        return values.instant("query:" + name);
    }

    public Optional<UUID> uuid(String name) {
        return values.uuid("query:" + name);
    }

    /** The items of a list; none where it was not sent. */
    public List<String> texts(String name) {
        return values.texts("query:" + name);
    }

    public List<Integer> integers(String name) {
        return values.integers("query:" + name);
    }

    public int limit() {
        return integer("limit").orElse(DEFAULT_LIMIT);
    }

    /** Where the list goes on, as its own cursors say it. */
    public <P> Optional<P> cursor(Cursor<P> cursors) {
        return query("cursor").map(cursors::read);
    }

    public Optional<String> header(String name) {
        return request.header(name);
    }

    /** Where the request comes from: the peer, or whom our own proxy names in the header that the settings trust. */
    public ClientAddress clientAddress() {
        return request.clientAddress();
    }

    /** Sends a header with the answer whatever becomes of this call, a rejection or a failure too. */
    public void answerWith(String header, String value) {
        response.headers().set(HeaderNames.create(header), value);
    }

    /** The body as JSON; a missing node where the request has none. */
    public JsonNode body() {
        return request.json();
    }

    /** @throws InvalidInput when a value fits the contract but not the type */
    public <T> T body(Class<T> type) {
        try {
            return Json.mapper().treeToValue(body(), type);
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalStateException("the contract allows what %s does not know".formatted(type), e);
        } catch (JsonMappingException e) {
            if (!(e instanceof MismatchedInputException || e.getCause() instanceof InputCoercionException)) {
                throw new IllegalStateException("the body cannot become a " + type, e);
            }
            StringBuilder pointer = new StringBuilder();
            e.getPath().forEach(step -> pointer.append('/')
                    .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName()));
            throw new InvalidInput(pointer.toString(), "is not valid");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the body cannot become a " + type, e);
        }
    }

    /**
     * The value of each form field.
     *
     * @throws InvalidInput for one that comes again: which of them is meant, nobody knows
     */
    public Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        request.form().forEach((name, values) -> {
            if (values.size() > 1) {
                throw new InvalidInput("/" + name, "must be sent once");
            }
            fields.put(name, values.getFirst());
        });
        return fields;
    }

    /** Every value of each form field, in order. */
    public Map<String, List<String>> formAll() {
        return request.form();
    }

    /** The body to the byte, as signatures need it. */
    public byte[] rawBody() {
        return request.bytes();
    }

    /** What the caller would rather read (RFC 9110, 12.5.4); empty where nothing readable was sent. */
    public List<Locale.LanguageRange> languages() {
        try {
            List<String> lines = request.headers("Accept-Language");
            return lines.isEmpty() ? List.of() : Locale.LanguageRange.parse(String.join(",", lines));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    /**
     * The versions that the caller may edit (RFC 9110, 13.1.1).
     *
     * @throws ProblemException 428 without {@code If-Match}
     */
    public IntPredicate ifMatch() {
        return required().versions();
    }

    /**
     * The same for what has no version: the texts that the caller may replace.
     *
     * @throws ProblemException 428 without {@code If-Match}
     */
    public Predicate<String> ifMatchContent() {
        return required().contents();
    }

    private EntityTags required() {
        List<String> lines = request.headers("If-Match");
        if (lines.isEmpty()) {
            throw new ProblemException(ProblemKind.PRECONDITION_REQUIRED, "precondition-required",
                    "Send the ETag of what you read in If-Match");
        }
        return EntityTags.read("If-Match", String.join(", ", lines));
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
