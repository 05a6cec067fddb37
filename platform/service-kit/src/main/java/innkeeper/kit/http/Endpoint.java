package innkeeper.kit.http;

import innkeeper.kit.access.Access;
import innkeeper.kit.access.Authorization;
import innkeeper.kit.contract.Operation;
import innkeeper.kit.contract.Reading;
import innkeeper.kit.http.body.ContentType;
import innkeeper.kit.http.exchange.Acceptable;
import innkeeper.kit.http.exchange.Caching;
import innkeeper.kit.http.stream.EventStream;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.ids.Fingerprint;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.http.HttpSettings;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One operation with all its checks in their order: 401, 403 by role, 400, 406, then the handler. */
final class Endpoint {
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]+=*)");

    private static final int OK = 200;
    private static final int LONGEST_TOKEN = 8_192;

    private final Route route;
    private final Authorization authorization;
    private final Idempotency idempotency;
    private final HttpSettings settings;
    private final NamedResource named;

    Endpoint(Route route, Authorization authorization, Idempotency idempotency, HttpSettings settings) {
        this.route = route;
        this.authorization = authorization;
        this.idempotency = idempotency;
        this.settings = settings;
        this.named = NamedResource.of(route.operation());
    }

    Answer answer(ServerRequest http, ServerResponse response) {
        Request.requireSingleFields(http);
        if (!route.guarded()) {
            // callers of open routes are told apart by the credential they send
            String credential = http.headers().first(HeaderNames.AUTHORIZATION).orElse("");
            String caller = Fingerprint.of(credential.getBytes(StandardCharsets.UTF_8));
            return cached(http, response, call(http, Endpoint::noAccess, caller, response));
        }
        Access access = Access.check(authorization, bearer(http), route.operation().action(), named.in(http.path()));
        return cached(http, response, call(http, () -> access, access.subject().id(), response));
    }

    private Answer cached(ServerRequest http, ServerResponse response, Call call) {
        if (route.operation().streams()) {
            Acceptable.require(http, EventStream.MEDIA_TYPE);
        }
        Answer answer = route.handler().handle(call);
        if (answer.status() != OK) {
            return answer;
        }
        if (route.operation().open() && Caching.forEverybody(http)) {
            response.headers().remove(HeaderNames.CACHE_CONTROL);
        }
        return answer.etag().filter(etag -> Caching.unchanged(http, etag)).map(_ -> answer.unchanged()).orElse(answer);
    }

    private static Access noAccess() {
        throw new IllegalStateException("an open route has no access");
    }

    /** The presented token; empty where none is presented. */
    private static String bearer(ServerRequest http) {
        Optional<String> presented = http.headers().first(HeaderNames.AUTHORIZATION);
        if (presented.isEmpty()) {
            return "";
        }
        Matcher matcher = BEARER.matcher(presented.get());
        if (presented.get().length() > LONGEST_TOKEN || !matcher.matches()) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token",
                    "The Authorization header must be 'Bearer' and one access token");
        }
        return matcher.group(1);
    }

    private Call call(ServerRequest http, Supplier<Access> access, String caller, ServerResponse response) {
        Operation operation = route.operation();
        Set<String> mediaTypes = operation.mediaTypes();
        Request request = mediaTypes.isEmpty()
                ? Request.withoutBody(http, operation, settings)
                : Request.read(http, operation, settings);
        Reading parameters = operation.read((in, name) -> switch (in) {
            case "path" -> List.of(request.path(name));
            case "query" -> request.query(name);
            case "header" -> request.headers(name);
            default -> List.of();
        }, request.queryNames());
        List<FieldError> errors = new ArrayList<>(parameters.errors());
        if (request.hasBody()) {
            errors.addAll(bodyErrors(request, operation));
        } else if (operation.bodyRequired()) {
            errors.add(new FieldError("", "a body is required"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Call(request, parameters.values(), access, caller, idempotency, response);
    }

    private static List<FieldError> bodyErrors(Request request, Operation operation) {
        Set<String> mediaTypes = operation.mediaTypes();
        ContentType type = request.contentType();
        String mediaType = type.mediaType();
        if (!mediaTypes.contains(mediaType) || !type.isUtf8()) {
            throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA, "unsupported-media-type",
                    "Send the body as %s in UTF-8".formatted(String.join(" or ", mediaTypes)));
        }
        if (type.isJson()) {
            return operation.checkBody(mediaType, request.json());
        }
        return type.isForm()
                ? operation.checkBody(mediaType, operation.form(mediaType, request.form()))
                : List.of();
    }
}
