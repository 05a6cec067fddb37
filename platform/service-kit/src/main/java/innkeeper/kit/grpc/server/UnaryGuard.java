package innkeeper.kit.grpc.server;

import innkeeper.kit.grpc.Frame;
import innkeeper.kit.grpc.GrpcProblems;
import innkeeper.kit.grpc.Timeouts;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.telemetry.Outcome;
import innkeeper.kit.telemetry.Telemetry;
import io.grpc.Context;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one unary call: whatever its handler does, the caller gets one answer, and gets it within its deadline. */
final class UnaryGuard extends ServerCall.Listener<Frame> {
    private static final Logger LOG = LoggerFactory.getLogger(UnaryGuard.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> TRACEPARENT =
            Metadata.Key.of("traceparent", Metadata.ASCII_STRING_MARSHALLER);
    private static final String BEARER = "bearer ";

    private final Guards guards;
    private final ServerCall<Frame, Frame> call;
    private final Metadata headers;
    private final ServerCallHandler<Frame, Frame> handler;
    private final String method;
    private final AtomicBoolean requested = new AtomicBoolean();
    private final Future<?> patience;
    private volatile Optional<Frame> request = Optional.empty();
    private volatile Optional<Future<Answer>> work = Optional.empty();

    UnaryGuard(Guards guards, ServerCall<Frame, Frame> call, Metadata headers,
            ServerCallHandler<Frame, Frame> handler) {
        this.guards = guards;
        this.call = call;
        this.headers = headers;
        this.handler = handler;
        this.method = call.getMethodDescriptor().getFullMethodName();
        this.patience = guards.clock().schedule(() -> guards.workers().submit(this::unfinished),
                Timeouts.of(headers, LONGEST_REQUEST).toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Headers are here, and no message is kept before their credential is accepted. */
    @Override
    public void onReady() {
        try {
            guards.callers().check(bearer());
            guards.proven().accept(call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
            call.request(1);
        } catch (RuntimeException e) {
            refuse(e);
        }
    }

    @Override
    public void onMessage(Frame message) {
        request = Optional.of(message);
    }

    @Override
    public void onHalfClose() {
        if (!begun()) {
            return;
        }
        if (!guards.inFlight().enter()) {
            Answer.of(Status.UNAVAILABLE.withDescription("this instance is stopping; try again")).send(call);
            return;
        }
        try {
            answer();
        } finally {
            guards.inFlight().leave();
        }
    }

    private void answer() {
        long begun = System.nanoTime();
        Duration timeout = Timeouts.of(headers, LONGEST);
        Future<Answer> working = guards.workers().submit(() -> traced(() -> bounded(timeout)));
        work = Optional.of(working);
        Answer answer = within(timeout, working);
        count(begun, answer);
        answer.send(call);
    }

    private void count(long begun, Answer answer) {
        guards.telemetry().meters().time("grpc_server_calls", Duration.ofNanos(System.nanoTime() - begun),
                "method", method, "code", answer.status().getCode().name());
    }

    /** The caller is gone, or has sent what the server would not take up; then it still waits for an answer. */
    @Override
    public void onCancel() {
        work.ifPresent(working -> working.cancel(true));
        if (call.isCancelled()) {
            begun();
        } else {
            refuse(tooLarge());
        }
    }

    /** Whether the call has not been answered or taken up before; then it is now. */
    private boolean begun() {
        patience.cancel(false);
        return requested.compareAndSet(false, true);
    }

    private void unfinished() {
        if (begun()) {
            LOG.warn("{} was begun and never sent whole", method);
            Answer.of(Status.DEADLINE_EXCEEDED.withDescription("the request did not come within its time")).send(call);
        }
    }

    private void refuse(RuntimeException reason) {
        if (begun()) {
            long begun = System.nanoTime();
            Answer answer = traced(() -> rejection(reason));
            count(begun, answer);
            answer.send(call);
        }
    }

    private Answer within(Duration timeout, Future<Answer> working) {
        try {
            return working.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            working.cancel(true);
            LOG.warn("{} did not end within {}", method, timeout);
            return Answer.of(Status.DEADLINE_EXCEEDED.withDescription("did not end within " + timeout));
        } catch (CancellationException e) {
            return Answer.of(Status.CANCELLED);
        } catch (InterruptedException e) {
            working.cancel(true);
            Thread.currentThread().interrupt();
            return Answer.of(Status.CANCELLED);
        } catch (ExecutionException e) {
            return rejection(e.getCause());
        }
    }

    private Answer traced(Supplier<Answer> answering) {
        String traceparent = Optional.ofNullable(headers.get(TRACEPARENT)).orElse("");
        Telemetry telemetry = guards.telemetry();
        return telemetry.span(method, SpanKind.SERVER, telemetry.parent(traceparent), span -> {
            Answer answer = answering.get();
            Status.Code code = answer.status().getCode();
            span.setAttribute("rpc.system", "grpc").setAttribute("rpc.grpc.status_code", code.value());
            if (code == Status.Code.INTERNAL || code == Status.Code.UNAVAILABLE || code == Status.Code.UNKNOWN) {
                span.setStatus(StatusCode.ERROR, code.name());
            }
            return answer;
        });
    }

    /** Calls that the handler makes in turn inherit what is left of the time. */
    private Answer bounded(Duration timeout) {
        Context.CancellableContext deadline =
                Context.current().withDeadlineAfter(timeout.toNanos(), TimeUnit.NANOSECONDS, guards.clock());
        try {
            return deadline.call(this::handled);
        } catch (Exception e) {
            return rejection(e);
        } finally {
            deadline.cancel(null);
        }
    }

    private Answer handled() throws InterruptedException, ExecutionException {
        Frame frame = request.orElseThrow(() -> malformed("The call has no message"));
        if (frame.tooLarge()) {
            throw tooLarge();
        }
        BufferedCall buffered = new BufferedCall(call, this::closed);
        ServerCall.Listener<Frame> listener = handler.startCall(buffered, headers);
        try {
            listener.onMessage(frame);
        } catch (StatusRuntimeException e) {
            throw malformed("The message cannot be read");
        }
        listener.onHalfClose();
        return buffered.answer().get();
    }

    private Answer closed(Status status, Metadata trailers) {
        return status.getCause() == null
                ? Answer.of(GrpcProblems.ascii(status), trailers)
                : rejection(status.getCause());
    }

    private Answer rejection(Throwable thrown) {
        Problem problem = guards.failures().explain(thrown);
        Outcome.of(problem);
        LOG.atInfo().addKeyValue("method", method).addKeyValue("code", problem.kind().grpc())
                .log("{} {} {}", method, problem.kind().grpc(), problem.code());
        return Answer.of(problem, Span.current().getSpanContext().getTraceId());
    }

    private String bearer() {
        String value = Optional.ofNullable(headers.get(AUTHORIZATION)).orElse("");
        return value.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? value.substring(BEARER.length()).strip() : "";
    }

    private static ProblemException tooLarge() {
        return new ProblemException(new Problem(ProblemKind.TOO_LARGE, "too-large",
                "A message has at most %d bytes".formatted(Frame.LIMIT)));
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(new Problem(ProblemKind.INVALID, "malformed-request", detail));
    }
}
