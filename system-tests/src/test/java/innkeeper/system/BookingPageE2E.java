package innkeeper.system;

import innkeeper.system.support.Booking;
import innkeeper.system.support.BookingPage;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.PayPage;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.Stay;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who has the link to a booking needs no log-in: paying leads there, and from there the booking is cancelled. */
class BookingPageE2E {
    private final Person owner = People.hotelier("ru");
    private final Person guest = People.guest("en");

    @Test
    void paying_leads_to_the_page_from_which_the_guest_cancels() {
        Booking booking = Booking.online(guest, Hotel.of(owner, 3), Stay.twoNights());
        BookingPage page = BookingPage.at(PayPage.pay(booking.payUrl()));
        booking.awaitStatus("confirmed");
        String shown = page.read().expect(200).body();
        assertTrue(shown.contains(booking.reference()) && shown.contains("Confirmed"), shown);
        page.cancel(page.confirmation()).expect(303);
        booking.awaitStatus("cancelled");
        assertTrue(page.read().expect(200).body().contains("Cancelled by the guest"));
    }

    @Test
    void a_withdrawn_link_shows_nothing_any_more() {
        Booking booking = Booking.online(guest, Hotel.of(owner, 3), Stay.twoNights());
        BookingPage page = BookingPage.of(booking);
        page.read().expect(200);
        Request.to("booking-service", "/v1/bookings/%s/link/withdraw".formatted(booking.id())).by(owner).post()
                .expect(204);
        assertEquals(404, page.read().status());
    }
}
