package innkeeper.kit.http;

import innkeeper.kernel.Rejected;
import innkeeper.kit.problem.ProblemKind;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class OnceTest {
    private static final String LAMP = """
            {"name": "lamp", "price": {"amount": 1, "currency": "RUB"}}""";
    private static final String SOFA = """
            {"name": "sofa", "price": {"amount": 1, "currency": "RUB"}}""";
    private RunningEdge service;

    @BeforeEach
    void open() {
        service = new RunningEdge();
        service.things.recorded = service.idempotency::record;
    }

    @AfterEach
    void shut() {
        service.close();
    }

    @Test
    void the_same_key_and_body_get_the_same_answer_and_nothing_is_done_twice() {
        HttpResponse<String> first = create("client-token", "k1", LAMP);
        HttpResponse<String> second = create("client-token", "k1", LAMP);

        assertEquals(201, second.statusCode());
        assertEquals(first.body(), second.body());
        assertEquals(first.headers().firstValue("Location"), second.headers().firstValue("Location"));
        assertEquals("\"v1\"", second.headers().firstValue("ETag").orElseThrow());
        assertEquals("application/json", second.headers().firstValue("Content-Type").orElseThrow());
        assertFalse(first.headers().firstValue("Idempotency-Replayed").isPresent());
        assertEquals("true", second.headers().firstValue("Idempotency-Replayed").orElseThrow());
        assertEquals(1, service.things.created.get());
    }

    @Test
    void a_repeat_shows_the_thing_as_it_is_now() {
        HttpResponse<String> first = create("client-token", "k1", LAMP);
        service.things.things.replaceAll((id, thing) -> new Things.Thing(id, "broken lamp", thing.due()));
        service.things.version.set(2);

        HttpResponse<String> second = create("client-token", "k1", LAMP);

        assertEquals(201, second.statusCode());
        assertEquals(first.headers().firstValue("Location"), second.headers().firstValue("Location"));
        assertEquals(first.body().replace("lamp", "broken lamp"), second.body());
        assertEquals("\"v2\"", second.headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void a_try_that_died_after_its_work_was_recorded_is_not_repeated() {
        service.things.failureAfterwards = new Error("power cut after the commit");
        assertEquals("500 fault", RunningEdge.problem(create("client-token", "k1", LAMP)));
        service.things.failureAfterwards = null;

        HttpResponse<String> second = create("client-token", "k1", LAMP);

        assertEquals(201, second.statusCode());
        assertEquals("true", second.headers().firstValue("Idempotency-Replayed").orElseThrow());
        assertEquals(1, service.things.created.get());
    }

    @Test
    void blanks_and_the_order_of_members_make_no_other_body() {
        create("client-token", "k1", LAMP);

        HttpResponse<String> second = create("client-token", "k1", """
                {"price":{"currency":"RUB",  "amount":1}, "name":"lamp"}""");

        assertEquals("true", second.headers().firstValue("Idempotency-Replayed").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\tb"})
    void what_is_no_key_is_refused(String key) {
        assertEquals("400 invalid-input", RunningEdge.problem(create("client-token", key, LAMP)));
    }

    @Test
    void two_keys_are_refused() {
        assertEquals("400 invalid-input", RunningEdge.problem(service.send(service.post("/v1/things", LAMP)
                .header("Authorization", "Bearer client-token")
                .header("Idempotency-Key", "k1").header("Idempotency-Key", "k2"))));
        assertEquals(0, service.things.created.get());
    }

    @Test
    void the_same_key_with_another_body_is_422() {
        create("client-token", "k1", LAMP);

        assertEquals("422 idempotency-key-reused", RunningEdge.problem(create("client-token", "k1", SOFA)));
    }

    @Test
    void another_callers_key_is_another_key() {
        create("client-token", "k1", LAMP);

        assertEquals(201, create("other-client-token", "k1", SOFA).statusCode());
        assertEquals(2, service.things.created.get());
    }

    @Test
    void while_the_first_still_runs_the_second_is_409() throws InterruptedException {
        service.things.entered = new CountDownLatch(1);
        service.things.mayGoOn = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> first = CompletableFuture
                .supplyAsync(() -> create("client-token", "k1", LAMP));
        service.things.entered.await();

        assertEquals("409 idempotency-key-in-use", RunningEdge.problem(create("client-token", "k1", LAMP)));

        service.things.mayGoOn.countDown();
        assertEquals(201, first.join().statusCode());
    }

    @Test
    void a_refused_request_frees_its_key() {
        service.things.failure = new Rejected(new Things.Gone("stale", ProblemKind.STALE));
        assertEquals("412 stale", RunningEdge.problem(create("client-token", "k1", LAMP)));
        service.things.failure = null;

        assertEquals(201, create("client-token", "k1", SOFA).statusCode());
    }

    @Test
    void a_request_that_failed_goes_on_with_the_same_id() {
        service.things.failure = new IllegalStateException("the connection broke after the commit");
        assertEquals("500 fault", RunningEdge.problem(create("client-token", "k1", LAMP)));
        service.things.failure = null;

        assertEquals("422 idempotency-key-reused", RunningEdge.problem(create("client-token", "k1", SOFA)));
        assertEquals(201, create("client-token", "k1", LAMP).statusCode());
        assertEquals(2, service.things.ids.size());
        assertEquals(service.things.ids.getFirst(), service.things.ids.getLast());
    }

    @Test
    void without_a_key_every_request_is_new() {
        HttpResponse<String> first = send("client-token", LAMP);

        assertNotEquals(first.body(), send("client-token", LAMP).body());
    }

    private HttpResponse<String> create(String token, String key, String body) {
        return service.send(service.post("/v1/things", body).header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key));
    }

    private HttpResponse<String> send(String token, String body) {
        return service.send(service.post("/v1/things", body).header("Authorization", "Bearer " + token));
    }
}
