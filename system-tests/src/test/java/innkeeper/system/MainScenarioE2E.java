package innkeeper.system;

import innkeeper.system.support.Booking;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Mailbox;
import innkeeper.system.support.PayPage;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.Stay;
import innkeeper.system.support.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A guest finds a hotel, books, pays on the provider's page; guest and owner read about it in their inboxes. */
class MainScenarioE2E {
    private final Person owner = People.hotelier("ru");
    private final Person guest = People.guest("en");
    private final Stay stay = Stay.twoNights();

    @Test
    void a_guest_books_and_pays_online_and_both_sides_get_one_mail_in_their_language() {
        Hotel hotel = Hotel.of(owner, 3);
        assertEquals(List.of(hotel.id()), hotel.found(stay));

        Booking booking = Booking.online(guest, hotel, stay);
        assertEquals("pending_payment", booking.made().text("/status"));
        assertEquals("1240000", booking.made().text("/price/total/amount"));
        assertEquals("RUB", booking.made().text("/price/total/currency"));
        assertEquals(List.of(), Mailbox.of(guest).subjects());

        PayPage.pay(booking.payUrl());
        booking.awaitStatus("confirmed");

        String reference = booking.reference();
        Mailbox.of(guest).holdsExactly("Your booking " + reference + " is confirmed");
        Mailbox.of(owner).holdsExactly("Новое бронирование " + reference);
    }

    @Test
    void one_trace_leads_from_the_booking_request_to_the_mail() {
        Trace trace = Trace.begin();
        Hotel hotel = Hotel.of(owner, 3);

        Booking booking = Booking.of(guest, Request.to("booking-service", "/v1/bookings").by(guest)
                .header("traceparent", trace.traceparent())
                .post(Booking.request(hotel, stay, "online")));
        PayPage.pay(booking.payUrl());
        booking.awaitStatus("confirmed");

        trace.goesThrough(
                "booking-service server POST /v1/bookings",
                "booking-service client innkeeper.auth.v1.Authorization/Authorize",
                "auth-service server innkeeper.auth.v1.Authorization/Authorize",
                "booking-service client innkeeper.hotel.v1.Hotels/Quote",
                "hotel-service server innkeeper.hotel.v1.Hotels/Quote",
                "booking-service client inventory.take",
                "booking-service client booking.add",
                "booking-service client POST payment provider",
                "payment-service server POST /v1/payments",
                "payment-service client payment.add",
                "payment-service client webhook payment.succeeded",
                "booking-service server POST /v1/payment-webhooks",
                "booking-service client booking.update",
                "booking-service producer send innkeeper.booking.v1",
                "hotel-service consumer process innkeeper.booking.v1",
                "hotel-service client taken.count",
                "notification-service consumer process innkeeper.booking.v1",
                "notification-service client message.add",
                "notification-service client deliver email");
    }
}
