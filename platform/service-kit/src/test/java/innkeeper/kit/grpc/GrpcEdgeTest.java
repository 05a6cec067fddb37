package innkeeper.kit.grpc;

import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizeBatchRequest;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.AuthorizeResponse;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import innkeeper.kit.grpc.server.CallerCheck;
import innkeeper.kit.grpc.server.GrpcEdge;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.GrpcSettings;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.telemetry.Telemetry;
import io.grpc.CallOptions;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Tag;
import io.helidon.service.registry.Services;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GrpcEdgeTest {
    private record SoldOut(String night) implements Rejection {}

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void an_answer_reaches_the_caller() {
        var desk = desk(request -> AuthorizeResponse.newBuilder().setReason("für " + request.getAction()).build());

        var answer = desk.authorize(AuthorizeRequest.newBuilder().setAction("hotel.read").build());

        assertEquals("für hotel.read", answer.getReason());
    }

    @Test
    void what_a_connection_has_sent_is_given_back_to_it_at_once_and_to_the_byte() throws Exception {
        var edge = edge(_ -> {}, _ -> AuthorizeResponse.getDefaultInstance());
        try (var caller = new FrameCaller(edge.port())) {
            int sent = caller.call("/innkeeper.auth.v1.Authorization/Authorize", 100);
            assertEquals(sent, caller.grant());
        }
    }

    @Test
    void a_handler_that_throws_ends_the_call_and_keeps_its_text_to_itself() {
        var desk = desk(_ -> {
            throw new IllegalStateException("password of the database");
        });

        var failure = rejection(desk, AuthorizeRequest.getDefaultInstance());

        assertEquals(Status.Code.INTERNAL, failure.getStatus().getCode());
        assertEquals("fault", GrpcProblems.of(failure).orElseThrow().code());
        assertFalse(failure.toString().contains("password"), failure::toString);
    }

    @Test
    void a_handler_that_reports_a_fault_is_treated_like_one_that_throws_it() {
        var desk = desk(_ -> AuthorizeResponse.getDefaultInstance());

        var failure = assertThrows(StatusRuntimeException.class,
                () -> desk.authorizeBatch(AuthorizeBatchRequest.getDefaultInstance()));

        assertEquals(Status.Code.INTERNAL, failure.getStatus().getCode());
        assertFalse(failure.toString().contains("secret"), failure::toString);
    }

    @Test
    void a_rejection_arrives_with_its_code_and_its_words_in_any_script() {
        var desk = desk(_ -> {
            throw new Rejected(new SoldOut("2027-06-01"));
        });

        var failure = rejection(desk, AuthorizeRequest.getDefaultInstance());

        assertEquals(Status.Code.FAILED_PRECONDITION, failure.getStatus().getCode());
        assertEquals("sold-out: ?? ?????2027-06-01", failure.getStatus().getDescription());
        assertEquals(new Problem(ProblemKind.CONFLICT, "sold-out", "на ночь\n2027-06-01"),
                GrpcProblems.of(failure).orElseThrow());
    }

    @Test
    void invalid_input_names_its_fields() {
        var desk = desk(_ -> {
            throw new InvalidInput("/check_in", "must not be past");
        });

        var failure = rejection(desk, AuthorizeRequest.getDefaultInstance());

        assertEquals(Status.Code.INVALID_ARGUMENT, failure.getStatus().getCode());
        assertEquals(List.of(new FieldError("/check_in", "must not be past")),
                GrpcProblems.of(failure).orElseThrow().errors());
    }

    @Test
    void a_kind_that_shares_its_status_with_another_comes_back_as_itself() {
        var desk = desk(_ -> {
            throw new ProblemException(
                    new Problem(ProblemKind.UNPROCESSABLE, "idempotency-key-reused", "Another request"));
        });

        var failure = rejection(desk, AuthorizeRequest.getDefaultInstance());

        assertEquals(ProblemKind.UNPROCESSABLE, GrpcProblems.of(failure).orElseThrow().kind());
    }

    @Test
    void something_needed_and_away_is_unavailable() {
        var desk = desk(_ -> {
            throw new Unavailable("database", new IllegalStateException("down"));
        });

        assertEquals(Status.Code.UNAVAILABLE,
                rejection(desk, AuthorizeRequest.getDefaultInstance()).getStatus().getCode());
    }

    @Test
    void a_message_of_three_megabytes_is_refused_as_too_large() {
        var desk = desk(_ -> AuthorizeResponse.getDefaultInstance());
        var large = AuthorizeRequest.newBuilder().setAccessToken("x".repeat(3_000_000)).build();

        var failure = rejection(desk, large);

        assertEquals(Status.Code.RESOURCE_EXHAUSTED, failure.getStatus().getCode());
        assertEquals("too-large", GrpcProblems.of(failure).orElseThrow().code());
    }

    @Test
    void a_message_just_under_the_limit_is_answered() {
        var desk = desk(request -> AuthorizeResponse.newBuilder().setReason(request.getAccessToken()).build());
        var token = "x".repeat(Frame.LIMIT - 100);

        assertEquals(token, desk.authorize(AuthorizeRequest.newBuilder().setAccessToken(token).build()).getReason());
    }

    @Test
    void the_connection_survives_a_message_that_was_too_large() {
        var desk = desk(_ -> AuthorizeResponse.newBuilder().setReason("yes").build());
        rejection(desk, AuthorizeRequest.newBuilder().setAccessToken("x".repeat(3_000_000)).build());

        assertEquals("yes", desk.authorize(AuthorizeRequest.getDefaultInstance()).getReason());
    }

    @Test
    void bytes_that_are_no_message_are_refused_as_malformed() {
        var channel = channel(edge(_ -> {}, _ -> AuthorizeResponse.getDefaultInstance()));

        var failure = assertThrows(StatusRuntimeException.class, () -> raw(channel, "Authorize", new byte[] {-1, -1}));

        assertEquals(Status.Code.INVALID_ARGUMENT, failure.getStatus().getCode());
        assertEquals("malformed-request", GrpcProblems.of(failure).orElseThrow().code());
    }

    @Test
    void a_method_that_does_not_exist_is_unimplemented() {
        var channel = channel(edge(_ -> {}, _ -> AuthorizeResponse.getDefaultInstance()));

        var failure = assertThrows(StatusRuntimeException.class, () -> raw(channel, "Guess", new byte[0]));

        assertEquals(Status.Code.UNIMPLEMENTED, failure.getStatus().getCode());
    }

    @Test
    void who_shows_no_credential_is_answered_nothing() {
        CallerCheck knock = bearer -> {
            if (!bearer.equals("knock")) {
                throw new ProblemException(
                        new Problem(ProblemKind.UNAUTHENTICATED, "unauthenticated", "Who is there?"));
            }
        };
        var desk = AuthorizationGrpc.newBlockingStub(channel(edge(knock, _ -> AuthorizeResponse.getDefaultInstance())));

        var failure = rejection(desk, AuthorizeRequest.getDefaultInstance());

        assertEquals(Status.Code.UNAUTHENTICATED, failure.getStatus().getCode());
        assertEquals("unauthenticated", GrpcProblems.of(failure).orElseThrow().code());
        var known = desk.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers("Bearer knock")));
        assertEquals(AuthorizeResponse.getDefaultInstance(), known.authorize(AuthorizeRequest.getDefaultInstance()));
    }

    @Test
    void a_handler_learns_when_its_caller_has_stopped_waiting() throws Exception {
        var interrupted = new CountDownLatch(1);
        var desk = desk(_ -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return AuthorizeResponse.getDefaultInstance();
        });

        var failure = rejection(desk.withDeadlineAfter(300, MILLISECONDS), AuthorizeRequest.getDefaultInstance());

        assertEquals(Status.Code.DEADLINE_EXCEEDED, failure.getStatus().getCode());
        interrupted.await();
    }

    @Test
    void what_a_handler_calls_in_turn_inherits_the_deadline() {
        var left = new AtomicLong();
        var desk = desk(_ -> {
            left.set(Context.current().getDeadline().timeRemaining(MILLISECONDS));
            return AuthorizeResponse.getDefaultInstance();
        });

        desk.withDeadlineAfter(90, SECONDS).authorize(AuthorizeRequest.getDefaultInstance());

        assertTrue(left.get() > 0 && left.get() <= 90_000, left::toString);
    }

    @Test
    void every_call_is_timed_by_method_and_outcome() {
        var desk = desk(_ -> {
            throw new ProblemException(new Problem(ProblemKind.TOO_MANY, "too-many-requests", "Later"));
        });
        rejection(desk, AuthorizeRequest.getDefaultInstance());

        assertTrue(Services.get(MeterRegistry.class)
                .timer("grpc_server_calls", List.of(
                        Tag.create("method", "innkeeper.auth.v1.Authorization/Authorize"),
                        Tag.create("code", "RESOURCE_EXHAUSTED")))
                .orElseThrow()
                .count() > 0);
    }

    @Test
    void calls_under_way_are_answered_before_the_edge_is_gone() throws Exception {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var edge = edge(_ -> {}, _ -> {
            begun.countDown();
            try {
                finish.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return AuthorizeResponse.newBuilder().setReason("last").build();
        });
        var channel = channel(edge);
        var answer = AuthorizationGrpc.newFutureStub(channel).authorize(AuthorizeRequest.getDefaultInstance());
        begun.await();

        var stopping = Thread.ofVirtual().start(edge::stop);
        await().until(() -> refusesCalls(channel));
        finish.countDown();

        assertEquals("last", answer.get().getReason());
        stopping.join();
    }

    @Test
    void a_connection_that_nobody_uses_does_not_hold_up_the_end() {
        var edge = edge(_ -> {}, _ -> AuthorizeResponse.getDefaultInstance());
        AuthorizationGrpc.newBlockingStub(channel(edge)).authorize(AuthorizeRequest.getDefaultInstance());
        assertTimeout(Duration.ofSeconds(5), edge::stop);
    }

    @Test
    void it_does_not_start_where_its_port_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var edge = new GrpcEdge(new GrpcSettings("127.0.0.1", taken.getLocalPort(), GrpcSettings.Identity.NONE,
                    ConnectionLimits.USUAL), _ -> {}, _ -> null, Telemetry.none(),
                    new Desk(_ -> AuthorizeResponse.getDefaultInstance()));
            assertThrows(IllegalStateException.class, edge::start);
        }
    }

    private AuthorizationGrpc.AuthorizationBlockingStub desk(Function<AuthorizeRequest, AuthorizeResponse> answers) {
        return AuthorizationGrpc.newBlockingStub(channel(edge(_ -> {}, answers)));
    }

    private GrpcEdge edge(CallerCheck callers, Function<AuthorizeRequest, AuthorizeResponse> answers) {
        var edge = new GrpcEdge(new GrpcSettings("localhost", 0, GrpcSettings.Identity.NONE, ConnectionLimits.USUAL),
                callers,
                rejection -> switch ((SoldOut) rejection) {
                    case SoldOut(var night) -> new Problem(ProblemKind.CONFLICT, "sold-out", "на ночь\n" + night);
                },
                Telemetry.none(), new Desk(answers));
        edge.start();
        open.add(edge::stop);
        return edge;
    }

    private ManagedChannel channel(GrpcEdge edge) {
        var channel = ManagedChannelBuilder.forAddress("localhost", edge.port()).usePlaintext().build();
        open.add(channel::shutdownNow);
        return channel;
    }

    private static StatusRuntimeException rejection(AuthorizationGrpc.AuthorizationBlockingStub desk,
            AuthorizeRequest request) {
        return assertThrows(StatusRuntimeException.class, () -> desk.authorize(request));
    }

    private static Metadata headers(String authorization) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), authorization);
        return headers;
    }

    private static boolean refusesCalls(ManagedChannel channel) {
        try {
            AuthorizationGrpc.newBlockingStub(channel).withDeadlineAfter(200, MILLISECONDS)
                    .authorize(AuthorizeRequest.getDefaultInstance());
            return false;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Status.Code.UNAVAILABLE;
        }
    }

    private static byte[] raw(ManagedChannel channel, String method, byte[] bytes) {
        var descriptor = MethodDescriptor.newBuilder(Frame.Marshaller.INSTANCE, Frame.Marshaller.INSTANCE)
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName("innkeeper.auth.v1.Authorization/" + method)
                .build();
        return ClientCalls.blockingUnaryCall(channel, descriptor, CallOptions.DEFAULT, new Frame(bytes))
                .bytes();
    }
}
