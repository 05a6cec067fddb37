package innkeeper.kit.http;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rare forms of requests, each answered once and in HTTP/1.1. */
class RequestLineTest {
    private static final String REST = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
    private static final String TOKEN = "Authorization: Bearer client-token\r\n";

    private static RunningEdge service;

    @BeforeAll
    static void open() {
        service = new RunningEdge();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET v1/things HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET ftp://a/v1/things HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /v1/things HTTP/1.0\r\nHost: a\r\n\r\n",
            "GET /v1/things HTTP/1.0\r\n\r\n",
            "GET /v1/things HTTP/1.10\r\nHost: a\r\n\r\n",
            "GET /v1/things HTTP/2\r\nHost: a\r\n\r\n",
            "GET /v1/things http/1.1\r\nHost: a\r\n\r\n",
            "GET /v1/things\r\n\r\n",
            "GET  /v1/things HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET\t/v1/things HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /v1/things HTTP/1.1 \r\nHost: a\r\n\r\n",
            "G(T /v1/things HTTP/1.1\r\nHost: a\r\n\r\n",
            "get /v1/things HTTP/1.1\r\nHost: a\r\n\r\n",
            "Post /v1/things HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET /v1/things HTTP/1.1\r\n\r\n",
            "GET /v1/things HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n",
            "GET /v1/things HTTP/1.1\r\nHost: a/b?c\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n"})
    void what_is_no_request_of_http_1_1_is_refused_and_hung_up(String request) throws IOException {
        for (int port : List.of(service.edge.port(), service.edge.managementPort())) {
            String answer = new RawHttp(port).answers(request);
            assertEquals(List.of("400"), RawHttp.statuses(answer), answer);
            assertTrue(answer.contains("\"code\":\"malformed-request\""), answer);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "GET http://elsewhere.example/v1/things/mine, 200", "GET HTTPS://a:8443/v1/things/mine?, 200",
            "GET http://a, 404", "GET http://a?b=c, 404", "GET /v1/things/mine, 200",
            "BREW /v1/things/mine, 405", "BREW /v1/nothing, 404"})
    void an_address_may_be_whole_and_a_method_unknown(String request, String status) throws IOException {
        String answer = new RawHttp(service.edge.port()).answers(request + REST + TOKEN + "\r\n");
        assertEquals(List.of(status), RawHttp.statuses(answer), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//v1/things/mine", "/v1//things/mine", "/v1/things%2Fmine", "/v1%2fthings/mine",
            "/v1/things/mine;a=1",
            "/v1;a/things/mine", "/v1/./things/mine", "/v1/other/../things/mine", "/v1/other/%2e%2E/things/mine",
            "/v1/things/mine#here", "/v1/things%5cmine", "http://a//v1/things/mine", "/v1/%74hings/mine",
            "/%761/things/mine",
            "/v1/things/min%65", "/v1/things/%4Dine", "/v1/things/min%7E",
            "/v1/things/0193000%30-0000-7000-9000-000000000001",
            "/v1/things/a%2Db", "/%6Fpenapi.yaml"})
    void an_address_is_spelled_in_one_way(String address) throws IOException {
        String answer = new RawHttp(service.edge.port()).answers("GET " + address + REST + TOKEN + "\r\n");
        assertEquals(List.of("404"), RawHttp.statuses(answer), answer);
        assertTrue(answer.contains("\"code\":\"unknown-route\""), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//observe/metrics", "/observe/metrics;x", "/x/../observe/metrics", "/observe%2Fmetrics",
            "/observe/metrics#x", "/observe/%6Detrics", "/observe/./health/live", "/observe/health/live/..;"})
    void so_is_one_of_the_management_port(String address) throws IOException {
        String answer = new RawHttp(service.edge.managementPort()).answers("GET " + address + REST + "\r\n");
        assertEquals(List.of("404"), RawHttp.statuses(answer), answer);
        assertTrue(answer.contains("\"code\":\"unknown-route\""), answer);
    }

    @Test
    void an_offer_to_change_the_protocol_is_not_taken() throws IOException {
        for (String protocol : List.of("h2c", "websocket", "TLS/1.2")) {
            String answer =
                    new RawHttp(service.edge.port()).answers("GET /v1/things/mine HTTP/1.1\r\nHost: a\r\n" + TOKEN
                            + "Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: " + protocol
                            + "\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
            assertEquals(List.of("200"), RawHttp.statuses(answer), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, gzip", "identity, gzip"})
    void a_packed_body_is_not_unpacked(String encoding) throws IOException {
        String answer = new RawHttp(service.edge.port()).answers("POST /v1/form" + REST
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Encoding: " + encoding
                + "\r\nContent-Length: 3\r\n\r\na=b");
        assertEquals(List.of("415"), RawHttp.statuses(answer), answer);
        assertTrue(answer.contains("\"code\":\"unsupported-media-type\""), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[[[]],", "9", "-1e99999"})
    void a_body_of_json_that_never_ends_is_refused(String piece) throws IOException {
        String body = "{\"name\":" + piece.repeat(1_900 / piece.length());
        String answer = new RawHttp(service.edge.port()).answers("POST /v1/things" + REST + TOKEN
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertEquals(List.of("400"), RawHttp.statuses(answer), answer);
    }
}
