package innkeeper.kit.http;

import innkeeper.kit.http.stream.EventBody;
import innkeeper.kit.http.stream.OpenStreams;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Failures;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemBody;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.telemetry.Outcome;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import io.opentelemetry.api.trace.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;

/** Turns an answer, or whatever was thrown instead of one, into the bytes that go out. */
final class Responder {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Failures failures;
    private final OpenStreams streams;

    Responder(Failures failures, OpenStreams streams) {
        this.failures = failures;
        this.streams = streams;
    }

    void send(ServerResponse response, Answer answer) {
        response.status(Status.create(answer.status()));
        if (!answer.rejection().isEmpty()) {
            Outcome.refused(answer.rejection());
        }
        answer.headers().forEach((name, value) -> set(response, HeaderNames.create(name), value));
        switch (answer.body()) {
            case Answer.Body.Nothing _ -> response.send();
            case Answer.Body.View(Object view) -> send(response, "application/json", Json.write(view));
            case Answer.Body.Text(String mediaType, String text) -> send(response, mediaType, text);
            case Answer.Body.Rejection(Problem problem) -> refuse(response, problem);
            case Answer.Body.Events(EventBody events) -> streams.write(response.outputStream(), events);
        }
    }

    void fail(ServerResponse response, Throwable thrown) {
        fail(response, thrown, Answer::problem);
    }

    void fail(ServerResponse response, Throwable thrown, Function<Problem, Answer> rejection) {
        send(response, rejection.apply(failures.explain(thrown)));
    }

    private void refuse(ServerResponse response, Problem problem) {
        if (problem.kind() == ProblemKind.UNAUTHENTICATED) {
            // RFC 6750, 3: no error is named where no token was sent
            response.headers()
                    .setIfAbsent(HeaderValues.create("WWW-Authenticate", problem.code().equals("invalid-token")
                            ? "Bearer error=\"invalid_token\""
                            : "Bearer"));
        }
        Duration pause = problem.kind() == ProblemKind.UNAVAILABLE && problem.retryAfter().isZero()
                ? RETRY_AFTER
                : problem.retryAfter();
        if (pause.isPositive()) {
            response.headers().setIfAbsent(HeaderValues.create("Retry-After", Answer.wholeSeconds(pause)));
        }
        if (problem.kind() == ProblemKind.TOO_LARGE) {
            // the rest of the body is not worth reading
            response.headers().set(HeaderValues.CONNECTION_CLOSE);
        }
        Outcome.of(problem);
        String traceId = Span.current().getSpanContext().getTraceId();
        send(response, ProblemBody.MEDIA_TYPE, Json.write(ProblemBody.of(problem, traceId)));
    }

    /** What an answer depends on adds up; every other header has one value. */
    private static void set(ServerResponse response, HeaderName name, String value) {
        if (name.equals(HeaderNames.VARY)) {
            response.headers().add(name, value);
        } else {
            response.headers().set(name, value);
        }
    }

    private static void send(ServerResponse response, String mediaType, String text) {
        response.headers().set(HeaderNames.CONTENT_TYPE, mediaType);
        response.send(text.getBytes(StandardCharsets.UTF_8));
    }
}
