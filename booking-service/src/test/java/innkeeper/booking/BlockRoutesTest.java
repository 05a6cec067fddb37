package innkeeper.booking;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.booking.RunningBooking.A_STAY;
import static innkeeper.booking.RunningBooking.json;
import static innkeeper.booking.RunningBooking.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;

class BlockRoutesTest {
    private static final String ASTORIA = "?hotel_id=01930000-0000-7000-9000-000000000001";
    private static final String A_BLOCK =
            """
            {"hotel_id": "01930000-0000-7000-9000-000000000001", "room_type_id": "01930000-0000-7000-a000-000000000001",
             "rooms": 2, "from": "2027-06-10", "to": "2027-06-12", "reason": "maintenance", "note": "New bathroom in 214"}""";
    private final RunningBooking service = new RunningBooking();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void the_desk_takes_rooms_off_sale_and_whoever_works_there_sees_it() {
        HttpResponse<String> made = service.post("desk", "/v1/blocks", A_BLOCK);
        assertEquals("201", outcome(made));
        String location = made.headers().firstValue("Location").orElseThrow();
        assertEquals("front_desk", json(made).at("/created_by/as").asText());
        HttpResponse<String> read = service.get("accountant", location);
        assertEquals(made.body(), read.body());
        assertEquals("\"v1\"", read.headers().firstValue("ETag").orElseThrow());
        assertEquals(json(made), json(service.get("manager", "/v1/blocks" + ASTORIA)).at("/items/0"));
        service.hotels.offer(2);
        assertEquals("409 sold-out", outcome(service.post("anna", "/v1/bookings", A_STAY)));
        assertEquals("204", outcome(delete("boris", location)));
        assertEquals("404 unknown-block", outcome(service.get("boris", location)));
        assertEquals("201", outcome(service.post("anna", "/v1/bookings", A_STAY)));
    }

    @Test
    void what_is_in_the_way_is_named() {
        JsonNode booking = json(service.post("anna", "/v1/bookings", A_STAY));
        HttpResponse<String> refused = service.post("desk", "/v1/blocks", A_BLOCK.replace("2027-06-10", "2027-06-09"));
        assertEquals("409 rooms-not-free", outcome(refused));
        assertEquals("Too few rooms are free: 1 on 2027-06-10, 1 on 2027-06-11", json(refused).path("detail").asText());
        assertEquals("[{\"date\":\"2027-06-10\",\"free\":1},{\"date\":\"2027-06-11\",\"free\":1}]",
                json(refused).path("nights").toString());
        assertEquals(booking.path("reference"), json(refused).at("/bookings/0/reference"));
        assertEquals("[]", json(service.get("desk", "/v1/blocks" + ASTORIA)).path("items").toString());
    }

    @Test
    void a_block_is_changed_by_who_has_seen_its_latest_version() {
        String location = made();
        assertEquals("428 precondition-required", outcome(patch(location, "", "{\"rooms\": 1}")));
        HttpResponse<String> changed = patch(location, "\"v1\"", "{\"to\": \"2027-06-11\", \"note\": null}");
        assertEquals("200", outcome(changed));
        assertEquals("2027-06-11", json(changed).path("to").asText());
        assertEquals("null", json(changed).path("note").toString());
        assertEquals("\"v2\"", changed.headers().firstValue("ETag").orElseThrow());
        assertEquals("412 stale", outcome(patch(location, "\"v1\"", "{\"rooms\": 1}")));
        assertEquals(changed.body(), patch(location, "*", "{\"to\": \"2027-06-11\"}").body());
        assertEquals("409 rooms-not-free", outcome(patch(location, "*", "{\"rooms\": 3}")));
        assertEquals("200", outcome(patch(location, "*", "{\"rooms\": 1}")));
        assertEquals("200", outcome(patch(location, "*", "{\"reason\": \"house_use\"}")));
    }

    @ParameterizedTest
    @CsvSource({"anna,403 role-forbids", "clara,403 role-forbids", "elsewhere,403 not-hotel-staff",
            "'',401 unauthenticated"})
    void those_who_do_not_work_there_neither_see_nor_change_anything(String caller, String refusal) {
        String location = made();
        assertEquals(refusal, outcome(service.post(caller, "/v1/blocks", A_BLOCK)));
        assertEquals(refusal, outcome(service.get(caller, "/v1/blocks" + ASTORIA)));
        assertEquals(refusal, outcome(service.get(caller, location)));
        assertEquals(refusal, outcome(delete(caller, location)));
    }

    @Test
    void an_accountant_looks_on_and_an_administrator_may_all() {
        String location = made();
        assertEquals("403 role-forbids", outcome(delete("accountant", location)));
        assertEquals("403 role-forbids", outcome(service.post("accountant", "/v1/blocks", A_BLOCK)));
        assertEquals("200", outcome(service.get("admin", location)));
        assertEquals("204", outcome(delete("admin", location)));
        assertEquals("404 unknown-hotel", outcome(service.post("admin", "/v1/blocks",
                A_BLOCK.replace("9000-000000000001", "9000-000000000009"))));
        assertEquals("404 unknown-room-type", outcome(service.post("admin", "/v1/blocks",
                A_BLOCK.replace("a000-000000000001", "a000-000000000009"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2027-06-12 | 2027-06-10 | /to",
            "2027-06-12 | 2029-06-12 | /to",
            "2027-06-10 | 2027-05-31 | /from",
            "2027-06-10 | 2027-02-29 | /from",
            "\"rooms\": 2 | \"rooms\": 0 | /rooms",
            "\"rooms\": 2 | \"rooms\": 99999999999 | /rooms",
            "maintenance | whim | /reason",
            "New bathroom in 214 | \\u0000 | /note",
            "\"rooms\": 2 | \"rooms\": 2, \"floor\": 3 | /floor"})
    void a_bad_field_is_pointed_at(String right, String wrong, String pointer) {
        HttpResponse<String> answer = service.post("desk", "/v1/blocks", A_BLOCK.replace(right, wrong));
        assertEquals("400 invalid-input", outcome(answer));
        assertEquals(List.of(pointer), json(answer).path("errors").findValuesAsText("pointer"));
    }

    @Test
    void pages_follow_each_other_and_a_mistyped_filter_is_refused() {
        String first = made();
        String second = service.post("desk", "/v1/blocks", A_BLOCK.replace("-06-1", "-07-1"))
                .headers().firstValue("Location").orElseThrow();
        JsonNode page = json(service.get("desk", "/v1/blocks" + ASTORIA + "&limit=1"));
        assertEquals(second, "/v1/blocks/" + page.at("/items/0/id").asText());
        JsonNode next =
                json(service.get("desk", "/v1/blocks" + ASTORIA + "&cursor=" + page.path("next_cursor").asText()));
        assertEquals(first, "/v1/blocks/" + next.at("/items/0/id").asText());
        assertEquals("null", next.path("next_cursor").toString());
        assertEquals("400 invalid-input", outcome(service.get("desk", "/v1/blocks")));
        assertEquals("400 invalid-input", outcome(service.get("desk", "/v1/blocks" + ASTORIA + "&reasons=other")));
        assertEquals("400 invalid-input",
                outcome(service.get("desk", "/v1/blocks" + ASTORIA + "&from=2027-06-02&to=2027-06-01")));
    }

    private String made() {
        return service.post("desk", "/v1/blocks", A_BLOCK).headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> delete(String caller, String path) {
        return service.send(caller, HttpRequest.newBuilder(service.uri(path)).DELETE());
    }

    private HttpResponse<String> patch(String path, String version, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri(path))
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body));
        return service.send("desk", version.isEmpty() ? request : request.header("If-Match", version));
    }
}
