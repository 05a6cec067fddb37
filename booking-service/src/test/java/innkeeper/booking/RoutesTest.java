package innkeeper.booking;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.reconciliation.domain.Finding;
import innkeeper.kernel.BookingId;
import innkeeper.kit.ids.Ids;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.booking.RunningBooking.A_STAY;
import static innkeeper.booking.RunningBooking.A_STAY_PAID_AT_THE_DESK;
import static innkeeper.booking.RunningBooking.TWO_ROOMS;
import static innkeeper.booking.RunningBooking.json;
import static innkeeper.booking.RunningBooking.outcome;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RoutesTest {
    private final RunningBooking service = new RunningBooking();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_client_books_online_and_is_told_where_to_pay() {
        HttpResponse<String> answer = service.post("anna", "/v1/bookings", A_STAY);
        assertEquals("201", outcome(answer));
        JsonNode booking = json(answer);
        assertEquals("pending_payment", booking.path("status").asText());
        assertEquals("{\"amount\":2500000,\"currency\":\"RUB\"}", booking.at("/price/total").toString());
        assertEquals("http://provider.example/pay/pay-1", booking.at("/payment/url").asText());
        assertEquals("2027-06-01T10:15:00Z", booking.path("expires_at").asText());
        assertEquals("14:00", booking.at("/hotel/check_in_time").asText());
        assertTrue(booking.path("refund").isNull());
        String location = answer.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> read = service.get("anna", location);
        assertEquals(answer.body(), read.body());
        assertEquals(answer.headers().firstValue("ETag"), read.headers().firstValue("ETag"));
    }

    @Test
    void a_stay_paid_at_the_desk_is_confirmed_at_once() {
        JsonNode booking = json(service.post("anna", "/v1/bookings", A_STAY_PAID_AT_THE_DESK));
        assertEquals("confirmed", booking.path("status").asText());
        assertTrue(booking.path("payment").isNull());
        assertTrue(booking.path("expires_at").isNull());
    }

    @Test
    void a_price_that_the_client_has_not_seen_is_refused_with_the_price_of_now() {
        String expecting = A_STAY.replace("\"guests\": 2", """
                "guests": 2, "expected_total": {"amount": %d, "currency": "%s"}""");
        for (String unseen : List.of(expecting.formatted(20_000, "RUB"), expecting.formatted(2_500_000, "USD"))) {
            HttpResponse<String> refused = service.post("anna", "/v1/bookings", unseen);
            assertEquals("409 price-changed", outcome(refused));
            assertEquals("{\"amount\":2500000,\"currency\":\"RUB\"}", json(refused).path("current_total").toString());
            assertEquals("k1.now 2027-06-01T10:15:00Z", fixed(refused));
        }
        assertEquals("201", outcome(service.post("anna", "/v1/bookings", expecting.formatted(2_500_000, "RUB"))));
    }

    @Test
    void who_cannot_be_reached_pays_at_once_or_not_at_all() {
        HttpResponse<String> refused = service.post("gleb", "/v1/bookings", A_STAY_PAID_AT_THE_DESK);
        assertEquals("403 email-not-verified", outcome(refused));
        assertEquals("Open the link in the mail that you got when you registered, log in again, or pay online",
                json(refused).path("detail").asText());
        assertEquals("201", outcome(service.post("gleb", "/v1/bookings", A_STAY)));
        assertEquals("201", outcome(service.post("anna", "/v1/bookings", A_STAY_PAID_AT_THE_DESK)));
    }

    @Test
    void each_client_books_so_often_and_then_waits() {
        HttpResponse<String> first = service.post("anna", "/v1/bookings", A_STAY);
        assertEquals("\"book-per-client\";q=30;w=60", first.headers().firstValue("RateLimit-Policy").orElseThrow());
        assertEquals("\"book-per-client\";r=29;t=60", first.headers().firstValue("RateLimit").orElseThrow());
        for (int i = 1; i < 30; i++) {
            service.post("anna", "/v1/bookings", A_STAY);
        }
        HttpResponse<String> refused = service.post("anna", "/v1/bookings", A_STAY);
        assertEquals("429 too-many-requests", outcome(refused));
        assertEquals("60", refused.headers().firstValue("Retry-After").orElseThrow());
        assertEquals("\"book-per-client\";r=0;t=60", refused.headers().firstValue("RateLimit").orElseThrow());
        assertEquals("201", outcome(service.post("dmitri", "/v1/bookings", A_STAY.replace("2027-06-1", "2027-07-1"))));
    }

    @Test
    void only_clients_book_and_only_for_themselves() {
        assertEquals("401 unauthenticated", outcome(service.post("", "/v1/bookings", A_STAY)));
        assertEquals("401 invalid-token", outcome(service.post("nobody", "/v1/bookings", A_STAY)));
        assertEquals("403 role-forbids", outcome(service.post("boris", "/v1/bookings", A_STAY)));
        assertEquals("403 role-forbids", outcome(service.post("admin", "/v1/bookings", A_STAY)));
        String forAnna = A_STAY.replace("{", "{\"client_id\": \"01930000-0000-7000-8000-000000000001\", ");
        assertEquals("201", outcome(service.post("anna", "/v1/bookings", forAnna)));
        assertEquals("403 not-own-booking", outcome(service.post("dmitri", "/v1/bookings", forAnna)));
    }

    @Test
    void a_booking_is_changed_as_its_preview_said() {
        String booking = booked(A_STAY_PAID_AT_THE_DESK);
        String longer = """
                {"check_out": "2027-06-13", "reason": "Another night"%s}""";
        HttpResponse<String> preview = service.post("anna", booking + "/change-preview", longer.formatted(""));
        assertEquals("200", outcome(preview));
        assertEquals("{\"amount\":1250000,\"currency\":\"RUB\"}", json(preview).path("difference").toString());
        JsonNode total = json(preview).at("/booking/price/total");
        assertEquals(3_750_000, total.path("amount").asLong());
        HttpResponse<String> after = service.patch("anna", booking, longer.formatted(", \"expected_total\": " + total));
        assertEquals("200", outcome(after));
        assertEquals("2027-06-13", json(after).path("check_out").asText());
        assertEquals("client Another night",
                json(after).at("/change/by/as").asText() + " " + json(after).at("/change/note").asText());
        assertEquals(after.body(), service.get("boris", booking).body());
        HttpResponse<String> again = service.patch("anna", booking, longer.formatted(""));
        assertEquals(after.body(), again.body());
        assertEquals(after.headers().firstValue("ETag"), again.headers().firstValue("ETag"));
    }

    @Test
    void a_change_that_cannot_be_says_what_is_wrong_with_it() {
        String booking = booked(A_STAY_PAID_AT_THE_DESK);
        String room = json(service.get("anna", booking)).at("/rooms/0/id").asText();
        Map.ofEntries(
                entry("{\"check_in\": \"2027-06-12\"}",
                        "400 invalid-input /check_in must be before check_out, which is 2027-06-12"),
                entry("{\"check_out\": \"2027-06-10\"}",
                        "400 invalid-input /check_out must be after check_in, which is 2027-06-10"),
                entry("{\"check_out\": \"2028-06-10\"}",
                        "400 invalid-input /check_out must be at most 90 nights after check_in"),
                entry("{\"check_in\": \"2027-05-31\"}",
                        "400 invalid-input /check_in 2027-05-31 has passed: at the hotel it is 2027-06-01"),
                entry("{\"rooms\": []}", "400 invalid-input /rooms must have at least 1 item"),
                entry("{\"nights\": 3}", "400 invalid-input /nights is not known here"),
                entry("{\"rooms\": [{\"id\": \"%s\"}, {\"id\": \"%s\"}]}".formatted(room, room),
                        "400 invalid-input /rooms/1/id was named before"),
                entry("{\"rooms\": [{\"id\": \"01930000-0000-7000-b100-00000000ffff\"}]}", "404 unknown-room"),
                entry("{\"rooms\": [{\"id\": \"%s\", \"adults\": 3}]}".formatted(room), "409 over-capacity"),
                entry("{\"rooms\": [{\"id\": \"%s\", \"room_type_id\": \"01930000-0000-7000-a000-00000000ffff\"}]}"
                        .formatted(room),
                        "404 unknown-room-type"))
                .forEach((body, said) -> {
                    assertEquals(said, told(service.patch("anna", booking, body)), body);
                    assertEquals(said, told(service.post("anna", booking + "/change-preview", body)), body);
                });
        assertEquals("403 not-booking-party",
                outcome(service.patch("dmitri", booking, "{\"check_out\": \"2027-06-13\"}")));
        service.hotels.offer(0);
        assertEquals("409 sold-out", outcome(service.patch("anna", booking, "{\"check_out\": \"2027-06-13\"}")));
        assertEquals("\"v1\"", service.get("anna", booking).headers().firstValue("ETag").orElseThrow());
    }

    private static String told(HttpResponse<String> answer) {
        JsonNode error = json(answer).at("/errors/0");
        return error.isMissingNode()
                ? outcome(answer)
                : "%s %s %s".formatted(outcome(answer), error.path("pointer").asText(), error.path("detail").asText());
    }

    @Test
    void a_booking_is_seen_by_its_client_its_hotel_and_administrators_only() {
        String booking = booked(A_STAY);
        assertEquals("200", outcome(service.get("anna", booking)));
        assertEquals("200", outcome(service.get("boris", booking)));
        assertEquals("200", outcome(service.get("admin", booking)));
        assertEquals("403 not-booking-party", outcome(service.get("dmitri", booking)));
        assertEquals("403 not-booking-party", outcome(service.get("clara", booking)));
        assertEquals("401 unauthenticated", outcome(service.get("", booking)));
        assertEquals("403 not-booking-party", outcome(service.post("clara", booking + "/cancel")));
        assertEquals("403 not-booking-party", outcome(service.get("dmitri", booking + "/cancellation")));
        assertEquals("404 unknown-booking", outcome(
                service.get("dmitri", "/v1/bookings/01930000-0000-7000-b000-000000000009")));
    }

    @ParameterizedTest
    @CsvSource({"manager,manager", "desk,front_desk", "admin,admin"})
    void who_cancels_for_the_hotel_or_for_innkeeper_is_named_and_so_is_as_what(String token, String as) {
        JsonNode cancelled = json(service.post(token, booked(A_STAY) + "/cancel"));
        assertEquals(as, cancelled.at("/end/by/as").asText());
        assertEquals("cancelled", cancelled.at("/end/reason").asText());
        assertEquals(cancelled.at("/end/by"), cancelled.at("/rooms/0/end/by"));
    }

    @Test
    void an_accountant_reads_bookings_and_cancels_none_and_the_desk_of_another_hotel_does_neither() {
        String booking = booked(A_STAY);
        assertEquals("200", outcome(service.get("accountant", booking)));
        assertEquals("200", outcome(service.get("accountant", booking + "/folio")));
        assertEquals("403 not-booking-party", outcome(service.post("accountant", booking + "/cancel")));
        assertEquals("403 not-booking-party", outcome(service.get("elsewhere", booking)));
        assertEquals(0, items(service.get("elsewhere", "/v1/bookings")));
    }

    @Test
    void a_client_who_works_at_a_hotel_sees_what_they_booked_and_what_is_booked_there() {
        booked(A_STAY);
        assertEquals(1, items(service.get("desk", "/v1/bookings")));
        assertEquals("201", outcome(service.post("desk", "/v1/bookings", A_STAY)));
        assertEquals(2, items(service.get("desk", "/v1/bookings")));
        assertEquals(2, items(service.get("desk", "/v1/bookings?hotel_id=" + Situations.ASTORIA)));
        assertEquals(0, items(service.get("desk", "/v1/bookings?hotel_id=01930000-0000-7000-9000-000000000002")));
        assertEquals(1, items(service.get("anna", "/v1/bookings")));
    }

    @Test
    void lists_show_each_only_what_is_theirs() {
        booked(A_STAY);
        booked(A_STAY_PAID_AT_THE_DESK);
        assertEquals(2, items(service.get("anna", "/v1/bookings")));
        assertEquals(0, items(service.get("dmitri", "/v1/bookings")));
        assertEquals(2, items(service.get("boris", "/v1/bookings?hotel_id=01930000-0000-7000-9000-000000000001")));
        assertEquals(0, items(service.get("clara", "/v1/bookings?hotel_id=01930000-0000-7000-9000-000000000001")));
        assertEquals(2, items(service.get("admin", "/v1/bookings")));
        assertEquals(1, items(service.get("anna", "/v1/bookings?status=confirmed")));
        assertEquals(2, items(service.get("anna", "/v1/bookings?from=2027-06-11&to=2027-06-12")));
        assertEquals(0, items(service.get("anna", "/v1/bookings?from=2027-06-12")));
    }

    @Test
    void a_list_is_read_page_by_page_to_its_end() {
        List<String> made = List.of(booked(A_STAY), booked(A_STAY), booked(A_STAY));
        JsonNode first = json(service.get("anna", "/v1/bookings?limit=2"));
        assertEquals(made.get(2), "/v1/bookings/" + first.at("/items/0/id").asText());
        assertEquals(made.get(1), "/v1/bookings/" + first.at("/items/1/id").asText());
        JsonNode second =
                json(service.get("anna", "/v1/bookings?limit=2&cursor=" + first.path("next_cursor").asText()));
        assertEquals(made.get(0), "/v1/bookings/" + second.at("/items/0/id").asText());
        assertEquals(1, second.path("items").size());
        assertTrue(second.path("next_cursor").isNull());
    }

    @Test
    void a_cancellation_costs_what_its_preview_said() {
        String booking = booked(A_STAY_PAID_AT_THE_DESK);
        JsonNode preview = json(service.get("anna", booking + "/cancellation"));
        assertEquals("2027-06-08T11:00:00Z", preview.path("free_until").asText());
        assertEquals(0, preview.at("/fee/amount").asInt());
        JsonNode cancelled = json(service.post("anna", booking + "/cancel"));
        assertEquals("cancelled", cancelled.path("status").asText());
        assertEquals("409 already-cancelled", outcome(service.post("anna", booking + "/cancel")));
        assertEquals("409 already-cancelled", outcome(service.get("boris", booking + "/cancellation")));
    }

    @Test
    void what_the_hotel_refuses_is_refused() {
        assertEquals("404 unknown-hotel", outcome(service.post("anna", "/v1/bookings",
                A_STAY.replace("-9000-000000000001", "-9000-000000000077"))));
        assertEquals("404 unknown-room-type", outcome(service.post("anna", "/v1/bookings",
                A_STAY.replace("-a000-000000000001", "-a000-000000000077"))));
        assertEquals("409 over-capacity", outcome(service.post("anna", "/v1/bookings",
                A_STAY.replace("\"guests\": 2", "\"guests\": 3"))));
        assertEquals("404 unknown-rate-plan", outcome(service.post("anna", "/v1/bookings",
                TWO_ROOMS.replace("-a100-000000000001", "-a100-000000000077"))));
    }

    @Test
    void rooms_are_booked_together_and_given_up_one_by_one() {
        String location = booked(TWO_ROOMS);
        JsonNode booking = json(service.get("anna", location));
        assertEquals(2, booking.path("rooms").size());
        assertEquals("[4]", booking.at("/rooms/1/children_ages").toString());
        assertEquals("standard", booking.at("/rooms/0/rate_plan/name").asText());
        assertEquals(5_000_000, booking.at("/price/total/amount").asLong());
        String first = booking.at("/rooms/0/id").asText();
        assertEquals(0,
                json(service.get("anna", location + "/cancellation?room_id=" + first)).at("/fee/amount").asInt());
        JsonNode smaller = json(service.post("anna", location + "/cancel",
                "{\"rooms\": [\"%s\"], \"reason\": \"One of us cannot come\"}".formatted(first)));
        assertEquals("confirmed", smaller.path("status").asText());
        assertEquals("cancelled", smaller.at("/rooms/0/status").asText());
        assertEquals("One of us cannot come", smaller.at("/rooms/0/end/note").asText());
        assertEquals("01930000-0000-7000-8000-000000000001", smaller.at("/rooms/0/end/by/person_id").asText());
        assertEquals(2_500_000, smaller.at("/balance/amount").asLong());
        assertEquals("404 unknown-room", outcome(service.get("anna",
                location + "/cancellation?room_id=01930000-0000-7000-b100-000000000077")));
        assertEquals("409 already-cancelled", outcome(service.get("anna",
                location + "/cancellation?room_id=" + first)));
    }

    @Test
    void the_price_of_a_token_is_booked_whatever_it_is_by_now_until_the_token_ends() {
        String token = service.hotels.show("k1.shown");
        service.hotels.charge(Situations.CHARGES);
        String shown = A_STAY.replace("\"guests\"", "\"quote_token\": \"%s\", \"guests\"");
        HttpResponse<String> answer = service.post("anna", "/v1/bookings", shown.formatted(token));
        assertEquals("201", outcome(answer));
        JsonNode booking = json(answer);
        assertEquals(2_500_000, booking.at("/price/total/amount").asLong());
        assertEquals(2_500_000, booking.at("/balance/amount").asLong());
        assertEquals(0, booking.at("/rooms/0/charges").size());
        assertEquals("2027-06-08T14:00:00+03:00",
                booking.at("/rooms/0/cancellation_policy/steps/0/from_local").asText());

        String expecting = "\"expected_total\": {\"amount\": %d, \"currency\": \"RUB\"}, \"guests\"";
        HttpResponse<String> disagreeing = service.post("anna", "/v1/bookings",
                shown.formatted(token).replace("\"guests\"", expecting.formatted(2_555_000)));
        assertEquals("409 price-changed", outcome(disagreeing));
        assertEquals(2_500_000, json(disagreeing).at("/current_total/amount").asLong());
        assertEquals("k1.shown 2027-06-01T10:15:00Z", fixed(disagreeing), "the price of now is that of the token");
        assertEquals("201", outcome(service.post("anna", "/v1/bookings",
                shown.formatted(token).replace("\"guests\"", expecting.formatted(2_500_000)))));

        service.hotels.end(token);
        HttpResponse<String> late = service.post("anna", "/v1/bookings", shown.formatted(token));
        assertEquals("409 quote-expired", outcome(late));
        assertEquals("{\"amount\":2555000,\"currency\":\"RUB\"}", json(late).path("current_total").toString());
        assertEquals("k1.now 2027-06-01T10:15:00Z", fixed(late));
        service.hotels.charge(List.of());
        JsonNode again =
                json(service.post("anna", "/v1/bookings", shown.formatted(json(late).path("quote_token").asText())
                        .replace("\"guests\"", expecting.formatted(2_555_000))));
        assertEquals(2_555_000, again.at("/price/total/amount").asLong(), "as it was said, whatever it is by now");
        HttpResponse<String> forged = service.post("anna", "/v1/bookings", shown.formatted("forged"));
        assertEquals("400 invalid-input", outcome(forged));
        assertEquals("/quote_token", json(forged).at("/errors/0/pointer").asText());
    }

    private static String fixed(HttpResponse<String> refused) {
        return json(refused).path("quote_token").asText() + " " + json(refused).path("quoted_until").asText();
    }

    /** Breakfast for one of the two in the first room, for everybody in the second. */
    @Test
    void extras_are_in_the_price_the_room_and_the_folio() {
        String rooms = """
                {"hotel_id": "%s", "check_in": "2027-06-10", "check_out": "2027-06-12", "payment": "at_hotel",
                 "rooms": [{"room_type_id": "%2$s", "adults": 2, "extras": [{"extra_id": "%3$s", "quantity": %4$s}]},
                           {"room_type_id": "%2$s", "adults": 2, "extras": [{"extra_id": "%3$s"}]}]}""";
        HttpResponse<String> answer = service.post("anna", "/v1/bookings",
                rooms.formatted(Situations.ASTORIA, Situations.DOUBLE, Situations.BREAKFAST, 1));
        assertEquals("201", outcome(answer));
        JsonNode booking = json(answer);
        assertEquals(List.of(5_000_000L, 390_000L, 0L, 0L, 5_390_000L),
                Stream.of("nights", "extras", "fees", "taxes", "total")
                        .map(part -> booking.path("price").path(part).path("amount").asLong()).toList());
        assertEquals("{\"extra_id\":\"%s\",\"name\":\"Breakfast\",\"per\":\"person_and_night\","
                .formatted(Situations.BREAKFAST)
                + "\"price\":{\"amount\":65000,\"currency\":\"RUB\"},\"quantity\":2,\"amount\":{\"amount\":260000,\"currency\":\"RUB\"}}",
                booking.at("/rooms/1/extras/0").toString());
        String location = answer.headers().firstValue("Location").orElseThrow();
        service.post("anna", location + "/cancel");
        JsonNode folio = json(service.get("boris", location + "/folio"));
        assertEquals(List.of("charge", "charge", "extra", "charge", "charge", "extra", "reversal", "reversal",
                "extra_reversal",
                "reversal", "reversal", "extra_reversal"), folio.path("lines").findValuesAsText("kind"));
        assertEquals("Breakfast", folio.at("/lines/8/name").asText());
        assertEquals(0, folio.at("/balance/amount").asLong());
        assertEquals("409 extra-not-offered", outcome(service.post("anna", "/v1/bookings",
                rooms.formatted(Situations.ASTORIA, Situations.DOUBLE, Situations.BREAKFAST, 3))));
        assertEquals("404 unknown-extra", outcome(service.post("anna", "/v1/bookings",
                rooms.formatted(Situations.ASTORIA, Situations.DOUBLE, Situations.DOUBLE, 1))));
        String twice =
                rooms.replace("[{\"extra_id\": \"%3$s\"}]", "[{\"extra_id\": \"%3$s\"}, {\"extra_id\": \"%3$s\"}]")
                        .formatted(Situations.ASTORIA, Situations.DOUBLE, Situations.BREAKFAST, 1);
        assertEquals("/rooms/1/extras/1/extra_id",
                json(service.post("anna", "/v1/bookings", twice)).at("/errors/0/pointer").asText());
        for (String quantity : List.of("0", "-1", "201", "1.5")) {
            assertEquals("/rooms/0/extras/0/quantity", json(service.post("anna", "/v1/bookings",
                    rooms.formatted(Situations.ASTORIA, Situations.DOUBLE, Situations.BREAKFAST, quantity)))
                    .at("/errors/0/pointer").asText());
        }
    }

    @Test
    void taxes_and_fees_are_in_the_price_the_room_and_the_folio() {
        service.hotels.charge(Situations.CHARGES);
        JsonNode unseen = json(service.post("anna", "/v1/bookings", A_STAY.replace("\"guests\"",
                "\"expected_total\": {\"amount\": 2500000, \"currency\": \"RUB\"}, \"guests\"")));
        assertEquals("price-changed", unseen.path("code").asText());
        assertEquals(2_555_000, unseen.at("/current_total/amount").asLong());
        HttpResponse<String> answer = service.post("anna", "/v1/bookings", A_STAY);
        JsonNode booking = json(answer);
        assertEquals(List.of(2_500_000L, 30_000L, 25_000L, 2_555_000L), Stream.of("nights", "fees", "taxes", "total")
                .map(part -> booking.path("price").path(part).path("amount").asLong()).toList());
        assertEquals(2_555_000, booking.at("/balance/amount").asLong());
        assertEquals(List.of("Tourist tax", "Cleaning", "VAT"),
                booking.at("/rooms/0/charges").findValuesAsText("name"));
        assertEquals(416_666, booking.at("/rooms/0/charges/2/amount/amount").asLong());
        assertEquals(2_555_000, booking.at("/rooms/0/total/amount").asLong());
        String location = answer.headers().firstValue("Location").orElseThrow();
        service.post("anna", location + "/cancel");
        JsonNode folio = json(service.get("boris", location + "/folio"));
        assertEquals(List.of("charge", "charge", "tax", "fee", "reversal", "reversal", "tax_reversal", "fee_reversal"),
                folio.path("lines").findValuesAsText("kind"));
        assertEquals("Cleaning", folio.at("/lines/7/name").asText());
        assertEquals(0, folio.at("/balance/amount").asLong());
    }

    @Test
    void the_folio_tells_what_happened_to_the_money() {
        String location = booked(A_STAY);
        service.payments.becomeSlow();
        service.payments.pay(idOf(location), Situations.PAYMENT);
        service.post("anna", location + "/cancel");
        JsonNode folio = json(service.get("boris", location + "/folio"));
        assertEquals(List.of("charge", "charge", "payment", "reversal", "reversal"),
                folio.path("lines").findValuesAsText("kind"));
        assertEquals(-2_500_000, folio.at("/balance/amount").asLong());
        assertEquals(2_500_000, folio.at("/refunds_due/0/amount/amount").asLong());
        assertEquals("403 not-booking-party", outcome(service.get("clara", location + "/folio")));
    }

    @Test
    void sold_out_names_the_nights() {
        service.hotels.offer(1);
        booked(A_STAY);
        HttpResponse<String> refused = service.post("anna", "/v1/bookings", A_STAY);
        assertEquals("409 sold-out", outcome(refused));
        assertEquals("Too few rooms of type Double are left on 2027-06-10, 2027-06-11",
                json(refused).path("detail").asText());
    }

    @Test
    void without_the_provider_booking_online_is_unavailable_and_takes_nothing() {
        service.hotels.offer(1);
        service.payments.goAway();
        HttpResponse<String> refused = service.post("anna", "/v1/bookings", A_STAY);
        assertEquals("503 unavailable", outcome(refused));
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        assertEquals("201", outcome(service.post("anna", "/v1/bookings", A_STAY_PAID_AT_THE_DESK)));
    }

    @Test
    void a_client_who_cancels_what_they_have_just_paid_reads_that_money_moved() {
        String booking = booked(A_STAY);
        service.payments.becomeSlow();
        service.payments.pay(idOf(booking), Situations.PAYMENT);
        JsonNode cancelled = json(service.post("anna", booking + "/cancel"));
        assertEquals("cancelled", cancelled.path("status").asText());
        assertEquals("cancelled", cancelled.at("/end/reason").asText());
        assertEquals("{\"as\":\"client\",\"person_id\":\"" + Situations.ANNA + "\"}",
                cancelled.at("/end/by").toString());
        assertEquals("refund_due", cancelled.path("settlement").asText());
        assertEquals("{\"amount\":2500000,\"currency\":\"RUB\"}", cancelled.path("refund").toString());
    }

    @Test
    void a_hold_is_cancelled_only_once_the_provider_has_called_its_payment_off() {
        String booking = booked(A_STAY);
        service.payments.goAway();
        assertEquals("503 unavailable", outcome(service.post("anna", booking + "/cancel")));
        service.payments.comeBack();
        service.payments.waitForTheBank(idOf(booking));
        assertEquals("409 payment-undecided", outcome(service.post("anna", booking + "/cancel")));
        assertEquals("pending_payment", json(service.get("anna", booking)).path("status").asText());
        service.payments.decline(idOf(booking));
        JsonNode cancelled = json(service.post("boris", booking + "/cancel"));
        assertEquals("{\"as\":\"owner\",\"person_id\":\"" + Situations.BORIS + "\"}",
                cancelled.at("/end/by").toString());
        assertEquals("unpaid", cancelled.path("settlement").asText());
        assertEquals(Set.of(idOf(booking)), service.payments.calledOff());
    }

    @Test
    void administrators_alone_read_where_the_providers_books_differ() {
        service.bookings.findings().note(new Finding(Ids.next(), Finding.Kind.FOREIGN_PAYMENT, "", Situations.PAYMENT,
                Situations.NOW, "It names no booking"));
        service.bookings.findings().note(new Finding(Ids.next(), Finding.Kind.SECOND_PAYMENT,
                "01930000-0000-7000-b000-000000000001", Situations.PAYMENT, Situations.NOW, "It goes back"));
        JsonNode first = json(service.get("admin", "/v1/reconciliation?limit=1"));
        assertEquals("second_payment", first.at("/items/0/kind").asText());
        JsonNode second = json(service.get("admin",
                "/v1/reconciliation?limit=1&cursor=" + first.path("next_cursor").asText()));
        assertEquals("foreign_payment", second.at("/items/0/kind").asText());
        assertTrue(second.at("/items/0/booking_id").isNull());
        assertTrue(second.path("next_cursor").isNull());
        assertEquals("400 invalid-input", outcome(service.get("admin", "/v1/reconciliation?cursor=bm9uc2Vuc2U")));
        for (String other : List.of("anna", "boris")) {
            assertEquals("403 role-forbids", outcome(service.get(other, "/v1/reconciliation")));
        }
        assertEquals("401 unauthenticated", outcome(service.get("", "/v1/reconciliation")));
    }

    private static BookingId idOf(String location) {
        return BookingId.of(location.substring("/v1/bookings/".length()));
    }

    private String booked(String stay) {
        return service.post("anna", "/v1/bookings", stay).headers().firstValue("Location").orElseThrow();
    }

    private static int items(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode());
        return json(answer).path("items").size();
    }
}
