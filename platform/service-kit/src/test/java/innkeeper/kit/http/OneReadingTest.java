package innkeeper.kit.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the contract lets through is what a handler reads; everything else is 400, and never 500. */
class OneReadingTest {
    private static final String A_THING = "/v1/things/01930000-0000-7000-9000-000000000001";
    private static RunningEdge service;

    @BeforeAll
    static void open() {
        service = new RunningEdge();
    }

    @AfterAll
    static void shut() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "1e1", "%2B5", "%D9%A3", "%205", "5%20", "007", "-0", "0x10",
            "99999999999999999999"})
    void a_whole_number_is_written_in_digits_and_in_one_way(String limit) {
        assertEquals(List.of("query:limit must be a whole number"),
                RunningEdge.errors(service.get("/v1/things?limit=" + limit)));
    }

    @Test
    void a_parameter_without_a_value_is_not_one_that_was_left_out() {
        assertEquals(List.of("query:limit must not be empty: give a value or leave it out",
                "query:q must not be empty: give a value or leave it out"),
                RunningEdge.errors(service.get("/v1/things?limit&q=")));
    }

    @Test
    void a_parameter_that_comes_twice_is_refused() {
        assertEquals(List.of("query:limit must be given once"),
                RunningEdge.errors(service.get("/v1/things?limit=1&limit=2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"red,", ",red", "red,,blue", ","})
    void a_list_has_no_empty_places(String tags) {
        assertEquals("400 invalid-input", RunningEdge.problem(service.get("/v1/things?tags=" + tags)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things?q=%FF", "/v1/things?q=%ED%A0%80", "/v1/things?%C3%28=1"})
    void what_is_not_utf_8_in_an_address_is_malformed(String target) {
        assertEquals("400 malformed-request", RunningEdge.problem(service.get(target)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "01930000000070009000000000000001", "{01930000-0000-7000-9000-000000000001}",
            "01A30000-0000-7000-9000-00000000000B"})
    void an_id_has_one_form(String id) {
        HttpResponse<String> response =
                service.send(service.to("/v1/things/" + id.replace("{", "%7B").replace("}", "%7D"))
                        .header("Authorization", "Bearer client-token"));

        assertEquals(List.of("path:thing_id must be a UUID in lower case"), RunningEdge.errors(response));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "+10000-01-01", "2027-02-29", "2027-6-1", "-0001-01-01",
            "2027-06-01T00:00:00Z"})
    void a_date_has_one_form_and_a_year_that_everybody_knows(String due) {
        assertEquals(List.of("/due must be a date such as 2027-06-01"),
                RunningEdge.errors(create("\"lamp\"", "1", "\"%s\"".formatted(due))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "1e2", "1E0"})
    void a_whole_number_in_json_has_no_fraction_and_no_exponent_either(String amount) {
        assertEquals(List.of("/price/amount must be a whole number"), RunningEdge.errors(create("\"lamp\"", amount,
                "\"2027-06-01\"")));
    }

    @Test
    void a_field_whose_name_no_database_can_keep_is_refused() {
        HttpResponse<String> response = service.send(service.post("/v1/things", """
                {"name": "lamp", "price": {"amount": 1, "currency": "RUB"}, "a\\u0000b": 1}""")
                .header("Authorization", "Bearer client-token"));

        assertTrue(RunningEdge.errors(response).contains(" a field's name must not contain the character U+0000"),
                response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "ISO-8859-1"})
    void json_is_utf_8(String charset) {
        String body = "{\"name\": \"l\u00e4mp\", \"price\": {\"amount\": 1, \"currency\": \"RUB\"}}";

        assertEquals("400 malformed-request",
                RunningEdge.problem(send("application/json", body.getBytes(Charset.forName(charset)))));
        assertEquals("415 unsupported-media-type", RunningEdge.problem(send("application/json; charset=" + charset,
                body.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_byte_order_mark_in_front_of_json_is_passed_over() {
        assertEquals(201, send("application/json; charset=\"UTF-8\"",
                "\uFEFF{\"name\": \"lamp\", \"price\": {\"amount\": 1, \"currency\": \"RUB\"}}"
                        .getBytes(StandardCharsets.UTF_8))
                .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%zz", "name=%", "name=%4", "name=%-1", "name=%FF", "name=%C3%28"})
    void a_form_is_utf_8_too(String form) {
        assertEquals("400 malformed-request", RunningEdge.problem(service.send(service.to("/v1/form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)))));
    }

    @Test
    void a_field_of_which_there_can_be_one_is_refused_when_it_comes_twice() {
        for (String name : List.of("Authorization", "Content-Type")) {
            assertEquals("400 malformed-request", RunningEdge.problem(service.send(service.to("/v1/form")
                    .header(name, "application/x-www-form-urlencoded").header(name, "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString("name=a")))));
        }
        assertEquals(List.of("header:Idempotency-Key must be given once"), RunningEdge.errors(service.send(
                service.post("/v1/things", "{\"name\": \"lamp\", \"price\": {\"amount\": 1, \"currency\": \"RUB\"}}")
                        .header("Authorization", "Bearer client-token")
                        .header("Idempotency-Key", "a").header("Idempotency-Key", "b"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "*; true", "\"v3\"; true", "\"v1\", \"v3\"; true", "\"a,b\",\"v3\"; true",
            "\"v1\"; false", "W/\"v3\"; false", "\"v03\"; false", "\"V3\"; false", "\"\"; false"})
    void if_match_is_a_list_of_strong_tags_or_any_version(String ifMatch, boolean third) {
        assertEquals(third, RunningEdge.json(patch(ifMatch)).path("third").asBoolean());
    }

    @Test
    void the_lines_of_a_list_field_are_one_list() {
        assertTrue(RunningEdge.json(patch("\"v1\"", "\"v3\"")).path("third").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v3", "\"v3", "3", "*, \"v3\"", "\"v1\" \"v3\"", ",,,"})
    void what_is_no_list_of_tags_is_said_so(String ifMatch) {
        assertEquals(List.of("header:If-Match must be * or a list of ETags such as \"v3\""),
                RunningEdge.errors(patch(ifMatch)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"\"v3\"; 304", "W/\"v3\"; 304", "\"v1\", \"v3\"; 304", "*; 304",
            "\"v2\"; 200"})
    void a_reader_who_has_the_present_version_is_not_sent_it_again(String ifNoneMatch, int status) {
        HttpResponse<String> response = service.send(service.to(A_THING).header("Authorization", "Bearer client-token")
                .header("If-None-Match", ifNoneMatch));

        assertEquals(status, response.statusCode());
        assertEquals("\"v3\"", response.headers().firstValue("ETag").orElseThrow());
        assertEquals(status == 304, response.body().isEmpty());
        assertEquals(status == 304, response.headers().firstValue("Content-Length").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer client-token, Bearer other-token", "Bearer client-token,x", "Bearer client-token,",
            "Bearer client-token, Basic eDp5", ", Bearer client-token"})
    void one_credential_is_sent_and_not_a_list(String authorization) {
        assertEquals("401 invalid-token",
                RunningEdge.problem(service.send(service.to(A_THING).header("Authorization", authorization))));
    }

    @Test
    void a_head_that_is_not_sent_again_has_no_length_and_the_connection_goes_on() throws IOException {
        String head = "HEAD " + A_THING + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer client-token\r\n"
                + "If-None-Match: *\r\n";
        String answers = new RawHttp(service.edge.port()).answers(head + "\r\n" + head + "Connection: close\r\n\r\n");

        assertEquals(List.of("304", "304"), RawHttp.statuses(answers), answers);
        assertFalse(answers.contains("Content-Length"), answers);
    }

    private static HttpResponse<String> patch(String... ifMatch) {
        HttpRequest.Builder request = service.to(A_THING).header("Authorization", "Bearer client-token")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"due\": null}"));
        for (String line : ifMatch) {
            request.header("If-Match", line);
        }
        return service.send(request);
    }

    private static HttpResponse<String> create(String name, String amount, String due) {
        return send("application/json",
                "{\"name\": %s, \"price\": {\"amount\": %s, \"currency\": \"RUB\"}, \"due\": %s}"
                        .formatted(name, amount, due).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(String mediaType, byte[] body) {
        return service.send(service.to("/v1/things").header("Authorization", "Bearer client-token")
                .header("Content-Type", mediaType).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }
}
