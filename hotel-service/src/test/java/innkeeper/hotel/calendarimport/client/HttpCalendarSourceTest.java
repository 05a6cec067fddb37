package innkeeper.hotel.calendarimport.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import innkeeper.hotel.calendarimport.domain.Validators;
import innkeeper.hotel.calendarimport.usecase.CalendarSource.Fetched;
import innkeeper.kit.outgoing.AllowedAddresses;
import innkeeper.kit.outgoing.Resolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class HttpCalendarSourceTest {
    private static final AllowedAddresses LOCAL = new AllowedAddresses(true, true);
    private static final AllowedAddresses PUBLIC = new AllowedAddresses(true, false);
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final String NOT_PUBLIC = "Its host has an address that is not public";

    private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_calendar_comes_with_what_says_whether_it_has_changed() {
        serve("/a.ics", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Last-Modified", "Mon, 10 May 2027 09:00:00 GMT");
            send(exchange, 200, "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));
        });
        Fetched.Content content = assertInstanceOf(Fetched.Content.class, fetch("/a.ics"));
        assertEquals("BEGIN:VCALENDAR", new String(content.bytes(), StandardCharsets.UTF_8));
        assertEquals("\"7\" Mon, 10 May 2027 09:00:00 GMT", content.etag() + " " + content.lastModified());
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        serve("/a.ics",
                exchange -> send(exchange, "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                        && "yesterday".equals(exchange.getRequestHeaders().getFirst("If-Modified-Since")) ? 304 : 200,
                        new byte[0]));
        assertInstanceOf(Fetched.Unchanged.class,
                source(LOCAL, Resolver.ofTheSystem()).fetch(at("/a.ics"),
                        new Validators("\"7\"", "yesterday", Instant.EPOCH)));
    }

    @Test
    void who_says_unchanged_without_being_asked_has_failed() {
        serve("/a.ics", exchange -> send(exchange, 304, new byte[0]));
        assertEquals("It answers 304 instead of a calendar", why(fetch("/a.ics")));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 401, 404, 500})
    void another_status_is_no_calendar(int status) {
        serve("/a.ics", exchange -> send(exchange, status, new byte[0]));
        assertEquals("It answers %d instead of a calendar".formatted(status), why(fetch("/a.ics")));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirects_are_followed_also_to_relative_addresses(int status) {
        redirect("/a.ics", status, "sub/b.ics");
        serve("/sub/b.ics", exchange -> send(exchange, 200, new byte[] {7}));
        assertArrayEquals(new byte[] {7}, assertInstanceOf(Fetched.Content.class, fetch("/a.ics")).bytes());
    }

    @Test
    void redirects_in_a_circle_end() {
        redirect("/a.ics", 302, "/a.ics");
        assertEquals("It redirects more than 5 times", why(fetch("/a.ics")));
        assertEquals(6, asked.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/inside", "http://[::ffff:10.0.0.1]/inside",
            "http://169.254.169.254/latest/meta-data",
            "http://rooms.internal.example/inside"})
    void no_redirect_leads_to_what_only_we_can_reach(String inside) {
        redirect("/a.ics", 302, inside);
        Resolver names =
                host -> List.of(InetAddress.getByName(host.equals("rooms.internal.example") ? "192.168.0.7" : host));
        assertEquals(NOT_PUBLIC, why(source(LOCAL, names).fetch(at("/a.ics"), Validators.NONE)));
        assertEquals(1, asked.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://rentals.example/a.ics", "gopher://127.0.0.1:70/"})
    void a_redirect_stays_on_the_web(String elsewhere) {
        redirect("/a.ics", 302, elsewhere);
        assertEquals("It redirects to something that is no address of the web", why(fetch("/a.ics")));
    }

    @Test
    void a_redirect_to_a_port_of_another_service_is_refused() {
        redirect("/a.ics", 302, "http://127.0.0.1:25/");
        assertEquals("It redirects to an address that we do not call. The port must be 80, 443, or one from 1024 on",
                why(fetch("/a.ics")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "localhost",
            "rentals.example"})
    void outside_of_development_this_machine_is_not_read_by_whatever_name(String host) {
        serve("/a.ics", exchange -> send(exchange, 200, new byte[0]));
        Resolver names = name -> List
                .of(name.equals("rentals.example") ? InetAddress.getLoopbackAddress() : InetAddress.getByName(name));
        URI url = URI.create("http://%s:%d/a.ics".formatted(host, server.getAddress().getPort()));
        assertEquals(NOT_PUBLIC, why(source(PUBLIC, names).fetch(url, Validators.NONE)));
        assertEquals(List.of(), asked);
    }

    @Test
    void a_name_that_leads_elsewhere_after_a_redirect_reaches_nothing() {
        Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1"));
        redirect("/a.ics", 302, "/b.ics");
        serve("/b.ics", exchange -> send(exchange, 200, new byte[0]));
        URI url = URI.create("http://rentals.example:%d/a.ics".formatted(server.getAddress().getPort()));
        assertEquals(NOT_PUBLIC,
                why(source(LOCAL, _ -> List.of(InetAddress.ofLiteral(answers.remove()))).fetch(url, Validators.NONE)));
        assertEquals(1, asked.size());
    }

    @Test
    void a_name_that_nobody_knows_is_told() {
        assertEquals("Nobody knows a host of this name", why(source(LOCAL, host -> {
            throw new UnknownHostException(host);
        }).fetch(URI.create("https://gone.example/a.ics"), Validators.NONE)));
    }

    @Test
    void a_megabyte_is_read_and_not_a_byte_more() {
        serve("/most.ics", exchange -> send(exchange, 200, new byte[1024 * 1024]));
        serve("/more.ics", exchange -> send(exchange, 200, new byte[1024 * 1024 + 1]));
        assertEquals(1024 * 1024, assertInstanceOf(Fetched.Content.class, fetch("/most.ics")).bytes().length);
        assertEquals("It is larger than 1 MB", why(fetch("/more.ics")));
    }

    @Test
    void what_is_packed_counts_as_it_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream bomb = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 64; i++) {
                bomb.write(new byte[1024 * 1024]);
            }
        }
        serve("/bomb.ics", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, packed.toByteArray());
        });
        assertEquals("It is larger than 1 MB", why(fetch("/bomb.ics")));
    }

    @Test
    void who_never_comes_to_an_end_is_left_in_time() throws IOException {
        serve("/drip.ics", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write('x');
                    body.flush();
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertEquals("It took longer than 2 seconds", why(fetch("/drip.ics")));
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertEquals("It took longer than 2 seconds", why(source(LOCAL, Resolver.ofTheSystem()).fetch(
                    URI.create("http://127.0.0.1:%d/a.ics".formatted(silent.getLocalPort())), Validators.NONE)));
        }
    }

    @Test
    void a_body_that_breaks_off_is_not_taken_for_a_shorter_one() {
        serve("/cut.ics", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[50]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertEquals("The connection failed, or broke off before the end", why(fetch("/cut.ics")));
    }

    @Test
    void what_speaks_no_tls_is_told() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerPlainly(plain));
            URI url = URI.create("https://127.0.0.1:%d/a.ics".formatted(plain.getLocalPort()));
            assertEquals("Its certificate is not trusted, or it speaks no TLS that we do",
                    why(source(LOCAL, Resolver.ofTheSystem()).fetch(url, Validators.NONE)));
        }
    }

    private static void answerPlainly(ServerSocket plain) {
        try (Socket caller = plain.accept()) {
            caller.getInputStream().read();
            caller.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            caller.getInputStream().readAllBytes();
        } catch (IOException _) {
            // who has heard enough hangs up
        }
    }

    private Fetched fetch(String path) {
        return source(LOCAL, Resolver.ofTheSystem()).fetch(at(path), Validators.NONE);
    }

    private static HttpCalendarSource source(AllowedAddresses allowed, Resolver resolver) {
        return new HttpCalendarSource(new ImportSettings(allowed, Duration.ofMinutes(30), DEADLINE), resolver);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    private interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Answering answering) {
        server.createContext(path, exchange -> {
            asked.add(exchange);
            answering.to(exchange);
        });
    }

    private void redirect(String path, int status, String location) {
        serve(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            send(exchange, status, new byte[0]);
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String why(Fetched fetched) {
        return assertInstanceOf(Fetched.Failed.class, fetched).why();
    }
}
