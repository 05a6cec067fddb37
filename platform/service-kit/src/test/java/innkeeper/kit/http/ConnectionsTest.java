package innkeeper.kit.http;

import innkeeper.kit.settings.http.ConnectionLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Slow and greedy clients, at the ports for people and for operators. */
@Timeout(60)
class ConnectionsTest {
    private static final String GET = "GET /openapi.yaml HTTP/1.1\r\nHost: a\r\n";
    private static final String LIVE = "GET /observe/health/live HTTP/1.1\r\nHost: a\r\n";
    private static final String FORM = "POST /v1/form HTTP/1.1\r\nHost: a\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String CLOSE = "Connection: close\r\n\r\n";

    private final List<Socket> sockets = new ArrayList<>();
    private RunningEdge service;

    @BeforeEach
    void open() {
        service = new RunningEdge("", new ConnectionLimits(20, 10, Duration.ofSeconds(1), Duration.ofSeconds(1),
                Duration.ofSeconds(2)));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", GET, GET + "A: b", FORM + "Content-Length: 100\r\n\r\na=b",
            FORM + "Transfer-Encoding: chunked\r\n\r\n3\r\na=", "POST /v1/things HTTP/1.1\r\nHost: a\r\n"
                    + "Content-Length: 100\r\n\r\n{"})
    void whoever_does_not_go_on_is_hung_up(String beginning) throws IOException {
        for (int port : List.of(service.edge.port(), service.edge.managementPort())) {
            String answer = read(sent(port, beginning));
            assertTrue(RawHttp.statuses(answer).size() <= 1, answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GET + "A: ", FORM + "Content-Length: 10000\r\n\r\n"})
    void whoever_sends_drop_by_drop_is_hung_up(String beginning) throws IOException {
        for (int port : List.of(service.edge.port(), service.edge.managementPort())) {
            Socket socket = sent(port, beginning);
            await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofSeconds(20)).until(() -> {
                try {
                    socket.getOutputStream().write('x');
                    return false;
                } catch (SocketException _) {
                    return true;
                }
            });
        }
    }

    @Test
    void a_connection_that_rests_too_long_is_closed_and_one_that_is_used_is_not() throws IOException {
        Socket resting = sent(service.edge.port(), GET + "\r\n");
        Socket used = sent(service.edge.port(), "");
        InputStream answers = used.getInputStream();
        for (int i = 0; i < 10; i++) {
            used.getOutputStream()
                    .write((FORM + "Content-Length: 6\r\n\r\nname=b").getBytes(StandardCharsets.US_ASCII));
            assertEquals("HTTP/1.1 200", new String(answers.readNBytes(12), StandardCharsets.US_ASCII));
            await().until(() -> answers.available() > 0);
            answers.skip(answers.available());
        }
        assertEquals(List.of("200"), RawHttp.statuses(read(resting)));
    }

    @Test
    void slow_clients_make_room_for_new_ones() throws IOException {
        for (int i = 0; i < 200; i++) {
            sent(service.edge.port(), GET);
            sent(service.edge.managementPort(), LIVE);
            if (i % 20 == 0) {
                assertEquals(List.of("200"), RawHttp.statuses(read(sent(service.edge.port(), GET + CLOSE))));
                assertEquals(List.of("200"), RawHttp.statuses(read(sent(service.edge.managementPort(), LIVE + CLOSE))));
            }
        }
        assertTrue(metric("connections_ended_total{port=\"http\",reason=\"room\"") > 0);
        await().until(() -> metric("connections_open{port=\"http\"") == 0);
    }

    @Test
    void a_request_that_is_being_answered_makes_no_room_and_what_has_no_place_is_dropped() throws IOException {
        service.things.mayGoOn = new CountDownLatch(1);
        List<Socket> working = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            service.things.entered = new CountDownLatch(1);
            working.add(sent(service.edge.port(), "GET /v1/things HTTP/1.1\r\nHost: a\r\n" + CLOSE));
            waitFor(service.things.entered);
        }
        double before = metric("connections_ended_total{port=\"http\",reason=\"refused\"");

        assertEquals("", read(sent(service.edge.port(), GET + CLOSE)));

        assertTrue(metric("connections_ended_total{port=\"http\",reason=\"refused\"") > before);
        service.things.mayGoOn.countDown();
        for (Socket socket : working) {
            assertEquals(List.of("200"), RawHttp.statuses(read(socket)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16_500, 125_000, 2_000_000})
    void a_head_above_16_KiB_is_refused_however_it_is_made(int bytes) throws IOException {
        String value = "x".repeat(bytes);
        for (String head : List.of("GET /" + value + " HTTP/1.1\r\nHost: a\r\n", GET + "Cookie: a=" + value + "\r\n",
                GET + ("A: " + value.substring(0, 100) + "\r\n").repeat(bytes / 100), GET + value + ": a\r\n",
                value + " / HTTP/1.1\r\nHost: a\r\n")) {
            for (int port : List.of(service.edge.port(), service.edge.managementPort())) {
                String answer = read(sent(port, head + "\r\n"));
                assertEquals(List.of("431"), RawHttp.statuses(answer));
                assertTrue(answer.contains("\"code\":\"headers-too-large\""), answer);
                assertTrue(answer.contains("Cache-Control: no-store"), answer);
            }
        }
    }

    @Test
    void a_head_of_nearly_16_KiB_is_read_and_101_headers_are_not() throws IOException {
        String large = GET + "Cookie: a=" + "x".repeat(16_000) + "\r\n" + CLOSE;
        assertEquals(List.of("200"), RawHttp.statuses(read(sent(service.edge.port(), large))));
        String many = GET + "A: b\r\n".repeat(100) + CLOSE;
        assertEquals(List.of("431"), RawHttp.statuses(read(sent(service.edge.port(), many))));
    }

    @Test
    void whoever_does_not_fetch_an_answer_is_hung_up() throws IOException {
        Socket greedy =
                sent(service.edge.port(), "GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: a\r\n\r\n".repeat(50));
        await().atMost(Duration.ofSeconds(20)).until(() -> metric("connections_open{port=\"http\"") == 0);
        assertTrue(RawHttp.statuses(read(greedy)).size() < 50);
    }

    private Socket sent(int port, String beginning) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        sockets.add(socket);
        socket.setSoTimeout(20_000);
        try {
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException _) {
            // refused before all of it was sent
        }
        return socket;
    }

    /** Up to the end, however the server makes it. */
    private static String read(Socket socket) {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException _) {
            // dropped
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    private double metric(String beginning) {
        return service.management("/observe/metrics").body().lines().filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
