package innkeeper.system;

import innkeeper.system.support.Answer;
import innkeeper.system.support.Booking;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Mail;
import innkeeper.system.support.Mailbox;
import innkeeper.system.support.Patience;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.Stay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** People are taken on at a hotel, work there, and leave; a hotel is handed over. */
class StaffE2E {

    private final Person owner = People.verified(People.hotelier("en"));
    private final Person guest = People.verified(People.guest("en"));
    private final Stay stay = Stay.twoNights();
    private final Hotel hotel = Hotel.of(owner, 5);
    private final String staff = "/v1/hotels/%s/staff".formatted(hotel.id());

    @Test
    void the_front_desk_is_invited_by_mail_works_is_named_in_the_mails_and_after_its_end_sees_nothing() {
        Person desk = People.verified(People.guest("en"));
        Request.to("auth-service", staff).by(owner).post(Map.of("email", desk.email(), "relation", "front_desk"))
                .expect(201);
        Mail invitation = Mailbox.of(desk).mail("You are invited to join the team of Lighthouse Inn");
        assertTrue(invitation.text().contains("Invited by: Olga Owner"), invitation.text());
        accept(Map.of("token", invitation.token()));
        Mailbox.of(desk).mail("You have joined the team of Lighthouse Inn");
        Mailbox.of(owner).mail("New on the team of Lighthouse Inn");

        Booking booking = Booking.atHotel(guest, hotel, stay);
        Mailbox.of(desk).mail("New booking %s at Lighthouse Inn".formatted(booking.reference()));
        Mailbox.of(owner).mail("New booking %s at Lighthouse Inn".formatted(booking.reference()));
        assertEquals(List.of(booking.id()), bookings(desk).expect(200).items("id"));
        assertEquals(List.of(hotel.id()),
                Request.to("hotel-service", "/v1/hotels?owner=me").by(desk).get().expect(200).items("id"));
        Answer cancelled = cancel(booking, desk).expect(200);
        assertEquals("front_desk", cancelled.text("/end/by/as"));
        assertEquals(desk.id(), cancelled.text("/end/by/person_id"));
        assertSays(guest, "Your booking %s at Lighthouse Inn is cancelled", booking,
                "Cancelled by: the hotel's front desk");
        assertSays(owner, "Booking %s at Lighthouse Inn is cancelled", booking, "Cancelled by: the front desk");
        assertFalse(Request.to("notification-service", "/v1/notifications?booking_id=" + booking.id()).by(desk).get()
                .expect(200).items("id").isEmpty());

        Booking kept = Booking.atHotel(guest, hotel, stay);
        Request.to("auth-service", staff + "/" + desk.id()).by(owner).send("DELETE").expect(204);
        Patience.eventually().untilAsserted(() -> Request
                .to("booking-service", "/v1/bookings/" + kept.id()).by(desk).get()
                .expectProblem(403, "not-booking-party"));
        cancel(kept, desk).expectProblem(403, "not-booking-party");
        assertEquals(List.of(), bookings(desk).expect(200).items("id"));
        Mailbox.of(desk).mail("You are no longer on the team of Lighthouse Inn");
        kept.cancel().expect(200);
        assertSays(owner, "Booking %s at Lighthouse Inn is cancelled", kept, "Cancelled by: the guest");
        assertFalse(Mailbox.of(desk).subjects().contains(
                "Booking %s at Lighthouse Inn is cancelled".formatted(kept.reference())));
    }

    @Test
    void somebody_without_an_account_accepts_with_a_name_and_a_password_and_logs_in() {
        String email = "newcomer-%s@innkeeper.example".formatted(UUID.randomUUID());
        Request.to("auth-service", staff).by(owner).post(Map.of("email", email, "relation", "manager")).expect(201);
        Mail invitation = new Mailbox(email).mail("You are invited to join the team of a hotel");
        assertFalse(invitation.text().contains("Olga") || invitation.text().contains("Lighthouse"), invitation.text());
        accept(Map.of("token", invitation.token(), "full_name", "Nina Newcomer", "password", People.PASSWORD));
        Person manager = People.again(new Person("", email, "Nina Newcomer", ""));
        String path = "/v1/hotels/" + hotel.id();
        String etag = Request.to("hotel-service", path).get().expect(200).header("ETag");
        assertEquals("4", Request.to("hotel-service", path).by(manager).patch(etag, Map.of("stars", 4)).expect(200)
                .text("/stars"));
        Request.to("auth-service", staff).by(manager).post(Map.of("email", guest.email(), "relation", "accountant"))
                .expectProblem(403, "not-hotel-staff");
    }

    @Test
    void a_hotel_that_is_handed_over_is_its_new_owners_and_so_are_its_mails() {
        Person heir = People.verified(People.hotelier("en"));
        Booking booking = Booking.atHotel(guest, hotel, stay);
        Mailbox.of(owner).mail("New booking %s at Lighthouse Inn".formatted(booking.reference()));
        Request.to("auth-service", "/v1/hotels/%s/owner".formatted(hotel.id())).by(owner)
                .post(Map.of("email", heir.email())).expect(201);
        accept(Map.of("token", Mailbox.of(heir).mail("You are asked to take over Lighthouse Inn").token()));
        Mailbox.of(owner).mail("You are no longer the owner of Lighthouse Inn");
        Mailbox.of(heir).mail("You are now the owner of Lighthouse Inn");

        Patience.eventually().untilAsserted(() -> assertEquals(heir.id(),
                Request.to("hotel-service", "/v1/hotels/" + hotel.id()).get().expect(200).text("/owner_id")));
        cancel(booking, owner).expectProblem(403, "not-booking-party");
        assertEquals("owner", cancel(booking, heir).expect(200).text("/end/by/as"));
        assertSays(heir, "Booking %s at Lighthouse Inn is cancelled", booking, "Cancelled by: the owner");
        assertSays(guest, "Your booking %s at Lighthouse Inn is cancelled", booking, "Cancelled by: the hotel");
        assertFalse(Mailbox.of(owner).subjects().contains(
                "Booking %s at Lighthouse Inn is cancelled".formatted(booking.reference())));
    }

    @Test
    void a_booking_that_an_administrator_cancels_says_so() {
        Booking booking = Booking.atHotel(guest, hotel, stay);
        assertEquals("admin", cancel(booking, People.admin()).expect(200).text("/end/by/as"));
        assertSays(guest, "Your booking %s at Lighthouse Inn is cancelled", booking,
                "Cancelled by: an administrator of Innkeeper");
    }

    private static void accept(Map<String, String> answer) {
        Request.to("auth-service", "/v1/auth/staff-invitation").post(answer).expect(204);
    }

    private Answer bookings(Person person) {
        return Request.to("booking-service", "/v1/bookings?hotel_id=" + hotel.id()).by(person).get();
    }

    private static Answer cancel(Booking booking, Person person) {
        return Request.to("booking-service", "/v1/bookings/%s/cancel".formatted(booking.id())).by(person).post();
    }

    private static void assertSays(Person reader, String subject, Booking booking, String line) {
        String text = Mailbox.of(reader).mail(subject.formatted(booking.reference())).text();
        assertTrue(text.contains("\n" + line + "\n"), text);
    }
}
