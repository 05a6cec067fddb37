package innkeeper.booking;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.reservation.usecase.Visible.Everything;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.booking.RunningBooking.A_STAY;
import static innkeeper.booking.RunningBooking.json;
import static innkeeper.booking.RunningBooking.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;

class BadInputTest {
    private static RunningBooking service;

    @BeforeAll
    static void open() {
        service = new RunningBooking();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @AfterEach
    void nothing_was_stored() {
        assertEquals(List.of(), service.bookings.list(new Everything(), List.of(), 10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "2027-06-10          | 2027-06-31          | /check_in",
            "2027-06-10          | tomorrow            | /check_in",
            "\"2027-06-10\"      | 20270610            | /check_in",
            "2027-06-12          | 2027-06-10          | /check_out",
            "2027-06-12          | 2027-06-09          | /check_out",
            "2027-06-12          | 2027-09-09          | /check_out",
            "2027-06-10          | 2027-05-31          | /check_in",
            "\"guests\": 2       | \"guests\": 0       | /guests",
            "\"guests\": 2       | \"guests\": -1      | /guests",
            "\"guests\": 2       | \"guests\": 2.5     | /guests",
            "\"guests\": 2       | \"guests\": \"2\"   | /guests",
            "\"guests\": 2       | \"guests\": 99999999999 | /guests",
            "\"guests\": 2       | \"guests\": null    | /rooms",
            "\"guests\": 2       | \"client_id\": \"01930000-0000-7000-8000-000000000001\" | /rooms",
            "\"guests\": 2       | \"guests\": 2, \"rooms\": 1  | /rooms",
            "\"guests\": 2       | \"guests\": 2, \"rooms\": [] | /rooms",
            "\"guests\": 2       | \"rooms\": [{\"adults\": 1}] | /rooms/0/room_type_id",
            "\"guests\": 2       | \"guests\": 2, \"rooms\": [{\"room_type_id\": \"01930000-0000-7000-a000-000000000001\", \"adults\": 1}] | /rooms",
            "\"guests\": 2       | \"guests\": 2, \"pets\": 1   | /pets",
            "\"guests\": 2       | \"guests\": 2, \"expected_total\": 1 | /expected_total",
            "\"guests\": 2       | \"guests\": 2, \"expected_total\": {\"amount\": 1} | /expected_total/currency",
            "\"guests\": 2       | \"guests\": 2, \"expected_total\": {\"amount\": -1, \"currency\": \"RUB\"} | /expected_total/amount",
            "\"guests\": 2       | \"guests\": 2, \"expected_total\": {\"amount\": 1, \"currency\": \"QQQ\"} | /expected_total/currency",
            "\"guests\": 2       | \"guests\": 2, \"quote_token\": 1 | /quote_token",
            "\"guests\": 2       | \"guests\": 2, \"quote_token\": \"\" | /quote_token",
            "\"online\"          | \"in kind\"         | /payment",
            "\"online\"          | true                | /payment",
            "01930000-0000-7000-9000-000000000001 | 42 | /hotel_id",
            "01930000-0000-7000-a000-000000000001 | x  | /room_type_id"})
    void a_bad_field_is_pointed_at(String right, String wrong, String pointer) {
        HttpResponse<String> answer = service.post("anna", "/v1/bookings", A_STAY.replace(right, wrong));
        assertEquals("400 invalid-input", outcome(answer));
        assertEquals(List.of(pointer), pointers(answer));
    }

    @Test
    void every_missing_field_is_pointed_at() {
        assertEquals(List.of("/check_in", "/check_out", "/hotel_id"),
                pointers(service.post("anna", "/v1/bookings", "{}")).stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{", "[]", "null", "42", "{\"guests\": 2, \"guests\": 3}", "nonsense"})
    void what_is_no_object_of_json_is_refused(String body) {
        assertEquals(400, service.post("anna", "/v1/bookings", body).statusCode());
    }

    @Test
    void absurd_requests_are_refused_before_they_are_read() {
        assertEquals("413 too-large", outcome(service.send("anna", request("/v1/bookings")
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(" ".repeat(100_000) + A_STAY)))));
        assertEquals(400, service.post("anna", "/v1/bookings").statusCode());
        assertEquals("400 invalid-input", outcome(service.send("anna", request("/v1/bookings")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k".repeat(256))
                .POST(BodyPublishers.ofString(A_STAY)))));
    }

    @ParameterizedTest
    @CsvSource({
            "limit=0, query:limit", "limit=101, query:limit", "limit=ten, query:limit",
            "status=lost, query:status", "hotel_id=7, query:hotel_id", "from=yesterday, query:from",
            "from=2027-06-10&to=2027-06-10, query:to", "cursor=!, query:cursor", "cursor=WyJ4Il0, query:cursor",
            "cursor=W10, query:cursor"})
    void a_bad_filter_is_pointed_at(String query, String pointer) {
        HttpResponse<String> answer = service.get("anna", "/v1/bookings?" + query);
        assertEquals("400 invalid-input", outcome(answer));
        assertEquals(List.of(pointer), pointers(answer));
    }

    @ParameterizedTest
    @CsvSource({"GET,''", "GET,/cancellation", "POST,/cancel"})
    void what_is_no_id_is_no_booking(String method, String rest) {
        HttpResponse<String> answer = service.send("anna",
                request("/v1/bookings/K7MQ2XPA" + rest).method(method, BodyPublishers.noBody()));
        assertEquals("400 invalid-input", outcome(answer));
        assertEquals(List.of("path:booking_id"), pointers(answer));
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/bookings", "POST,/v1/bookings", "GET,/v1/bookings/7", "GET,/v1/bookings/7/cancellation",
            "POST,/v1/bookings/7/cancel"})
    void without_a_token_nothing_else_is_said(String method, String path) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.noBody());
        assertEquals("401 unauthenticated", outcome(service.send("", request)));
        assertEquals("401 invalid-token", outcome(service.send("stolen", request)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.uri(path));
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        JsonNode errors = json(answer).path("errors");
        return StreamSupport.stream(errors.spliterator(), false)
                .map(error -> error.path("pointer").asText())
                .distinct()
                .toList();
    }
}
