package innkeeper.system;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.system.support.Answer;
import innkeeper.system.support.Booking;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Mailbox;
import innkeeper.system.support.PayPage;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.Stay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

import static innkeeper.system.support.Patience.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hotel sells the same rooms under several plans; the price and terms that were shown are those that are paid and told. */
class RatePlanE2E {
    private final Person owner = People.hotelier("en");
    private final Person guest = People.guest("en");
    private final Stay stay = Stay.twoNights();
    private final Hotel hotel = Hotel.of(owner, 1);

    @Test
    void what_is_shown_under_a_plan_is_booked_paid_told_and_kept() {
        String cheaper = cheaperPlan();
        JsonNode shown = found();
        assertEquals(cheaper, shown.at("/offer/rate_plan_id").asText());
        assertEquals(1_055_550, shown.at("/offer/total/amount").asLong(), "6,200.00 less 922.25 each night");
        JsonNode offer = offers().at("/items/0");
        assertEquals(shown.at("/offer/total"), offer.at("/total"));
        assertTrue(offer.at("/cancellation_policy/steps/0/from").isNull());
        assertEquals(offer.at("/total"), offer.at("/cancellation_policy/steps/0/fee"));

        book(cheaper, "at_hotel").expectProblem(409, "payment-not-offered");
        Booking booking = Booking.of(guest, book(cheaper, "online"));
        assertEquals(offer.at("/total"), booking.made().json().at("/price/total"));
        assertEquals(offer.at("/cancellation_policy"), booking.made().json().at("/rooms/0/cancellation_policy"));
        PayPage.pay(booking.payUrl());
        booking.awaitStatus("confirmed");
        String told = Mailbox.of(guest).mail("Your booking " + booking.reference() + " is confirmed").text();
        assertTrue(told.contains("RUB\u00a010,555.50"), told);
        assertTrue(told.contains("100% of the price, RUB\u00a010,555.50, from the booking on"), told);

        Answer preview = Request.to("booking-service", "/v1/bookings/%s/cancellation".formatted(booking.id())).by(guest)
                .get().expect(200);
        assertEquals(offer.at("/total"), preview.json().at("/fee"));
        assertTrue(preview.json().at("/free_until").isNull());
        assertEquals("cancelled", booking.cancel().expect(200).text("/status"));
        assertEquals(0, Request.to("booking-service", "/v1/bookings/%s/folio".formatted(booking.id())).by(guest).get()
                .expect(200).json().at("/balance/amount").asLong());
    }

    /** Of 12,400 roubles 30 % are paid when booking; cancelling costs half, more than that. */
    @Test
    void a_deposit_is_paid_online_and_what_cancelling_costs_beyond_it_is_owed_to_the_hotel() {
        String plan = depositPlan();
        JsonNode offer = StreamSupport.stream(offers().path("items").spliterator(), false)
                .filter(each -> each.at("/rate_plan/id").asText().equals(plan)).findFirst().orElseThrow();
        assertEquals(372_000, offer.at("/deposit/amount/amount").asLong());
        assertEquals(868_000, offer.at("/deposit/due_at_hotel/amount").asLong());
        Booking booking = Booking.of(guest, Request.to("booking-service", "/v1/bookings").by(guest).post(Map.of(
                "hotel_id", hotel.id(), "check_in", stay.checkIn().toString(), "check_out", stay.checkOut().toString(),
                "rooms", offer.path("rooms"), "quote_token", offer.path("quote_token"))));
        assertEquals("deposit", booking.made().text("/payment_method"));
        assertEquals(offer.at("/deposit/amount"), booking.made().json().at("/deposit/amount"));
        PayPage.pay(booking.payUrl());
        booking.awaitStatus("confirmed");
        Answer paid = booking.read().expect(200);
        assertEquals("partly_paid", paid.text("/settlement"));
        assertEquals(868_000, paid.json().at("/balance/amount").asLong());
        String told = Mailbox.of(guest).mail("Your booking " + booking.reference() + " is confirmed").text();
        assertTrue(told.contains("Deposit paid: RUB\u00a03,720.00"), told);
        assertTrue(told.contains("To be paid at the hotel: RUB\u00a08,680.00"), told);

        JsonNode preview =
                Request.to("booking-service", "/v1/bookings/%s/cancellation".formatted(booking.id())).by(guest)
                        .get().expect(200).json();
        assertEquals(List.of(620_000L, 0L, 248_000L), List.of(preview.at("/fee/amount").asLong(),
                preview.at("/refund/amount").asLong(), preview.at("/left_to_pay/amount").asLong()));
        booking.cancel().expect(200);
        JsonNode folio = Request.to("booking-service", "/v1/bookings/%s/folio".formatted(booking.id())).by(guest).get()
                .expect(200).json();
        assertEquals(248_000, folio.at("/balance/amount").asLong());
        assertEquals(List.of("charge", "charge", "payment", "reversal", "reversal", "cancellation_fee"),
                folio.path("lines").findValuesAsText("kind"));
        assertEquals("deposit", folio.at("/lines/2/method").asText());
    }

    private String depositPlan() {
        String plans = "/v1/hotels/%s/rate-plans".formatted(hotel.id());
        String standard = Request.to("hotel-service", plans).get().expect(200).items("id").getFirst();
        return Request.to("hotel-service", plans).by(owner).post(Map.of(
                "name", "By deposit",
                "payment_methods", List.of("deposit"), "deposit_percent", 30,
                "cancellation_policy", Map.of("steps", List.of(Map.of("fee_percent", 50))),
                "derived_from", Map.of("rate_plan_id", standard, "percent", 0))).expect(201).text("/id");
    }

    @Test
    void the_price_that_was_seen_is_paid_even_if_the_hotelier_doubles_it_meanwhile() {
        JsonNode seen = offers().at("/items/0");
        JsonNode found = found().at("/offer");
        assertEquals(1_240_000, seen.at("/total/amount").asLong());
        doublePrice();
        assertEquals(2_480_000, offers().at("/items/0/total/amount").asLong());

        Map<String, Object> request = new HashMap<>(Map.of("hotel_id", hotel.id(),
                "check_in", stay.checkIn().toString(), "check_out", stay.checkOut().toString(),
                "rooms", seen.path("rooms"), "payment", "online", "quote_token", seen.path("quote_token")));
        request.put("check_out", stay.checkOut().plusDays(1).toString());
        assertEquals("/quote_token", Request.to("booking-service", "/v1/bookings").by(guest).post(request)
                .expectProblem(400, "invalid-input").json().at("/errors/0/pointer").asText());
        request.put("check_out", stay.checkOut().toString());
        Booking booking = Booking.of(guest, Request.to("booking-service", "/v1/bookings").by(guest).post(request));
        assertEquals(seen.path("total"), booking.made().json().at("/price/total"));
        assertEquals(seen.path("cancellation_policy"), booking.made().json().at("/rooms/0/cancellation_policy"));
        PayPage.pay(booking.payUrl());
        booking.awaitStatus("confirmed");
        JsonNode folio = Request.to("booking-service", "/v1/bookings/%s/folio".formatted(booking.id())).by(guest).get()
                .expect(200).json();
        assertEquals(0, folio.at("/balance/amount").asLong());
        assertEquals(List.of(620_000L, 620_000L, 1_240_000L),
                StreamSupport.stream(folio.path("lines").spliterator(), false)
                        .map(line -> Math.abs(line.at("/amount/amount").asLong())).toList());

        request.put("quote_token", found.path("quote_token"));
        request.put("rooms", found.path("rooms"));
        Request.to("booking-service", "/v1/bookings").by(guest).post(request).expectProblem(409, "sold-out");
    }

    private void doublePrice() {
        String plans = "/v1/hotels/%s/rate-plans".formatted(hotel.id());
        String standard = Request.to("hotel-service", plans).get().expect(200).items("id").getFirst();
        Request.to("hotel-service", "%s/%s/prices".formatted(plans, standard)).by(owner)
                .put(Map.of("prices", List.of(Map.of(
                        "room_type_id", hotel.roomType(), "from", stay.checkIn().toString(), "to",
                        stay.checkOut().toString(),
                        "price", Map.of("amount", 1_240_000, "currency", "RUB")))))
                .expect(200);
    }

    @Test
    void the_last_room_is_sold_once_under_whatever_plan() {
        String cheaper = cheaperPlan();
        Booking.atHotel(guest, hotel, stay);
        book(cheaper, "online").expectProblem(409, "sold-out");
        eventually().untilAsserted(() -> assertEquals(List.of(), hotel.roomsLeft(stay)));
    }

    private String cheaperPlan() {
        String plans = "/v1/hotels/%s/rate-plans".formatted(hotel.id());
        String standard = Request.to("hotel-service", plans).get().expect(200).items("id").getFirst();
        return Request.to("hotel-service", plans).by(owner).post(Map.of(
                "name", "Non-refundable",
                "payment_methods", List.of("online"),
                "cancellation_policy", Map.of("steps", List.of(Map.of("fee_percent", 100))),
                "derived_from", Map.of("rate_plan_id", standard,
                        "amount", Map.of("amount", -92_225, "currency", "RUB"))))
                .expect(201).text("/id");
    }

    private JsonNode found() {
        return Request.to("hotel-service", "/v1/hotels?city=%s&check_in=%s&check_out=%s&guests=2"
                .formatted(hotel.city().replace(" ", "%20"), stay.checkIn(), stay.checkOut())).get().expect(200).json()
                .at("/items/0");
    }

    private JsonNode offers() {
        return Request.to("hotel-service", "/v1/hotels/%s/offers?check_in=%s&check_out=%s&guests=2"
                .formatted(hotel.id(), stay.checkIn(), stay.checkOut())).get().expect(200).json();
    }

    private Answer book(String plan, String payment) {
        return Request.to("booking-service", "/v1/bookings").by(guest).post(Map.of(
                "hotel_id", hotel.id(),
                "check_in", stay.checkIn().toString(),
                "check_out", stay.checkOut().toString(),
                "payment", payment,
                "expected_total", Map.of("amount", 1_055_550, "currency", "RUB"),
                "rooms", List.of(Map.of("room_type_id", hotel.roomType(), "rate_plan_id", plan, "adults", 2))));
    }
}
