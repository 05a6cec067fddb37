package innkeeper.kit.http;

import innkeeper.kit.settings.http.BrowserSettings;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MethodsTest {
    private static final String PAGE = "https://app.example";
    private static RunningEdge service;
    private static RunningEdge open;

    @BeforeAll
    static void open() {
        service = new RunningEdge();
        open = new RunningEdge(new BrowserSettings(List.of(PAGE), Duration.ofDays(365)));
    }

    @AfterAll
    static void shut() {
        service.close();
        open.close();
    }

    @ParameterizedTest
    @CsvSource({
            "/v1/things/mine, client-token, 200",
            "/v1/things/01930000-0000-7000-9000-000000000001, client-token, 200",
            "/v1/things/mine, bad-token, 401",
            "/v1/things/7, client-token, 400",
            "/v1/failures/rejected, '', 412",
            "/v1/failures/fault, '', 500",
            "/v1/nothing, '', 404",
            "/openapi.yaml, '', 200",
            "/openapi.json, '', 200",
            "/docs, '', 301",
            "/docs/, '', 200",
            "/docs/swagger-ui-bundle.js, '', 200",
            "/docs/nothing.js, '', 404"})
    void head_says_what_get_says_and_sends_no_body(String path, String token, int status) {
        HttpResponse<String> get = service.send(asked(service, "GET", path, token));
        HttpResponse<String> head = service.send(asked(service, "HEAD", path, token));

        assertEquals(status, get.statusCode());
        assertEquals(status, head.statusCode());
        assertEquals("", head.body());
        assertEquals(Long.toString(get.body().getBytes(StandardCharsets.UTF_8).length), header(head, "Content-Length"));
        for (String name : List.of("Content-Type", "ETag", "Location", "Cache-Control", "WWW-Authenticate")) {
            assertEquals(header(get, name), header(head, name), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/observe/health/live", "/observe/health/ready", "/observe/health", "/observe/metrics"})
    void operators_may_ask_for_heads_too(String path) {
        HttpResponse<String> head =
                service.send(service.operator(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertEquals(service.management(path).statusCode(), head.statusCode());
        assertEquals("", head.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/observe/health/live", "/observe/health", "/observe/metrics"})
    void operators_are_told_that_they_may_only_read(String path) {
        HttpResponse<String> options =
                service.send(service.operator(path).method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertEquals(204, options.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(options, "Allow"));

        HttpResponse<String> post =
                service.send(service.operator(path).POST(HttpRequest.BodyPublishers.ofString("now")));
        assertEquals("405 method-not-allowed", RunningEdge.problem(post));
        assertEquals("GET, HEAD, OPTIONS", header(post, "Allow"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "/v1/things; GET, HEAD, POST, OPTIONS",
            "/v1/things/7; GET, HEAD, PATCH, OPTIONS",
            "/v1/form; POST, OPTIONS",
            "/openapi.yaml; GET, HEAD, OPTIONS",
            "/docs/; GET, HEAD, OPTIONS"})
    void options_and_405_list_what_an_address_takes(String path, String allowed) {
        HttpResponse<String> options = service.send(asked(service, "OPTIONS", path, ""));
        assertEquals(204, options.statusCode());
        assertEquals(allowed, header(options, "Allow"));
        assertEquals("", header(options, "Content-Length"));

        HttpResponse<String> put = service.send(asked(service, "PUT", path, ""));
        assertEquals("405 method-not-allowed", RunningEdge.problem(put));
        assertEquals(allowed, header(put, "Allow"));
    }

    @Test
    void nothing_is_said_of_origins_unless_the_settings_name_some() {
        HttpResponse<String> answer = service.send(preflight(service, PAGE));

        assertEquals(204, answer.statusCode());
        assertTrue(answer.headers().map().keySet().stream().noneMatch(name -> name.startsWith("access-control")),
                answer.headers().toString());
        assertEquals("", header(answer, "Vary"));
    }

    @Test
    void a_page_of_a_named_origin_may_call_and_read_what_it_needs() {
        HttpResponse<String> preflight = open.send(preflight(open, PAGE));
        assertEquals(204, preflight.statusCode());
        assertEquals(PAGE, header(preflight, "Access-Control-Allow-Origin"));
        assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("PATCH"));
        assertTrue(header(preflight, "Access-Control-Allow-Headers").contains("Idempotency-Key"));

        HttpResponse<String> refused = open.send(open.to("/v1/things/mine").header("Origin", PAGE)
                .header("Authorization", "Bearer bad-token"));
        assertEquals("401 invalid-token", RunningEdge.problem(refused));
        assertEquals(PAGE, header(refused, "Access-Control-Allow-Origin"));
        assertTrue(header(refused, "Access-Control-Expose-Headers").contains("X-Request-Id"));
        assertEquals("Origin", header(refused, "Vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://app.example.evil.example", "http://app.example", "null"})
    void any_other_origin_is_told_nothing(String origin) {
        HttpResponse<String> preflight = open.send(preflight(open, origin));

        assertEquals("", header(preflight, "Access-Control-Allow-Origin"));
        assertEquals("Origin", header(preflight, "Vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/things/mine", "/v1/failures/fault", "/v1/nothing", "/openapi.yaml", "/docs/"})
    void every_answer_guards_who_reads_it(String path) {
        HttpResponse<String> answer = open.send(asked(open, "GET", path, ""));

        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertTrue(header(answer, "Content-Security-Policy").contains("frame-ancestors 'none'"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertEquals("max-age=31536000; includeSubDomains", header(answer, "Strict-Transport-Security"));
        assertEquals("", header(service.get(path), "Strict-Transport-Security"));
    }

    @ParameterizedTest
    @CsvSource({
            "/v1/things/mine, client-token, no-store",
            "/v1/things/mine, bad-token, no-store",
            "/v1/failures/fault, '', no-store",
            "/v1/public, client-token, no-store",
            "/v1/public, '', ''",
            "/v1/public?q=1, '', no-store",
            "/openapi.json, '', no-cache"})
    void what_is_for_one_person_is_kept_by_nobody(String path, String token, String caching) {
        assertEquals(caching, header(service.send(asked(service, "GET", path, token)), "Cache-Control"));
    }

    private static HttpRequest.Builder preflight(RunningEdge at, String origin) {
        return asked(at, "OPTIONS", "/v1/things", "").header("Origin", origin)
                .header("Access-Control-Request-Method", "POST");
    }

    private static HttpRequest.Builder asked(RunningEdge at, String method, String path, String token) {
        HttpRequest.Builder request = at.to(path).method(method, HttpRequest.BodyPublishers.noBody());
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String header(HttpResponse<String> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
