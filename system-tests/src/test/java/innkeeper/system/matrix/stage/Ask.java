package innkeeper.system.matrix.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import innkeeper.system.matrix.Operation;
import innkeeper.system.support.Answer;
import innkeeper.system.support.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A REST request, made from its operation: what stands in braces, what is sent along, who asks. */
public final class Ask implements Call {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Operation operation;
    private final String token;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String mediaType = "";
    private String body = "";
    private String sought = "";

    Ask(Operation operation, String token) {
        this.operation = operation;
        this.token = token;
    }

    public Ask at(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    public Ask query(String name, String value) {
        query.put(name, value);
        return this;
    }

    public Ask header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** The version that stands there now. */
    public Ask ifMatch() {
        return header("If-Match", to("").get().expect(200).header("ETag"));
    }

    public Ask json(Map<String, ?> content) {
        mediaType = operation.name().startsWith("PATCH") ? "application/merge-patch+json" : "application/json";
        try {
            body = JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        return this;
    }

    public Ask csv(String table) {
        mediaType = "text/csv";
        body = table;
        return this;
    }

    public Ask form(Map<String, String> fields) {
        mediaType = "application/x-www-form-urlencoded";
        body = encoded(fields);
        return this;
    }

    /** The answer is a list, and the table tells whether something of this id is on it. */
    public Ask lookingFor(String id) {
        sought = id;
        return this;
    }

    @Override
    public String answer() {
        Answer answer = send("");
        if (answer.status() >= 400) {
            return (answer.status() + " " + code(answer)).strip();
        }
        return sought.isEmpty() ? Integer.toString(answer.status()) : answer.status() + " " + found(answer);
    }

    private Answer send(String cursor) {
        Request request = to(cursor);
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.bearer(token);
        }
        String method = operation.name().substring(0, operation.name().indexOf(' '));
        return mediaType.isEmpty() ? request.send(method) : request.send(method, mediaType, body);
    }

    private Request to(String cursor) {
        String path = operation.name().substring(operation.name().indexOf(' ') + 1);
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        Map<String, String> all = new LinkedHashMap<>(query);
        if (!cursor.isEmpty()) {
            all.put("cursor", cursor);
        }
        return Request.to(operation.service() + "-service", all.isEmpty() ? path : path + "?" + encoded(all));
    }

    /** Reads on to the end of the list. */
    private String found(Answer first) {
        Answer page = first;
        while (!page.body().contains(sought)) {
            JsonNode next = page.json().path("next_cursor");
            if (!next.isTextual()) {
                return "without";
            }
            page = send(next.textValue()).expect(200);
        }
        return "with";
    }

    /** Ours, or that of OAuth (RFC 6749, 5.2). */
    private static String code(Answer answer) {
        if (!answer.header("Content-Type").contains("json")) {
            return "";
        }
        return answer.json().path("code").asText(answer.json().path("error").asText());
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
