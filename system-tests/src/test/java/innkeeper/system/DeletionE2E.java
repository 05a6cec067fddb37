package innkeeper.system;

import innkeeper.system.support.Answer;
import innkeeper.system.support.Booking;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Mailbox;
import innkeeper.system.support.Patience;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.Stay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Somebody leaves: every service forgets them, and keeps what accounting needs. */
class DeletionE2E {
    private static final String FAREWELL = "Your Innkeeper account is deleted";

    private final Person owner = People.hotelier("en");
    private final Person guest = People.guest("en");
    private final Stay stay = Stay.twoNights();
    private final Hotel hotel = Hotel.of(owner, 3);

    @Test
    void a_client_who_leaves_is_told_so_and_nothing_but_the_booking_stays() {
        Booking booking = Booking.atHotel(guest, hotel, stay);
        Mailbox.of(guest).mail("Your booking " + booking.reference() + " is confirmed");
        Mailbox.of(owner).mail("New booking " + booking.reference());

        leave(guest, "not the password").expectProblem(403, "wrong-password");
        Answer refused = leave(guest, People.PASSWORD).expectProblem(409, "has-stays-ahead");
        assertTrue(refused.text("/detail").contains(booking.reference()), refused.text("/detail"));
        booking.cancel().expect(200);
        leave(guest, People.PASSWORD).expect(204);

        Mailbox.of(guest).mail(FAREWELL);
        gone(guest);
        Person admin = People.admin();
        Patience.eventually().untilAsserted(() -> assertEquals(List.of(), writtenAbout(admin, booking, guest)));
        assertTrue(Request.to("notification-service", "/v1/notifications").by(owner).get().expect(200)
                .items("booking_id").contains(booking.id()));
        assertEquals("cancelled", Request.to("booking-service", "/v1/bookings/" + booking.id()).by(owner).get()
                .expect(200).text("/status"));
    }

    @Test
    void a_client_with_a_stay_to_be_paid_online_is_asked_to_cancel_it_first_and_stays_logged_in() {
        Booking booking = Booking.online(guest, hotel, stay);
        Answer refused = leave(guest, People.PASSWORD).expectProblem(409, "has-stays-ahead");
        assertTrue(refused.text("/detail").contains(booking.reference()), refused.text("/detail"));

        booking.cancel().expect(200);
        leave(guest, People.PASSWORD).expect(204);
        gone(guest);
    }

    @Test
    void the_owner_of_a_hotel_leaves_only_when_it_is_gone_and_it_goes_only_when_no_guest_is_to_come() {
        Booking booking = Booking.atHotel(guest, hotel, stay);
        leave(owner, People.PASSWORD).expectProblem(409, "last-owner");
        Patience.eventually().untilAsserted(() -> assertEquals(List.of("2"), hotel.roomsLeft(stay)));
        close().expectProblem(409, "guests-to-come");
        assertEquals(List.of(hotel.id()), hotel.found(stay));

        booking.cancel().expect(200);
        Patience.eventually().untilAsserted(() -> close().expect(204));
        Patience.eventually().untilAsserted(() -> leave(owner, People.PASSWORD).expect(204));

        Mailbox.of(owner).mail(FAREWELL);
        gone(owner);
        Request.to("hotel-service", "/v1/hotels/" + hotel.id()).get().expectProblem(404, "unknown-hotel");
        assertEquals("cancelled", booking.read().expect(200).text("/status"));
    }

    private Answer close() {
        String path = "/v1/hotels/" + hotel.id();
        return Request.to("hotel-service", path).by(owner)
                .header("If-Match", Request.to("hotel-service", path).get().expect(200).header("ETag")).send("DELETE");
    }

    private static Answer leave(Person person, String password) {
        return Request.to("auth-service", "/v1/users/me/deletion").by(person).post(Map.of("password", password));
    }

    private static void gone(Person person) {
        Request.to("auth-service", "/v1/auth/login").post(People.credentials(person))
                .expectProblem(401, "invalid-credentials");
        for (String path : List.of("/v1/notifications", "/v1/notifications?status=sent")) {
            Patience.eventually().untilAsserted(
                    () -> Request.to("notification-service", path).by(person).get().expect(401));
        }
    }

    /** What an admin finds written about the booking that did not go to the owner. */
    private List<String> writtenAbout(Person admin, Booking booking, Person reader) {
        return Request.to("notification-service", "/v1/notifications?limit=100").by(admin).get().expect(200)
                .json().at("/items").findParents("booking_id").stream()
                .filter(item -> item.path("booking_id").asText().equals(booking.id()))
                .map(item -> item.path("subject").asText())
                .filter(subject -> subject.startsWith("Your booking"))
                .toList();
    }
}
