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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

import static innkeeper.system.support.Patience.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two rooms in one booking: all or none of them are sold, and one of them can be given up. */
class SeveralRoomsE2E {
    private static final long ROOM = 1_240_000;

    private final Person owner = People.hotelier("en");
    private final Person guest = People.verified(People.guest("en"));
    private final Stay stay = Stay.twoNights();

    @Test
    void the_nights_and_the_money_of_a_room_that_is_given_up_go_back_and_the_other_room_stays() {
        Hotel hotel = Hotel.of(owner, 2);
        Booking booking = Booking.of(guest, bookTwo(hotel));
        PayPage.pay(booking.payUrl());
        booking.awaitStatus("confirmed");
        eventually().untilAsserted(() -> assertEquals(List.of(), hotel.roomsLeft(stay)));
        String second = booking.made().text("/rooms/1/id");

        Answer preview = ask(booking, "/cancellation?room_id=" + second).get().expect(200);
        Answer left = ask(booking, "/cancel")
                .post(Map.of("rooms", List.of(second), "reason", "One of us stays at home")).expect(200);

        assertEquals(ROOM, preview.json().at("/refund/amount").asLong());
        assertEquals("confirmed", left.text("/status"));
        assertEquals("confirmed", left.text("/rooms/0/status"));
        assertEquals("cancelled", left.text("/rooms/1/status"));
        assertEquals("One of us stays at home", left.text("/rooms/1/end/note"));
        eventually().untilAsserted(() -> assertEquals(List.of("1"), hotel.roomsLeft(stay)));
        eventually().untilAsserted(() -> assertEquals(
                Map.of("charge", 2 * ROOM, "payment", 2 * ROOM, "reversal", ROOM, "refund", ROOM), sums(booking)));
        assertEquals(0, ask(booking, "/folio").get().expect(200).json().at("/balance/amount").asLong());
    }

    /** Breakfast for three at 650.01 and two nights, a transfer of 1,500: what is offered is booked, paid, told and given back. */
    @Test
    void extras_cost_the_same_from_the_offer_to_the_mail_and_go_back_with_the_rooms() {
        Hotel hotel = Hotel.of(owner, 2);
        String breakfast = extra(hotel, "Breakfast", 65_001, "person_and_night");
        String transfer = extra(hotel, "Transfer", 150_000, "stay");
        JsonNode offer = Request
                .to("hotel-service", "/v1/hotels/%s/offers?check_in=%s&check_out=%s&adults=3&rooms=2&extras=%s,%s"
                        .formatted(hotel.id(), stay.checkIn(), stay.checkOut(), breakfast, transfer))
                .get().expect(200).json().at("/items/0");
        long total = 4 * 620_000 + 6 * 65_001 + 150_000;
        assertEquals(total, offer.at("/total/amount").asLong());

        Booking booking = Booking.of(guest, Request.to("booking-service", "/v1/bookings").by(guest).post(Map.of(
                "hotel_id", hotel.id(), "check_in", stay.checkIn().toString(), "check_out", stay.checkOut().toString(),
                "payment", "online", "rooms", offer.path("rooms"), "quote_token", offer.path("quote_token").asText(),
                "expected_total", offer.path("total"))));
        PayPage.pay(booking.payUrl());
        booking.awaitStatus("confirmed");

        assertEquals(total, booking.read().expect(200).json().at("/price/total/amount").asLong());
        assertEquals(6 * 65_001 + 150_000, booking.read().expect(200).json().at("/price/extras/amount").asLong());
        assertEquals(Map.of("charge", 4 * 620_000L, "extra", 6 * 65_001L + 150_000, "payment", total), sums(booking));
        String told = Mailbox.of(guest)
                .mail("Your booking %s at Lighthouse Inn is confirmed".formatted(booking.reference())).text();
        assertTrue(told.contains("Breakfast × 3, each night: RUB\u00a03,900.06"), told);
        assertTrue(told.contains("Transfer × 1: RUB\u00a01,500.00"), told);
        assertTrue(told.contains("RUB\u00a030,200.06"), told);
        assertEquals(total, ask(booking, "/cancel").post().expect(200).json().at("/refund/amount").asLong());
        assertEquals(6 * 65_001L + 150_000, sums(booking).get("extra_reversal"));
    }

    private static String extra(Hotel hotel, String name, long price, String per) {
        return Request.to("hotel-service", "/v1/hotels/%s/extras".formatted(hotel.id())).by(hotel.owner()).post(Map.of(
                "name", name, "price", Map.of("amount", price, "currency", "RUB"), "per", per)).expect(201).text("/id");
    }

    @Test
    void where_one_of_two_rooms_is_left_none_is_sold() {
        Hotel hotel = Hotel.of(owner, 1);

        bookTwo(hotel).expectProblem(409, "sold-out");

        assertEquals(List.of("1"), hotel.roomsLeft(stay));
    }

    /** Five people, a triple and a double: what is offered together is booked together, at that price. */
    @Test
    void rooms_of_several_types_are_booked_as_they_are_offered() {
        Hotel hotel = Hotel.of(owner, 1);
        String triple = Request.to("hotel-service", "/v1/hotels/%s/room-types".formatted(hotel.id())).by(owner)
                .post(Map.of(
                        "name", "Triple", "capacity", Map.of("adults", 3, "children", 1, "total", 3), "total_rooms", 1,
                        "base_price", Map.of("amount", 700_000, "currency", "RUB")))
                .expect(201).text("/id");
        JsonNode offer = Request.to("hotel-service", "/v1/hotels/%s/offers?check_in=%s&check_out=%s&adults=5"
                .formatted(hotel.id(), stay.checkIn(), stay.checkOut())).get().expect(200).json().at("/items/0");
        assertEquals(2 * 620_000 + 2 * 700_000, offer.at("/total/amount").asLong());

        Booking booking = Booking.of(guest, Request.to("booking-service", "/v1/bookings").by(guest).post(Map.of(
                "hotel_id", hotel.id(), "check_in", stay.checkIn().toString(), "check_out", stay.checkOut().toString(),
                "payment", "at_hotel", "rooms", offer.path("rooms"), "quote_token", offer.path("quote_token").asText(),
                "expected_total", offer.path("total"))));

        assertEquals(offer.at("/total"), booking.made().json().at("/price/total"));
        assertEquals(List.of(triple, hotel.roomType()),
                List.of(booking.made().text("/rooms/0/room_type/id"), booking.made().text("/rooms/1/room_type/id")));
        eventually().untilAsserted(() -> assertEquals(List.of(), hotel.roomsLeft(stay)));
    }

    private Answer bookTwo(Hotel hotel) {
        return Request.to("booking-service", "/v1/bookings").by(guest).post(Map.of(
                "hotel_id", hotel.id(),
                "check_in", stay.checkIn().toString(),
                "check_out", stay.checkOut().toString(),
                "payment", "online",
                "rooms", List.of(
                        Map.of("room_type_id", hotel.roomType(), "adults", 2),
                        Map.of("room_type_id", hotel.roomType(), "adults", 1, "children_ages", List.of(4)))));
    }

    /** By kind of line, in minor units. */
    private Map<String, Long> sums(Booking booking) {
        JsonNode lines = ask(booking, "/folio").get().expect(200).json().at("/lines");
        return StreamSupport.stream(lines.spliterator(), false).collect(Collectors.groupingBy(
                line -> line.at("/kind").asText(),
                Collectors.summingLong(line -> line.at("/amount/amount").asLong())));
    }

    private Request ask(Booking booking, String path) {
        return Request.to("booking-service", "/v1/bookings/" + booking.id() + path).by(guest);
    }
}
