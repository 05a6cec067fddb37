package innkeeper.kit.http;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ContractChecksTest {
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
    void all_errors_of_a_body_come_together_each_with_its_pointer() {
        HttpResponse<String> response = create("""
                {"due": "tomorrow", "colour": "green", "price": {"amount": -1, "currency": "rubles", "tax": 1},
                 "parts": [{"size": 1}, {"size": "big"}, {}], "weight": 3}
                """);

        assertEquals("400 invalid-input", RunningEdge.problem(response));
        assertEquals("""
                /colour must be one of red, blue
                /due must be a date such as 2027-06-01
                /name is required
                /parts/1/size must be a whole number
                /parts/2/size is required
                /price/amount must be at least 0
                /price/currency must be the code of a currency in circulation, such as RUB
                /price/tax is not known here
                /weight is not known here""", String.join("\n", RunningEdge.errors(response)));
    }

    @Test
    void errors_of_parameters_come_together_too() {
        HttpResponse<String> response = service
                .get("/v1/things?limit=0&q=toolong&tags=red,green&max_price=cheap&colour=red&cursor=a&cursor=b");

        assertEquals(List.of(
                "query:limit must be at least 1",
                "query:cursor must be given once",
                "query:q must have at most 5 characters",
                "query:tags must be one of red, blue",
                "query:max_price must be a whole number",
                "query:colour is not known here"), RunningEdge.errors(response));
    }

    @Test
    void a_path_parameter_is_judged_by_its_format() {
        HttpResponse<String> response = service.send(service.to("/v1/things/7")
                .header("Authorization", "Bearer client-token"));

        assertEquals(List.of("path:thing_id must be a UUID in lower case"), RunningEdge.errors(response));
    }

    @Test
    void a_header_is_judged_together_with_the_body() {
        HttpResponse<String> response = service.send(service.post("/v1/things", "{\"name\": \"lamp\"}")
                .header("Authorization", "Bearer client-token").header("Idempotency-Key", "k".repeat(256)));

        assertEquals(List.of("header:Idempotency-Key must have at most 255 characters", "/price is required"),
                RunningEdge.errors(response));
    }

    @Test
    void a_body_that_is_needed_and_missing_is_said_so() {
        HttpResponse<String> response = create("");

        assertEquals(List.of(" a body is required"), RunningEdge.errors(response));
    }

    @Test
    void a_form_is_judged_like_json() {
        assertEquals("{\"name\":\"a b\",\"age\":\"7\"}", form("name=a+b&age=7").body());
        assertEquals(List.of("/age must be at most 150", "/name is required", "/size is not known here"),
                RunningEdge.errors(form("age=151&size=9")));
    }

    @Test
    void a_currency_that_nobody_pays_in_is_named_like_any_other_fault() {
        HttpResponse<String> response = create("""
                {"name": "lamp", "price": {"amount": 1, "currency": "QQQ"}}""");

        assertEquals(List.of("/price/currency must be the code of a currency in circulation, such as RUB"),
                RunningEdge.errors(response));
    }

    @Test
    void the_character_that_no_database_column_can_hold_is_refused() {
        assertEquals(List.of("/name must not contain the character U+0000"), RunningEdge.errors(create("""
                {"name": "a\\u0000b", "price": {"amount": 1, "currency": "RUB"}}""")));
        assertEquals(List.of("query:q must not contain the character U+0000"),
                RunningEdge.errors(service.get("/v1/things?q=a%00")));
    }

    @Test
    void null_is_the_same_as_absent_where_nothing_is_patched() {
        HttpResponse<String> response =
                create("""
                {"name": "lamp", "price": {"amount": 1, "currency": "RUB"}, "due": null, "colour": null, "parts": null}""");
        assertEquals(201, response.statusCode());
        assertEquals(List.of("/name is required", "/parts/0/size is required", "/weight is not known here"),
                RunningEdge.errors(create("""
                        {"name": null, "price": {"amount": 1, "currency": "RUB"}, "parts": [{"size": null}],
                         "weight": null}""")));
    }

    @Test
    void a_merge_patch_is_known_by_either_media_type() {
        for (String mediaType : List.of("application/merge-patch+json", "Application/JSON; charset=utf-8")) {
            HttpResponse<String> response = service.send(service.to("/v1/things/01930000-0000-7000-9000-000000000001")
                    .header("Authorization", "Bearer client-token").header("If-Match", "\"v3\"")
                    .header("Content-Type", mediaType)
                    .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"due\": null}")));

            assertTrue(RunningEdge.json(response).path("third").asBoolean());
            assertEquals("{\"due\":null}", RunningEdge.json(response).path("patch").toString());
        }
    }

    private static HttpResponse<String> create(String body) {
        return service.send(service.post("/v1/things", body).header("Authorization", "Bearer client-token"));
    }

    private static HttpResponse<String> form(String body) {
        return service.send(service.to("/v1/form").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
