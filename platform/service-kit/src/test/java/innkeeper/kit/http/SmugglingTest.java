package innkeeper.kit.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever stands in one request, the server never takes a part of it for the next one (RFC 9112, section 11.2). */
class SmugglingTest {
    private static final String HOST = "Host: a\r\n";
    private static final String NEXT = "GET /v1/things/mine HTTP/1.1\r\n" + HOST
            + "Authorization: Bearer client-token\r\n\r\n";
    private static final String LAST = NEXT.replace(HOST, HOST + "Connection: close\r\n");
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    /** A request that reads its body, requests that are refused before, and the operators' port. */
    static final List<String> TARGETS = List.of("POST /v1/form", "POST /v1/things", "POST /v1/nothing",
            "PUT /v1/form", "GET /openapi.yaml", "POST /docs/", "management POST /observe/health/live",
            "management GET /observe/metrics", "management POST /nothing");

    static final List<String> UNREADABLE_BODIES = List.of(
            CHUNKED + "\r\n100000005\r\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\nffffffffffffffff5\r\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n-5\r\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n+5\r\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n0x5\r\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n 5\r\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n5 \r\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n5_0\r\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n\r\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n5;a=\"b\r\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n5\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n5;\na=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n5\ra=b&c\r\n0\r\n\r\n",
            CHUNKED + "\r\n5\r\na=b&c\n0\r\n\r\n",
            CHUNKED + "\r\n5\r\na=b&cXX0\r\n\r\n",
            CHUNKED + "\r\n5\r\na=b&c0\r\n\r\n",
            CHUNKED + "\r\n5\r\na=b&c\r\n0\r\nno colon\r\n\r\n",
            CHUNKED + "\r\n5\r\na=b&c\r\n0\r\na b: c\r\n\r\n",
            CHUNKED + "\r\n5\r\na=b&c\r\n0\r\na: b\n\r\n",
            CHUNKED + "\r\n5\r\na=b&c\r\n0\r\n" + "a: b\r\n".repeat(4_000) + "\r\n",
            CHUNKED + "\r\n5;a=" + "b".repeat(20_000) + "\r\na=b&c\r\n0\r\n\r\n");

    static final List<String> UNREADABLE_HEADS = List.of(
            CHUNKED + "Content-Length: 3\r\n\r\n0\r\n\r\n",
            "Content-Length: 3\r\n" + CHUNKED + "\r\n0\r\n\r\n",
            "Content-Length: 3\r\nContent-Length: 3\r\n\r\na=b",
            "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=b",
            "Content-Length: 3, 3\r\n\r\na=b",
            "Content-Length: +3\r\n\r\na=b",
            "Content-Length: -3\r\n\r\na=b",
            "Content-Length: 0x3\r\n\r\na=b",
            "Content-Length: 99999999999999999999\r\n\r\na=b",
            "Content-Length:\r\n\r\na=b",
            "Content-Length : 3\r\n\r\na=b",
            " Content-Length: 3\r\n\r\na=b",
            "A: b\r\n Content-Length: 3\r\n\r\na=b",
            "A: b\r\n\tc\r\nContent-Length: 3\r\n\r\na=b",
            "Content-Length: 3\n\r\na=b",
            "Content-Length: 3\r\n\na=b",
            "A: b\rc\r\nContent-Length: 3\r\n\r\na=b",
            "A: b\0c\r\nContent-Length: 3\r\n\r\na=b",
            "A\0: b\r\nContent-Length: 3\r\n\r\na=b",
            "Content-Length: 3\0\r\n\r\na=b",
            ": b\r\nContent-Length: 3\r\n\r\na=b",
            "A b: c\r\nContent-Length: 3\r\n\r\na=b",
            "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding:\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
            "Transfer_Encoding\t: chunked\r\n\r\n0\r\n\r\n",
            "Host: b\r\n\r\n");

    private static RunningEdge service;

    @BeforeAll
    static void open() {
        service = new RunningEdge();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    static Stream<Arguments> unreadableBodies() {
        return TARGETS.stream().flatMap(target -> UNREADABLE_BODIES.stream().map(body -> Arguments.of(target, body)));
    }

    static Stream<Arguments> unreadableHeads() {
        return TARGETS.stream().flatMap(target -> UNREADABLE_HEADS.stream().map(head -> Arguments.of(target, head)));
    }

    @ParameterizedTest
    @MethodSource("unreadableBodies")
    void after_a_body_that_cannot_be_read_the_connection_ends(String target, String body) throws IOException {
        String answers = to(target).answers(request(target) + FORM + body + NEXT);

        assertEquals(1, RawHttp.statuses(answers).size(), answers);
        if (target.equals("POST /v1/form")) {
            assertMalformed(answers);
        }
    }

    @ParameterizedTest
    @MethodSource("unreadableHeads")
    void a_head_that_cannot_be_read_is_refused_and_the_connection_ends(String target, String head) throws IOException {
        assertMalformed(to(target).answers(request(target) + FORM + head + NEXT));
    }

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    @ParameterizedTest
    @FieldSource("TARGETS")
    void after_close_nothing_is_answered(String target) throws IOException {
        for (String body : List.of("\r\n", "Content-Length: 3\r\n\r\na=b", CHUNKED + "\r\n3\r\na=b\r\n0\r\n\r\n",
                "Content-Length: " + NEXT.length() + "\r\n\r\n", "Content-Length: 1\r\n\r\na")) {
            for (String connection : List.of("close", "Close", "keep-alive, close", "x, CLOSE")) {
                String answers = to(target).answers(
                        request(target) + FORM + "Connection: " + connection + "\r\n" + body + NEXT + NEXT);

                assertEquals(1, RawHttp.statuses(answers).size(), answers);
                assertTrue(answers.toLowerCase(Locale.ROOT).contains("connection: close"), answers);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("TARGETS")
    void a_body_that_nobody_reads_is_not_the_next_request(String target) throws IOException {
        for (String body : List.of(
                "Content-Length: " + NEXT.length() + "\r\n\r\n" + NEXT,
                CHUNKED + "\r\n" + Integer.toHexString(NEXT.length()) + "\r\n" + NEXT + "\r\n0\r\n\r\n",
                "Content-Length: " + NEXT.length() + "\r\nExpect: 100-continue\r\n\r\n" + NEXT)) {
            String answers = to(target).answersAfterTheEnd(request(target) + FORM + body);

            assertEquals(1, RawHttp.statuses(answers.replace("HTTP/1.1 100 Continue\r\n", "")).size(), answers);
            assertFalse(answers.contains("\"mine\""), answers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /v1/things", "POST /v1/nothing", "PUT /v1/form", "GET /v1/things"})
    void the_request_after_a_refused_one_is_answered(String target) throws IOException {
        for (String body : List.of("Content-Length: 3\r\n\r\na=b",
                CHUNKED + "\r\n3\r\na=b\r\n0\r\nTrailer: ignored\r\n\r\n")) {
            String answers = to(target).answers(request(target) + FORM + body + LAST);

            assertEquals("200", RawHttp.statuses(answers).getLast(), answers);
            assertEquals(2, RawHttp.statuses(answers).size(), answers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "06", "0000000006", "6;a", "6;a=b", "6 ; a = \"b;\\\"c\"", "6;a=b;c"})
    void chunk_extensions_are_ignored(String size) throws IOException {
        String answers = new RawHttp(service.edge.port()).answers("POST /v1/form HTTP/1.1\r\n" + HOST + FORM + CHUNKED
                + "\r\n" + size + "\r\nname=b\r\n0;last\r\n\r\n" + LAST);

        assertEquals(List.of("200", "200"), RawHttp.statuses(answers), answers);
        assertTrue(answers.contains("{\"name\":\"b\"}"), answers);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "GET /v1/things/mine HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer client-token\r\n",
            "GET /v1/things/mine HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer client-token",
            "GET /v1/things/mine HTTP/1.1\r\n", "GET /v1/things/mine HTTP/1.1", "G"})
    void a_head_that_ends_too_early_is_refused(String head) throws IOException {
        assertMalformed(new RawHttp(service.edge.port()).answersAfterTheEnd(head));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 30\r\n\r\na=b", CHUNKED + "\r\n3\r\na=b\r\n", CHUNKED + "\r\n3\r\na"})
    void a_body_that_ends_too_early_is_refused(String body) throws IOException {
        assertMalformed(new RawHttp(service.edge.port())
                .answersAfterTheEnd("POST /v1/form HTTP/1.1\r\n" + HOST + FORM + body));
    }

    @Test
    void requests_sent_in_one_go_are_answered_in_their_order() throws IOException {
        String answers = new RawHttp(service.edge.port()).answers(NEXT
                + "POST /v1/form HTTP/1.1\r\n" + HOST + FORM + "Content-Length: 6\r\n\r\nname=b"
                + "\r\nGET /v1/nothing HTTP/1.1\r\n" + HOST + "\r\n" + LAST);

        assertEquals(List.of("200", "200", "404", "200"), RawHttp.statuses(answers), answers);
    }

    @Test
    void whoever_waits_for_leave_to_send_a_body_gets_it() throws IOException {
        String answers = new RawHttp(service.edge.port()).answers("POST /v1/form HTTP/1.1\r\n" + HOST + FORM
                + "Expect: 100-continue\r\nContent-Length: 6\r\n\r\nname=b" + LAST);

        assertEquals(List.of("100", "200", "200"), RawHttp.statuses(answers), answers);
    }

    private static RawHttp to(String target) {
        return new RawHttp(target.startsWith("management ") ? service.edge.managementPort() : service.edge.port());
    }

    private static String request(String target) {
        return target.replace("management ", "") + " HTTP/1.1\r\n" + HOST;
    }

    private static void assertMalformed(String answers) {
        assertEquals(List.of("400"), RawHttp.statuses(answers), answers);
        assertTrue(answers.contains("\"code\":\"malformed-request\""), answers);
        String head = answers.substring(0, answers.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertTrue(head.contains("connection: close"), answers);
        assertTrue(head.contains("content-type: application/problem+json"), answers);
    }
}
