package innkeeper.system;

import innkeeper.system.support.Booking;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.Stay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The four ownership rules, asked of the real processes. */
class OwnershipE2E {
    private final Person owner = People.hotelier("en");
    private final Person otherOwner = People.hotelier("en");
    private final Person guest = People.guest("en");
    private final Person otherGuest = People.guest("en");
    private final Stay stay = Stay.twoNights();
    private final Hotel hotel = Hotel.of(owner, 5);

    @Test
    void a_hotelier_sees_the_bookings_of_their_own_hotels_only() {
        Booking booking = Booking.atHotel(guest, hotel, stay);
        String list = "/v1/bookings?hotel_id=" + hotel.id();

        assertEquals(List.of(booking.id()),
                Request.to("booking-service", list).by(owner).get().expect(200).items("id"));
        Request.to("booking-service", "/v1/bookings/" + booking.id()).by(owner).get().expect(200);
        assertEquals(List.of(), Request.to("booking-service", list).by(otherOwner).get().expect(200).items("id"));
        Request.to("booking-service", "/v1/bookings/" + booking.id()).by(otherOwner).get()
                .expectProblem(403, "not-booking-party");
        Request.to("booking-service", "/v1/bookings/" + booking.id() + "/cancel").by(otherOwner).post()
                .expectProblem(403, "not-booking-party");
    }

    @Test
    void a_hotelier_changes_nothing_about_a_hotel_of_somebody_else() {
        String path = "/v1/hotels/" + hotel.id();
        String etag = Request.to("hotel-service", path).get().expect(200).header("ETag");

        Request.to("hotel-service", path).by(otherOwner).patch(etag, Map.of("stars", 1))
                .expectProblem(403, "not-hotel-staff");
        Request.to("hotel-service", path + "/room-types/" + hotel.roomType()).by(otherOwner)
                .patch(etag, Map.of("total_rooms", 0)).expectProblem(403, "not-hotel-staff");
        Request.to("hotel-service", path).by(otherOwner).header("If-Match", etag).send("DELETE")
                .expectProblem(403, "not-hotel-staff");

        assertEquals("5", Request.to("hotel-service", path).by(owner).patch(etag, Map.of("stars", 5))
                .expect(200).text("/stars"));
    }

    @Test
    void a_client_sees_their_own_bookings_only() {
        Booking booking = Booking.atHotel(guest, hotel, stay);

        assertEquals(List.of(booking.id()),
                Request.to("booking-service", "/v1/bookings").by(guest).get().expect(200).items("id"));
        assertEquals(List.of(),
                Request.to("booking-service", "/v1/bookings").by(otherGuest).get().expect(200).items("id"));
        Request.to("booking-service", "/v1/bookings/" + booking.id()).by(otherGuest).get()
                .expectProblem(403, "not-booking-party");
    }

    @Test
    void a_client_books_for_nobody_else() {
        Map<String, Object> forAnother = new HashMap<>(Booking.request(hotel, stay, "at_hotel"));
        forAnother.put("client_id", otherGuest.id());

        Request.to("booking-service", "/v1/bookings").by(guest).post(forAnother).expectProblem(403, "not-own-booking");
        assertEquals(List.of(),
                Request.to("booking-service", "/v1/bookings").by(otherGuest).get().expect(200).items("id"));
    }

    @Test
    void a_hotelier_books_nothing() {
        Booking.ask(owner, hotel, stay, "at_hotel").expectProblem(403, "role-forbids");
    }

    @Test
    void a_client_edits_no_hotel() {
        Request.to("hotel-service", "/v1/hotels/" + hotel.id()).by(guest).patch("\"v1\"", Map.of("stars", 1))
                .expectProblem(403, "role-forbids");
        Request.to("hotel-service", "/v1/hotels").by(guest).post(Map.of("name", "Mine"))
                .expectProblem(403, "role-forbids");
    }
}
