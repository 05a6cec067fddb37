package innkeeper.kit.http;

import innkeeper.kit.access.Resource;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GuardTest {
    private static final String THING = "/v1/things/01930000-0000-7000-9000-000000000001";
    private static RunningEdge service;

    @BeforeAll
    static void open() {
        service = new RunningEdge();
    }

    @AfterAll
    static void shut() {
        service.close();
    }

    @Test
    void without_a_token_where_one_is_needed_it_is_401() {
        HttpResponse<String> response = service.send(service.post("/v1/things", "nonsense"));

        assertEquals("401 unauthenticated", RunningEdge.problem(response));
        assertEquals("Bearer", response.headers().firstValue("WWW-Authenticate").orElseThrow());
    }

    @Test
    void without_a_token_what_is_public_can_be_read() {
        assertEquals("20 by ANONYMOUS", RunningEdge.json(service.get("/v1/things")).at("/items/0").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer expired", "Bearer", "Basic YTpi", "Bearer a b", "Bearer \"quoted\""})
    void a_bad_token_is_401_even_where_none_is_needed(String header) {
        HttpResponse<String> response = service.send(service.to("/v1/things").header("Authorization", header));

        assertEquals("401 invalid-token", RunningEdge.problem(response));
        assertEquals("Bearer error=\"invalid_token\"", response.headers().firstValue("WWW-Authenticate").orElseThrow());
    }

    @Test
    void a_role_that_may_not_is_403_before_the_body_is_judged() {
        HttpResponse<String> response = service.send(service.post("/v1/things", "nonsense")
                .header("Authorization", "Bearer hotelier-token"));

        assertEquals("403 role-forbids", RunningEdge.problem(response));
        assertEquals("Only clients create things", RunningEdge.json(response).path("detail").asText());
    }

    @Test
    void somebody_elses_thing_is_403_and_ones_own_is_not() {
        assertEquals("403 not-own-account", RunningEdge.problem(read("Bearer other-client-token")));
        assertEquals(200, read("bearer client-token").statusCode());
    }

    @Test
    void the_first_question_already_says_which_thing_the_path_names() {
        Resource lamp = Resource.named("thing", "01930000-0000-7000-9000-000000000001");

        assertEquals(List.of(lamp), askedBy(() -> read("Bearer client-token")));
        assertEquals(List.of(lamp), askedBy(() -> read("Bearer hotelier-token")));
        assertEquals(List.of(Resource.named("thing", "no uuid")),
                askedBy(() -> service
                        .send(service.to("/v1/things/no%20uuid").header("Authorization", "Bearer client-token"))));
        assertEquals(List.of(Resource.of("thing")), askedBy(() -> service.get("/v1/things")));
    }

    @Test
    void when_nobody_can_say_it_is_503_and_never_yes() {
        HttpResponse<String> response = read("Bearer nobody-answers");

        assertEquals("503 unavailable", RunningEdge.problem(response));
        assertTrue(response.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void an_edit_needs_the_version_it_edits() {
        assertEquals("428 precondition-required", RunningEdge.problem(service.send(patch())));
        assertEquals("412 stale", RunningEdge.problem(service.send(patch().header("If-Match", "\"of-another-kind\""))));
        assertEquals("412 stale", RunningEdge.problem(service.send(patch().header("If-Match", "W/\"v3\""))));
        assertEquals("\"v3\"", read("Bearer client-token").headers().firstValue("ETag").orElseThrow());
    }

    private static HttpRequest.Builder patch() {
        return service.to(THING).header("Authorization", "Bearer client-token")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"name\": \"sofa\"}"));
    }

    private static List<Resource> askedBy(Supplier<HttpResponse<String>> request) {
        service.callers.asked.clear();
        request.get();
        return List.copyOf(service.callers.asked);
    }

    private static HttpResponse<String> read(String authorization) {
        return service.send(service.to(THING).header("Authorization", authorization));
    }
}
