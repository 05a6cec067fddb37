package innkeeper.system;

import innkeeper.system.support.Booking;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Mailbox;
import innkeeper.system.support.Patience;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.Stay;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A suspended hotelier sells nothing, and their guests keep what they booked. */
class SuspendedOwnerE2E {
    private final Person owner = People.hotelier("en");
    private final Person guest = People.guest("en");
    private final Person admin = People.admin();
    private final Stay stay = Stay.twoNights();
    private final Hotel hotel = Hotel.of(owner, 3);

    @Test
    void a_suspended_hotelier_sells_nothing_is_told_so_and_sells_again_once_reinstated() {
        Booking before = Booking.atHotel(guest, hotel, stay);
        Patience.eventually().untilAsserted(() -> assertEquals(List.of(hotel.id()), hotel.found(stay)));

        suspension("PUT");
        Patience.eventually().untilAsserted(() -> assertEquals(List.of(), hotel.found(stay)));
        assertEquals(List.of(), hotel.roomsLeft(stay));
        Booking.ask(guest, hotel, stay, "at_hotel").expectProblem(409, "hotel-not-selling");
        String told = Mailbox.of(owner).mail("Your account is suspended").text();
        assertTrue(told.contains("If you have hotels with us, they sell nothing for now"), told);
        assertEquals(List.of(hotel.id()),
                Request.to("hotel-service", "/v1/hotels?owner=" + owner.id()).by(admin).get().expect(200).items("id"));
        assertEquals("confirmed", before.read().expect(200).text("/status"));
        before.cancel().expect(200);

        suspension("DELETE");
        Patience.eventually().untilAsserted(() -> assertEquals(List.of(hotel.id()), hotel.found(stay)));
        Booking.atHotel(guest, hotel, stay);
        Mailbox.of(owner).mail("Your account is open again");
    }

    private void suspension(String method) {
        Request request = Request.to("auth-service", "/v1/users/%s/suspension".formatted(owner.id())).by(admin);
        (method.equals("PUT")
                ? request.send("PUT", "application/json", "{\"reason\": \"Guests found the hotel closed\"}")
                : request.send("DELETE")).expect(200);
    }
}
