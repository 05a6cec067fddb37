package innkeeper.kit.grpc;

import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.AuthorizeResponse;
import innkeeper.kit.grpc.client.GrpcClient;
import innkeeper.kit.grpc.client.ServiceTokens;
import innkeeper.kit.grpc.server.CallerCheck;
import innkeeper.kit.grpc.server.GrpcEdge;
import innkeeper.kit.grpc.server.JwksCallerCheck;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.GrpcSettings;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testbase.ReservedPort;
import io.grpc.StatusRuntimeException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class GrpcClientTest {
    private static final String THERE = "booking-service";
    private static final AuthorizeResponse YES = AuthorizeResponse.newBuilder().setReason("yes").build();

    private final AuthDouble auth = new AuthDouble();
    private final List<Runnable> open = new ArrayList<>(List.of(auth::close));
    private final Queue<SpanData> spans = new ConcurrentLinkedQueue<>();
    private final Telemetry telemetry = Telemetry.collecting(spans);

    @AfterEach
    void close() {
        open.reversed().forEach(Runnable::run);
    }

    @Test
    void a_call_shows_the_credential_that_its_target_asks_for() {
        var client = client(edge(0, _ -> YES));

        assertEquals("yes", ask(client));
    }

    @Test
    void a_credential_that_the_target_no_longer_accepts_is_replaced() {
        var shown = new ArrayList<String>();
        var client = client(edge(0, bearer -> {
            shown.add(bearer);
            if (bearer.equals(shown.getFirst()) && shown.size() > 1) {
                throw new ProblemException(new Problem(ProblemKind.UNAUTHENTICATED, "unauthenticated", "No longer"));
            }
        }, _ -> YES));
        ask(client);
        auth.changesItsKey("second");

        assertEquals("yes", ask(client));
        assertEquals(3, shown.size());
        assertEquals(2, auth.tokenRequests().size());
    }

    @Test
    void a_refusal_of_the_target_is_its_answer_and_is_not_repeated() {
        var calls = new AtomicInteger();
        var client = client(edge(0, _ -> {
            calls.incrementAndGet();
            throw new ProblemException(
                    new Problem(ProblemKind.UNAUTHENTICATED, "invalid-token", "The token has expired"));
        }));

        var failure = assertThrows(StatusRuntimeException.class, () -> ask(client));

        assertEquals("invalid-token", GrpcProblems.of(failure).orElseThrow().code());
        assertEquals(1, calls.get());
    }

    @Test
    void a_target_that_is_away_for_a_moment_is_asked_again() {
        var calls = new AtomicInteger();
        var client = client(edge(0, _ -> {
            if (calls.incrementAndGet() == 1) {
                throw new Unavailable("database", new IllegalStateException("restarts"));
            }
            return YES;
        }));

        assertEquals("yes", ask(client));
        assertEquals(2, calls.get());
    }

    @Test
    void a_call_whose_connection_breaks_is_asked_again_on_another_one() throws Exception {
        var door = new Door(0, edge(0, _ -> YES).port(), new BreakingUnderACall());
        open.add(door::close);
        var client = client(door.port(), Duration.ofSeconds(10));

        assertEquals("yes", ask(client));
    }

    /** As on a machine where much starts at once: the port is open, and its first words take longer than all pauses between attempts. */
    @Test
    void a_target_that_has_just_come_up_and_is_slow_to_connect_is_waited_for() throws Exception {
        var port = ReservedPort.take();
        open.add(port::close);
        var client = client(port.number(), Duration.ofSeconds(10));
        assertThrows(Unavailable.class, () -> ask(client));
        var door = new Door(port.number(), edge(0, _ -> YES).port(), _ -> firstWordAfter(Duration.ofSeconds(1)));
        open.add(door::close);

        assertEquals("yes", ask(client));
    }

    @Test
    void a_first_connection_on_which_nobody_ever_speaks_is_given_up_for_another_one() throws Exception {
        var port = ReservedPort.take();
        open.add(port::close);
        GrpcClient client;
        try (var silent = silent(port)) {
            client = client(port.number(), Duration.ofSeconds(2));
            assertSilence(silent, client);
        }
        edge(port.number(), _ -> YES);

        await().ignoreExceptions().until(() -> ask(client).equals("yes"));
    }

    @Test
    void a_later_connection_on_which_nobody_ever_speaks_is_given_up_for_another_one() throws Exception {
        var port = ReservedPort.take();
        open.add(port::close);
        var client = client(port.number(), Duration.ofSeconds(2));
        assertThrows(Unavailable.class, () -> ask(client));
        try (var silent = silent(port)) {
            assertSilence(silent, client);
        }
        edge(port.number(), _ -> YES);

        await().ignoreExceptions().until(() -> ask(client).equals("yes"));
    }

    private static ServerSocket silent(ReservedPort port) throws IOException {
        var silent = new ServerSocket();
        silent.setReuseAddress(true);
        silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number()));
        return silent;
    }

    /** The client connects, asks, and hears nothing; the connection stays open until the end of the test. */
    private void assertSilence(ServerSocket silent, GrpcClient client) throws Exception {
        var refused = CompletableFuture.supplyAsync(() -> assertThrows(Unavailable.class, () -> ask(client)));
        var accepted = silent.accept();
        open.add(() -> assertDoesNotThrow(accepted::close));
        refused.get();
    }

    @Test
    void a_target_that_stays_away_is_asked_three_times() {
        var calls = new AtomicInteger();
        var client = client(edge(0, _ -> {
            calls.incrementAndGet();
            throw new Unavailable("database", new IllegalStateException("down"));
        }));

        var failure = assertThrows(Unavailable.class, () -> ask(client));

        assertEquals("desk", failure.neighbour());
        assertEquals(3, calls.get());
    }

    @Test
    void a_target_that_is_too_slow_is_unavailable_and_not_asked_again() {
        var calls = new AtomicInteger();
        var client = client(edge(0, _ -> {
            calls.incrementAndGet();
            sleepUntilInterrupted();
            return YES;
        }), Duration.ofSeconds(3));

        assertThrows(Unavailable.class, () -> ask(client));

        assertEquals(1, calls.get());
    }

    @Test
    void without_a_credential_of_our_own_nothing_is_asked() {
        auth.answers(503);
        var client = client(edge(0, _ -> YES));

        assertThrows(Unavailable.class, () -> ask(client));
    }

    @Test
    void a_target_that_comes_back_is_found_again_and_left_alone_before() {
        var port = ReservedPort.take();
        open.add(port::close);
        var edge = edge(port.number(), _ -> YES);
        var client = client(edge);
        ask(client);
        edge.stop();

        await().until(() -> notEvenTried(client));
        edge(port.number(), _ -> YES);

        await().ignoreExceptions().until(() -> ask(client).equals("yes"));
    }

    @Test
    void the_trace_goes_on_at_the_target_and_its_log_lines_name_it() {
        var traceInLogs = new String[1];
        var client = client(edge(0, _ -> {
            traceInLogs[0] = MDC.get("trace_id");
            return YES;
        }));

        var trace = telemetry.span("booking", SpanKind.INTERNAL, Context.root(), span -> {
            ask(client);
            return span.getSpanContext().getTraceId();
        });

        await().until(() -> spans.size() == 3);
        assertEquals(trace, traceInLogs[0]);
        var server = spans.stream().filter(span -> span.getKind() == SpanKind.SERVER).findFirst().orElseThrow();
        var call = spans.stream().filter(span -> span.getKind() == SpanKind.CLIENT).findFirst().orElseThrow();
        assertEquals(trace, server.getTraceId());
        assertEquals(call.getSpanId(), server.getParentSpanId());
    }

    @Test
    void the_span_of_a_refused_call_names_the_problem() {
        var client = client(edge(0, _ -> {
            throw new ProblemException(ProblemKind.FORBIDDEN, "role-forbids", "Your role may not do this");
        }));

        assertThrows(StatusRuntimeException.class, () -> ask(client));

        await().until(() -> spans.stream().anyMatch(span -> span.getKind() == SpanKind.SERVER));
        var server = spans.stream().filter(span -> span.getKind() == SpanKind.SERVER).findFirst().orElseThrow();
        assertEquals("role-forbids", server.getAttributes().get(AttributeKey.stringKey("innkeeper.problem.code")));
    }

    private static boolean firstWordAfter(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static boolean notEvenTried(GrpcClient client) {
        var failure = assertThrows(Unavailable.class, () -> ask(client));
        return failure.getCause().getClass().getSimpleName().equals("CallNotPermittedException");
    }

    private static String ask(GrpcClient client) {
        var stub = AuthorizationGrpc.newBlockingStub(client.channel());
        return client.call(() -> stub.authorize(AuthorizeRequest.getDefaultInstance())).getReason();
    }

    private static void sleepUntilInterrupted() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private GrpcEdge edge(int port, Function<AuthorizeRequest, AuthorizeResponse> answers) {
        return edge(port, new JwksCallerCheck(auth.settings("localhost:1")), answers);
    }

    private GrpcEdge edge(int port, CallerCheck callers, Function<AuthorizeRequest, AuthorizeResponse> answers) {
        var edge = new GrpcEdge(new GrpcSettings("localhost", port, GrpcSettings.Identity.NONE, ConnectionLimits.USUAL),
                callers, rejection -> {
                    throw new AssertionError(rejection);
                }, telemetry, new Desk(answers));
        edge.start();
        open.add(edge::stop);
        return edge;
    }

    private GrpcClient client(GrpcEdge edge) {
        return client(edge, Duration.ofSeconds(10));
    }

    private GrpcClient client(GrpcEdge edge, Duration deadline) {
        return client(edge.port(), deadline);
    }

    private GrpcClient client(int port, Duration deadline) {
        var client = new GrpcClient("desk", "localhost:" + port, "", new ServiceTokens(auth.settings("localhost:1")),
                THERE, deadline, telemetry);
        client.start();
        open.add(client::stop);
        return client;
    }
}
