package innkeeper.mocks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request to a mock, read whole and held to the contract. */
record MockRequest(String method, String path, Map<String, List<String>> query, Map<String, List<String>> headers,
        String body) {
    private static final String FORM = "application/x-www-form-urlencoded";

    static MockRequest read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String query = exchange.getRequestURI().getRawQuery();
        return new MockRequest(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                pairs(query == null ? "" : query), headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    Recorded recorded(Promise promise) {
        return new Recorded(promise.name(), method, path, query, headers, body);
    }

    /**
     * The body as JSON, missing where there is none.
     *
     * @throws InvalidInput naming everything that breaks the contract
     */
    JsonNode checked(Promise promise) {
        Map<String, String> pathValues = promise.pathValues(path);
        List<FieldError> errors = new ArrayList<>(promise.operation().read((in, name) -> switch (in) {
            case "path" -> List.of(pathValues.get(name));
            case "query" -> query.getOrDefault(name, List.of());
            case "header" -> headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            default -> List.of();
        }, query.keySet()).errors());
        JsonNode json = MissingNode.getInstance();
        if (!body.isEmpty() && !promise.operation().mediaTypes().isEmpty()) {
            String mediaType = mediaType();
            json = json(promise, mediaType);
            errors.addAll(promise.operation().checkBody(mediaType, json));
        } else if (promise.operation().bodyRequired()) {
            errors.add(new FieldError("", "a body is required"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return json;
    }

    private JsonNode json(Promise promise, String mediaType) {
        if (!promise.operation().mediaTypes().contains(mediaType)) {
            throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA, "unsupported-media-type",
                    "Send the body as " + String.join(" or ", promise.operation().mediaTypes()));
        }
        if (mediaType.equals(FORM)) {
            return promise.operation().form(mediaType, pairs(body));
        }
        try {
            return Json.mapper().readTree(body);
        } catch (JsonProcessingException _) {
            throw new ProblemException(ProblemKind.INVALID, "malformed-request", "The body is not JSON");
        }
    }

    private String mediaType() {
        return headers.getOrDefault("content-type", List.of("")).getFirst().split(";")[0].strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> pairs(String encoded) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                pairs.computeIfAbsent(decode(parts[0]), _ -> new ArrayList<>())
                        .add(parts.length == 1 ? "" : decode(parts[1]));
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
