package innkeeper.system;

import innkeeper.system.support.Answer;
import innkeeper.system.support.Booking;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Mailbox;
import innkeeper.system.support.PayPage;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.RunningSystem;
import innkeeper.system.support.Stay;
import java.util.List;
import org.junit.jupiter.api.Test;

import static innkeeper.system.support.Patience.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rooms that are booked leave the search, rooms that are cancelled come back, and so does the money. */
class PayAtHotelAndCancelE2E {
    private final Person owner = People.hotelier("en");
    private final Person guest = People.guest("ru");
    private final Stay stay = Stay.twoNights();

    @Test
    void the_last_room_leaves_the_search_when_it_is_booked_and_comes_back_when_it_is_cancelled() {
        Hotel hotel = Hotel.of(owner, 1);
        assertEquals(List.of("1"), hotel.roomsLeft(stay));

        Booking booking = Booking.atHotel(guest, hotel, stay);
        assertEquals("confirmed", booking.made().text("/status"));
        assertTrue(booking.made().json().at("/payment").isNull());
        eventually().untilAsserted(() -> assertEquals(List.of(), hotel.found(stay)));
        assertEquals(List.of(), hotel.roomsLeft(stay));

        Answer cancelled = booking.cancel().expect(200);
        assertEquals("cancelled", cancelled.text("/status"));
        eventually().untilAsserted(() -> assertEquals(List.of(hotel.id()), hotel.found(stay)));
        assertEquals(List.of("1"), hotel.roomsLeft(stay));
        booking.cancel().expectProblem(409, "already-cancelled");

        String reference = booking.reference();
        Mailbox.of(guest).holdsExactly(
                "Бронирование " + reference + " подтверждено",
                "Бронирование " + reference + " отменено");
        Mailbox.of(owner).holdsExactly(
                "New booking " + reference,
                "Booking " + reference + " is cancelled");
    }

    @Test
    void who_cancels_what_was_paid_online_gets_the_money_back_and_is_told() {
        Booking booking = Booking.online(guest, Hotel.of(owner, 1), stay);
        PayPage.pay(booking.payUrl());
        booking.awaitStatus("confirmed");

        Answer cancelled = booking.cancel().expect(200);

        assertEquals("1240000", cancelled.text("/refund/amount"));
        eventually().untilAsserted(() -> assertEquals("1240000", payment(booking).text("/refunded/amount")));
        String reference = booking.reference();
        Mailbox.of(guest).holdsExactly(
                "Бронирование " + reference + " подтверждено",
                "Бронирование " + reference + " отменено",
                "Возврат 12\u00a0400,00\u00a0₽ за бронирование " + reference);
        Mailbox.of(owner).holdsExactly(
                "New booking " + reference,
                "Booking " + reference + " is cancelled",
                "Refund of RUB\u00a012,400.00 for booking " + reference);
    }

    /** As the provider sees it. */
    private static Answer payment(Booking booking) {
        return Request.to("payment-service", "/v1/payments/" + booking.made().text("/payment/id"))
                .bearer(RunningSystem.setting("BOOKING_PAYMENT_API_KEY")).get().expect(200);
    }
}
