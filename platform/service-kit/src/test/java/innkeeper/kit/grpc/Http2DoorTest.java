package innkeeper.kit.grpc;

import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.AuthorizeResponse;
import innkeeper.kit.grpc.server.CallerCheck;
import innkeeper.kit.grpc.server.GrpcEdge;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.GrpcSettings;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testbase.PatientWaits;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.kit.grpc.FrameCaller.CONTINUATION;
import static innkeeper.kit.grpc.FrameCaller.DATA;
import static innkeeper.kit.grpc.FrameCaller.END_HEADERS;
import static innkeeper.kit.grpc.FrameCaller.END_STREAM;
import static innkeeper.kit.grpc.FrameCaller.HEADERS;
import static innkeeper.kit.grpc.FrameCaller.PING;
import static innkeeper.kit.grpc.FrameCaller.RST_STREAM;
import static innkeeper.kit.grpc.FrameCaller.SETTINGS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What strangers, and careless callers, may do to a port for services. */
class Http2DoorTest {
    private static final String METHOD = "/innkeeper.auth.v1.Authorization/Authorize";
    private static final String[] CREDENTIAL = {"authorization", "Bearer knock"};
    private static final String UNAUTHENTICATED = "grpc-status 16";
    private static final String EXHAUSTED = "grpc-status 8";
    private static final String CALM = "GOAWAY 11";
    /** Nobody is hung up for being slow, however crowded the machine is. */
    private static final ConnectionLimits PATIENT = limits(PatientWaits.PATIENCE);
    private static final ConnectionLimits HASTY = limits(Duration.ofSeconds(2));

    private final CountDownLatch decided = new CountDownLatch(1);
    private GrpcEdge edge;

    @BeforeEach
    void open() {
        open(PATIENT);
    }

    private void open(ConnectionLimits limits) {
        CallerCheck knock = bearer -> {
            if (bearer.equals("slow")) {
                waitFor(decided);
            }
            if (!bearer.equals("knock")) {
                throw new ProblemException(
                        new Problem(ProblemKind.UNAUTHENTICATED, "unauthenticated", "Who is there?"));
            }
        };
        edge = new GrpcEdge(new GrpcSettings("localhost", 0, GrpcSettings.Identity.NONE, limits), knock,
                rejection -> {
                    throw new AssertionError(rejection);
                }, Telemetry.none(),
                new Desk(request -> AuthorizeResponse.newBuilder().setReason(request.getAction()).build()));
        edge.start();
    }

    /** What a call needs is loaded by then, so that a first one is not slow itself. */
    private void openHastily() throws IOException {
        try (var caller = new FrameCaller(edge.port())) {
            caller.begin(1, METHOD);
            assertEquals(UNAUTHENTICATED, caller.end());
        }
        edge.stop();
        open(HASTY);
    }

    private static ConnectionLimits limits(Duration deadline) {
        return new ConnectionLimits(50, 50, deadline, deadline, deadline);
    }

    @AfterEach
    void close() {
        decided.countDown();
        edge.stop();
    }

    @Test
    void a_port_closes_although_a_connection_has_not_said_a_word() throws IOException {
        try (var silent = new Socket(InetAddress.getLoopbackAddress(), edge.port());
                var caller = new FrameCaller(edge.port())) {
            caller.begin(1, METHOD);
            assertEquals(UNAUTHENTICATED, caller.end());
            edge.stop();
            assertEquals(-1, silent.getInputStream().read());
        }
    }

    @Test
    void a_call_without_a_credential_is_refused_on_its_headers() throws IOException {
        try (var caller = new FrameCaller(edge.port())) {
            caller.begin(1, METHOD);
            assertEquals(UNAUTHENTICATED, caller.end());
        }
    }

    @Test
    void a_refused_call_may_go_on_sending_and_the_connection_serves_others() throws IOException {
        try (var caller = new FrameCaller(edge.port())) {
            caller.begin(1, METHOD);
            assertEquals(UNAUTHENTICATED, caller.end());
            caller.frame(DATA, 0, 1, FrameCaller.message(15_000_000, 16_000));
            caller.frame(DATA, END_STREAM, 1, new byte[16_000]);
            caller.begin(3, METHOD, CREDENTIAL);
            caller.frame(DATA, END_STREAM, 3, FrameCaller.message(0, 0));
            assertEquals("grpc-status 0", caller.end());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1024 * 1024 + 1, 15_000_000, Integer.MAX_VALUE})
    void a_message_is_refused_as_soon_as_it_says_to_be_too_large(int bytes) throws IOException {
        try (var caller = new FrameCaller(edge.port())) {
            caller.begin(1, METHOD, CREDENTIAL);
            caller.frame(DATA, 0, 1, FrameCaller.message(bytes, 10));
            assertEquals(EXHAUSTED, caller.end());
        }
    }

    @Test
    void a_message_that_is_too_large_once_unpacked_is_refused() {
        var channel = ManagedChannelBuilder.forAddress("localhost", edge.port()).usePlaintext().build();
        var headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), CREDENTIAL[1]);
        try {
            var desk = AuthorizationGrpc.newBlockingStub(channel).withCompression("gzip")
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
            var bomb = AuthorizeRequest.newBuilder().setAction("x".repeat(10_000_000)).build();

            var failure = assertThrows(StatusRuntimeException.class, () -> desk.authorize(bomb));

            assertEquals(Status.Code.RESOURCE_EXHAUSTED, failure.getStatus().getCode());
            assertEquals("hotel.read", desk.authorize(AuthorizeRequest.newBuilder().setAction("hotel.read").build())
                    .getReason());
        } finally {
            channel.shutdownNow();
        }
    }

    @Test
    void a_call_that_never_ends_its_request_is_told_so() throws IOException {
        try (var caller = new FrameCaller(edge.port())) {
            caller.begin(1, METHOD, "authorization", "Bearer knock", "grpc-timeout", "200m");
            caller.frame(DATA, 0, 1, FrameCaller.message(100, 10));
            assertEquals("grpc-status 4", caller.end());
        }
    }

    @Test
    void a_connection_with_calls_that_never_end_is_closed() throws IOException {
        openHastily();
        try (var caller = new FrameCaller(edge.port())) {
            caller.begin(1, METHOD);
            assertEquals(UNAUTHENTICATED, caller.end());
            assertEquals("end", pinged(caller));
        }
    }

    @Test
    void more_calls_at_once_than_were_agreed_end_the_connection() throws IOException {
        try (var caller = new FrameCaller(edge.port())) {
            for (int stream = 1; stream < 500; stream += 2) {
                caller.begin(stream, METHOD, CREDENTIAL);
            }
            assertEnded("GOAWAY 7", caller.farewell());
        } catch (SocketException _) {
            // hung up before all of them were sent
        }
    }

    @Test
    void unfinished_calls_of_many_connections_together_have_a_limit() throws IOException {
        List<FrameCaller> callers = new ArrayList<>();
        try {
            List<String> ends = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                var caller = new FrameCaller(edge.port());
                callers.add(caller);
                for (int stream = 1; stream < 99; stream += 2) {
                    caller.begin(stream, METHOD, CREDENTIAL);
                }
            }
            for (var caller : callers) {
                ends.add(caller.end());
            }
            assertTrue(ends.contains(CALM), ends::toString);
        } finally {
            for (var caller : callers) {
                caller.close();
            }
        }
    }

    @Test
    void headers_in_endless_pieces_end_the_connection() throws IOException {
        for (byte[] piece : List.of(new byte[0], new byte[4_000])) {
            try (var caller = new FrameCaller(edge.port())) {
                caller.frame(HEADERS, END_STREAM, 1, FrameCaller.headers(METHOD));
                assertEnded(CALM, caller.endOf(CONTINUATION, 0, 1, piece));
            }
        }
    }

    @Test
    void headers_that_unpack_to_megabytes_end_the_connection() throws IOException {
        var bomb = new ByteArrayOutputStream();
        bomb.write(FrameCaller.headers(METHOD));
        bomb.write(0x40); // a literal that is indexed, of 3,900 bytes
        bomb.write(1);
        bomb.write('x');
        bomb.write(0x7f);
        bomb.write(3_900 - 127 & 0x7f | 0x80);
        bomb.write(3_900 - 127 >> 7);
        bomb.write("y".repeat(3_900).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 10_000; i++) {
            bomb.write(0xbe); // and again
        }
        try (var caller = new FrameCaller(edge.port())) {
            caller.frame(HEADERS, END_HEADERS | END_STREAM, 1, bomb.toByteArray());
            assertEquals(CALM, caller.end());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SETTINGS, PING, 2, 8, 0x55})
    void a_flood_of_frames_that_ask_for_nothing_ends_the_connection(int type) throws IOException {
        byte[] payload = switch (type) {
            case PING -> new byte[8];
            case 2 -> new byte[] {0, 0, 0, 9, 1};
            case 8 -> new byte[] {0, 0, 0, 1};
            default -> new byte[0];
        };
        try (var caller = new FrameCaller(edge.port())) {
            assertEnded(CALM, caller.endOf(type, 0, type == 2 ? 1 : 0, payload));
        }
    }

    @Test
    void a_call_that_is_taken_back_when_its_answer_is_on_the_way_does_not_end_the_others() throws IOException {
        try (var caller = new FrameCaller(edge.port())) {
            for (int stream = 1; stream < 20; stream += 2) {
                caller.begin(stream, METHOD);
                caller.frame(DATA, END_STREAM, stream, FrameCaller.message(0, 0));
                assertEquals(UNAUTHENTICATED, caller.end());
            }
            caller.begin(21, METHOD, "authorization", "Bearer slow");
            caller.frame(DATA, END_STREAM, 21, FrameCaller.message(0, 0));
            caller.begin(23, METHOD);
            caller.frame(DATA, END_STREAM, 23, FrameCaller.message(0, 0));
            assertEquals(UNAUTHENTICATED, caller.end());
            for (int stream = 1; stream < 20; stream += 2) {
                caller.frame(RST_STREAM, 0, stream, new byte[] {0, 0, 0, 8});
            }
            decided.countDown();
            assertEquals(UNAUTHENTICATED, caller.end());
        }
    }

    @Test
    void calls_that_are_taken_back_at_once_end_the_connection() throws IOException {
        try (var caller = new FrameCaller(edge.port())) {
            assertEnded(CALM, takenBack(caller));
        }
    }

    @Test
    void more_than_the_window_lets_in_ends_the_connection() throws IOException {
        try (var caller = new FrameCaller(edge.port())) {
            caller.begin(1, METHOD, "authorization", "Bearer slow");
            assertEnded("GOAWAY 3", caller.endOf(DATA, 0, 1, FrameCaller.message(1_000_000, 16_000)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PRI * HTTP/2.0\r\n", "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
                    + "\0\0\10"})
    void whoever_does_not_speak_http_2_or_does_not_go_on_is_hung_up(String greeting) throws IOException {
        openHastily();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), edge.port())) {
            socket.setSoTimeout((int) PatientWaits.PATIENCE.toMillis());
            socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertFalse(answer.contains("HTTP/1.1"), answer);
        }
    }

    /** What the server says last is lost where the caller goes on sending. */
    private static void assertEnded(String said, String end) {
        assertTrue(end.equals(said) || end.equals("end"), end);
    }

    private static String takenBack(FrameCaller caller) throws IOException {
        try {
            for (int stream = 1; stream < 200; stream += 2) {
                caller.begin(stream, METHOD, CREDENTIAL);
                caller.frame(RST_STREAM, 0, stream, new byte[] {0, 0, 0, 8});
            }
        } catch (SocketException _) {
            // the server has hung up, and says why in what can still be read
        }
        return caller.farewell();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the connection busy without a call until it ends. */
    private static String pinged(FrameCaller caller) throws IOException {
        try {
            for (int i = 0; i < 900; i++) {
                caller.frame(PING, 0, 0, new byte[8]);
                caller.next();
            }
        } catch (IOException _) {
            return "end";
        }
        return caller.end();
    }
}
