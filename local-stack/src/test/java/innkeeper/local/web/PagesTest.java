package innkeeper.local.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import innkeeper.local.mail.MailStore;
import innkeeper.local.settings.Addresses;
import innkeeper.local.sms.Fault;
import innkeeper.local.sms.SmsGateway;
import innkeeper.local.sms.SmsGateways;
import innkeeper.local.traces.TraceStore;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PagesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TraceStore traces = new TraceStore();
    private final SmsGateway sms = SmsGateways.open(URI.create("http://localhost:4/v1/sms-receipts"));
    private Pages pages;

    @BeforeEach
    void open() throws Exception {
        Path inbox = Files.createDirectories(data.resolve("eve%40innkeeper.example"));
        Files.writeString(inbox.resolve("1795343400000-00001.eml"), """
                From: <mallory@innkeeper.example>
                To: eve@innkeeper.example
                Subject: <script>alert(1)</script>
                Content-Type: text/html; charset=UTF-8

                <b onclick="alert(2)">hello</b>
                """);
        MailStore mails = new MailStore(data, new MailStore.Limits(100, 1_000_000), Clock.systemUTC());
        mails.load();
        Addresses addresses = new Addresses(Map.of(), URI.create("http://localhost"), 1, 2, "p",
                URI.create("http://localhost:4"), List.of(), "localhost:3");
        pages = new Pages(addresses, 0, 0, mails, traces, sms, Optional.empty(),
                Path.of("../notification-service/src/test/resources/golden/gallery"));
        pages.start();
    }

    @AfterEach
    void close() {
        pages.close();
        sms.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"house-river-1", "house-sea-15", "house-hills-38", "house-town-5", "lobby-1",
            "breakfast-46",
            "room-single-31", "room-double-11", "room-view-12", "room-family-13", "room-suite-99"})
    void what_the_demo_hotels_show_is_drawn(String name) throws Exception {
        HttpResponse<String> drawing = get("/drawings/%s.svg".formatted(name));

        assertEquals(200, drawing.statusCode());
        assertEquals("image/svg+xml", drawing.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(drawing.body().startsWith("<svg ") && drawing.body().length() < 2_000, drawing.body());
        assertFalse(drawing.body().matches("(?s).*\"(SKY|WALL|ROOF)\".*"), drawing.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"castle-1.svg", "house-river.svg", "house-river-1.png", "..%2Fpages%2Findex-1.svg",
            "house-river-1000.svg"})
    void what_is_not_drawn_is_absent(String name) throws Exception {
        assertEquals(404, get("/drawings/" + name).statusCode());
    }

    @Test
    void exported_spans_are_read_as_json_by_trace_id() throws Exception {
        assertEquals(200, export(anExport(), false));

        JsonNode trace = json("/api/traces?trace_id=" + TRACE).path("items").path(0);
        assertEquals(TRACE, trace.path("trace_id").asText());
        assertEquals("2027-01-01T00:00:00Z", trace.path("started_at").asText());
        assertEquals(250.0, trace.path("duration_ms").asDouble());
        assertEquals("booking-service", trace.path("services").path(0).asText());
        JsonNode span = trace.path("spans").path(0);
        assertEquals("POST /v1/bookings", span.path("name").asText());
        assertEquals("b7ad6b7169203331", span.path("span_id").asText());
        assertEquals("", span.path("parent_span_id").asText());
        assertEquals("server", span.path("kind").asText());
        assertEquals("error", span.path("status").asText());
        assertEquals("201", span.path("attributes").path("http.status").asText());
    }

    @Test
    void the_gallery_shows_every_form_of_a_message_and_runs_nothing_of_it() throws Exception {
        String list = get("/gallery").body();
        assertTrue(list.contains("href=\"/gallery/booking.confirmed.client.ru\""), list);
        assertTrue(list.contains("Номер в отеле «Hotel Astoria» забронирован."), list);
        String message = get("/gallery/booking.confirmed.client.ru").body();
        assertTrue(message.contains("METHOD:REQUEST") && message.contains("Заезд: "), message);
        assertTrue(message.contains("src=\"/gallery/booking.confirmed.client.ru/html\""), message);
        HttpResponse<String> html = get("/gallery/booking.confirmed.client.ru/html");
        assertTrue(html.body().contains("Посмотреть бронирование"), html.body());
        assertTrue(html.headers().firstValue("Content-Security-Policy").orElse("").startsWith("sandbox"));
        assertEquals(404, get("/gallery/booking.absent.ru").statusCode());
        assertEquals(404, get("/gallery/..%2Fx/html").statusCode());
    }

    @Test
    void a_compressed_export_is_understood_and_found_by_service() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(anExport());
        }
        assertEquals(200, export(zipped.toByteArray(), true));

        assertEquals(1, json("/api/traces?service=booking-service").path("items").size());
        assertEquals(0, json("/api/traces?service=hotel-service").path("items").size());
        assertTrue(get("/traces/" + TRACE).body().contains("POST /v1/bookings"));
    }

    @Test
    void what_is_no_export_is_refused() throws Exception {
        assertEquals(400, export("hello".getBytes(StandardCharsets.UTF_8), false));
        assertEquals(400, export("hello".getBytes(StandardCharsets.UTF_8), true));
    }

    @Test
    void a_mail_cannot_smuggle_markup_into_the_page() throws Exception {
        HttpResponse<String> page = get("/mail/eve%40innkeeper.example/1795343400000-00001");

        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("<script>alert(1)"), page.body());
        assertTrue(page.body().contains("&lt;script&gt;alert(1)"), page.body());
        assertTrue(page.body().contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\""), page.body());
        HttpResponse<String> part = get("/mail/eve%40innkeeper.example/1795343400000-00001/html");
        assertTrue(part.headers().firstValue("Content-Security-Policy").orElse("").startsWith("sandbox allow-popups"));
    }

    @Test
    void inboxes_are_read_as_json() throws Exception {
        JsonNode inbox = json("/api/inboxes").path("items").path(0);
        assertEquals("eve@innkeeper.example", inbox.path("address").asText());
        assertEquals(1, inbox.path("mails").asInt());
        JsonNode mail = json("/api/inboxes/eve%40innkeeper.example").path("items").path(0);
        assertEquals("<script>alert(1)</script>", mail.path("subject").asText());
        assertEquals("2026-11-22T10:30:00Z", mail.path("received_at").asText());
        assertEquals(404, get("/mail/eve%40innkeeper.example/nothing").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:%d", "127.0.0.1:%d", "[::1]:%d", "LOCALHOST:%d"})
    void the_pages_answer_to_the_names_this_machine_has_for_itself(String name) throws Exception {
        assertEquals("HTTP/1.1 200 OK", statusOf("GET / HTTP/1.1", name.formatted(pages.pagesPort()), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:%d", "evil.example", "localhost", "localhost:1", "localhost.evil.example:%d",
            "127.0.0.1.evil.example:%d", "10.0.0.1:%d"})
    void a_page_elsewhere_whose_name_leads_here_reads_nothing(String name) throws Exception {
        for (String path : List.of("/", "/mail", "/mail/eve@innkeeper.example", "/api/inboxes", "/api/traces", "/x")) {
            assertEquals("HTTP/1.1 421 Misdirected Request",
                    statusOf("GET %s HTTP/1.1".formatted(path), name.formatted(pages.pagesPort()), ""), path);
        }
    }

    @Test
    void a_page_of_another_origin_can_send_nothing_here() throws Exception {
        assertEquals("HTTP/1.1 403 Forbidden", statusOf("POST /mail HTTP/1.1",
                "localhost:" + pages.pagesPort(), "Origin: https://evil.example\r\nContent-Length: 0\r\n"));
        assertEquals("HTTP/1.1 403 Forbidden", statusOf("POST /mail HTTP/1.1",
                "localhost:" + pages.pagesPort(), "Origin: null\r\nContent-Length: 0\r\n"));
    }

    @Test
    void an_export_that_is_too_large_is_refused_zipped_or_not() throws Exception {
        assertEquals(413, export(new byte[4 * 1024 * 1024 + 1], false));
        assertEquals(400, export(zipped(new byte[64 * 1024 * 1024]), true));
        assertEquals(200, export(anExport(), false));
    }

    @Test
    void messages_are_read_and_faults_switched_on_the_page_of_the_gateway() throws Exception {
        String own = "127.0.0.1:" + pages.pagesPort();
        sendSms("a <b>bold</b> word");

        assertTrue(get("/sms").body().contains("a &lt;b&gt;bold&lt;/b&gt; word"), get("/sms").body());
        assertEquals("gsm7", json("/api/sms").at("/items/0/encoding").asText());
        assertEquals("HTTP/1.1 303 See Other",
                statusOf("POST /sms/fault/broken HTTP/1.1", own, "Origin: http://%s\r\n".formatted(own)));
        assertEquals("broken", json("/api/sms").path("fault").asText());
        assertEquals("HTTP/1.1 403 Forbidden",
                statusOf("POST /sms/fault/none HTTP/1.1", own, "Origin: https://elsewhere.example\r\n"));
        assertEquals(Fault.BROKEN, sms.fault());
        assertEquals("HTTP/1.1 404 Not Found", statusOf("POST /sms/fault/else HTTP/1.1", own, ""));
        assertEquals("same-origin", get("/sms").headers().firstValue("Referrer-Policy").orElseThrow());
    }

    private void sendSms(String text) throws Exception {
        assertEquals(202, http.send(HttpRequest.newBuilder(sms.uri().resolve("/v1/messages"))
                .header("Authorization", "Bearer " + SmsGateways.API_KEY).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"to\": \"+79161234567\", \"text\": \"%s\"}".formatted(text))).build(),
                BodyHandlers.discarding()).statusCode());
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        }
        return zipped.toByteArray();
    }

    private String statusOf(String request, String host, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", pages.pagesPort())) {
            socket.getOutputStream().write("%s\r\nHost: %s\r\n%sConnection: close\r\n\r\n"
                    .formatted(request, host, headers).getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static byte[] anExport() {
        Span span = Span.newBuilder()
                .setTraceId(ByteString.copyFrom(HexFormat.of().parseHex(TRACE)))
                .setSpanId(ByteString.copyFrom(HexFormat.of().parseHex("b7ad6b7169203331")))
                .setName("POST /v1/bookings")
                .setKind(Span.SpanKind.SPAN_KIND_SERVER)
                .setStartTimeUnixNano(1_798_761_600_000_000_000L)
                .setEndTimeUnixNano(1_798_761_600_250_000_000L)
                .setStatus(Status.newBuilder().setCodeValue(2))
                .addAttributes(KeyValue.newBuilder().setKey("http.status")
                        .setValue(AnyValue.newBuilder().setIntValue(201)))
                .build();
        Resource resource = Resource.newBuilder().addAttributes(KeyValue.newBuilder().setKey("service.name")
                .setValue(AnyValue.newBuilder().setStringValue("booking-service"))).build();
        return ExportTraceServiceRequest.newBuilder().addResourceSpans(ResourceSpans.newBuilder().setResource(resource)
                .addScopeSpans(ScopeSpans.newBuilder().addSpans(span))).build().toByteArray();
    }

    /** Sends the body when it is asked for: who is refused while sending may find the line cut before the answer. */
    private int export(byte[] body, boolean gzip) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/v1/traces".formatted(pages.tracesPort())))
                .expectContinue(true)
                .header("Content-Type", "application/x-protobuf").POST(BodyPublishers.ofByteArray(body));
        if (gzip) {
            request.header("Content-Encoding", "gzip");
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:%d%s".formatted(pages.pagesPort(), path));
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
