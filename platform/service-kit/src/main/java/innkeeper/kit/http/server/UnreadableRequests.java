package innkeeper.kit.http.server;

import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemBody;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.telemetry.Telemetry;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Answers requests that are too broken to reach any route. */
public final class UnreadableRequests implements DirectHandler {
    private final Telemetry telemetry;

    public UnreadableRequests(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    public DirectHandlers forEverything() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, this);
        }
        return handlers.build();
    }

    /** An answer as it goes over the wire, after which the connection ends. */
    public byte[] whole(Problem problem) {
        byte[] body = body(problem).getBytes(StandardCharsets.UTF_8);
        String head = """
                HTTP/1.1 %s
                Content-Type: %s
                Content-Length: %d
                Cache-Control: no-store
                X-Content-Type-Options: nosniff
                Connection: close

                """.replace("\n", "\r\n").formatted(
                Status.create(problem.kind().http()), ProblemBody.MEDIA_TYPE, body.length);
        ByteBuffer whole = ByteBuffer.allocate(head.length() + body.length);
        return whole.put(head.getBytes(StandardCharsets.US_ASCII)).put(body).array();
    }

    @Override
    public TransportResponse handle(TransportRequest request, EventType type, Status status,
            ServerResponseHeaders headers, String message) {
        Problem problem = problem(type, status);
        return TransportResponse.builder()
                .status(Status.create(problem.kind().http()))
                .headers(headers)
                .header(HeaderNames.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .keepAlive(false)
                .entity(body(problem))
                .build();
    }

    private String body(Problem problem) {
        return telemetry.span("unreadable request", SpanKind.SERVER, Context.root(),
                span -> Json.write(ProblemBody.of(problem, span.getSpanContext().getTraceId())));
    }

    private static Problem problem(EventType type, Status status) {
        if (type == EventType.PAYLOAD_TOO_LARGE || status.code() == 413) {
            return new Problem(ProblemKind.TOO_LARGE, "too-large", "The body is larger than is read here");
        }
        if (status.code() == 404) {
            return new Problem(ProblemKind.ABSENT, "unknown-route", "There is nothing here");
        }
        if (type == EventType.INTERNAL_ERROR || status.code() >= 500 && type != EventType.HTTP_VERSION_NOT_SUPPORTED) {
            return new Problem(ProblemKind.FAULT, "fault", "Quote the trace_id when you ask us about it");
        }
        return new Problem(ProblemKind.INVALID, "malformed-request", "The request is not HTTP as RFC 9110 defines it");
    }
}
