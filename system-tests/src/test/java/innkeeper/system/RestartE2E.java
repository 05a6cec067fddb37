package innkeeper.system;

import innkeeper.system.support.Answer;
import innkeeper.system.support.Booking;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Mailbox;
import innkeeper.system.support.Outage;
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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each part of the system goes away at an awkward moment and comes back: nothing is lost, nothing happens twice. */
class RestartE2E {
    private final Person owner = People.hotelier("en");
    private final Person guest = People.guest("en");
    private final Stay stay = Stay.twoNights();
    private final Hotel hotel = Hotel.of(owner, 1);

    @Test
    void without_the_broker_rooms_are_booked_and_the_events_wait() {
        Booking booking;
        try (Outage _ = RunningSystem.crashedBroker()) {
            booking = Booking.atHotel(guest, hotel, stay);
            assertEquals("confirmed", booking.made().text("/status"));
            assertEquals(List.of(), Mailbox.of(guest).subjects());
            assertEquals(List.of(hotel.id()), hotel.found(stay));
        }
        expectBothMails(booking);
        eventually().untilAsserted(() -> assertEquals(List.of(), hotel.found(stay)));
    }

    @Test
    void news_that_come_while_notification_service_is_away_are_told_afterwards() {
        Booking booking;
        try (Outage _ = RunningSystem.stopped("notification-service")) {
            booking = Booking.atHotel(guest, hotel, stay);
            eventually().untilAsserted(() -> assertEquals(List.of(), hotel.found(stay)));
            assertEquals(List.of(), Mailbox.of(guest).subjects());
        }
        expectBothMails(booking);
    }

    @Test
    void a_webhook_that_finds_booking_service_away_comes_again() {
        Booking booking = Booking.online(guest, hotel, stay);
        try (Outage _ = RunningSystem.crashed("booking-service")) {
            PayPage.pay(booking.payUrl());
            eventually().untilAsserted(() -> assertNotEquals("0", webhook(booking).text("/items/0/attempts")));
            assertEquals("pending", webhook(booking).text("/items/0/status"));
        }
        booking.awaitStatus("confirmed");
        expectBothMails(booking);
        eventually().untilAsserted(() -> assertEquals(List.of("delivered"), webhook(booking).items("status")));
    }

    @Test
    void a_payment_is_announced_although_the_provider_died_before_its_webhook_was_taken() {
        Booking booking = Booking.online(guest, hotel, stay);
        try (Outage bookings = RunningSystem.stopped("booking-service")) {
            PayPage.pay(booking.payUrl());
            try (Outage _ = RunningSystem.crashed("payment-service")) {
                bookings.end();
                assertEquals("pending_payment", booking.read().expect(200).text("/status"));
            }
        }
        booking.awaitStatus("confirmed");
        expectBothMails(booking);
    }

    @Test
    void without_hotel_service_nothing_is_booked_and_what_was_booked_is_learnt_afterwards() {
        Person second = People.guest("en");
        Booking booking = Booking.atHotel(guest, hotel, stay);
        try (Outage _ = RunningSystem.crashed("hotel-service")) {
            Answer refused = Booking.ask(second, hotel, stay, "at_hotel").expectProblem(503, "unavailable");
            assertTrue(refused.header("Retry-After").matches("\\d+"), refused.header("Retry-After"));
        }
        eventually().untilAsserted(() -> assertEquals(List.of(), hotel.found(stay)));
        eventually().untilAsserted(() -> Booking.ask(second, hotel, stay, "at_hotel").expectProblem(409, "sold-out"));
        expectBothMails(booking);
    }

    @Test
    void without_auth_service_nobody_is_let_in_but_what_is_under_way_goes_on() {
        Booking booking = Booking.online(guest, hotel, stay);
        try (Outage _ = RunningSystem.crashed("auth-service")) {
            Answer refused = booking.read().expectProblem(503, "unavailable");
            assertTrue(refused.header("Retry-After").matches("\\d+"), refused.header("Retry-After"));
            Request.to("hotel-service", "/v1/hotels").get().expectProblem(503, "unavailable");
            Request.to("notification-service", "/v1/notifications").by(guest).get().expectProblem(503, "unavailable");

            PayPage.pay(booking.payUrl());
            expectBothMails(booking);
        }
        eventually().untilAsserted(() -> assertEquals("confirmed", booking.read().expect(200).text("/status")));
    }

    @Test
    void without_its_database_a_service_says_so_and_recovers_by_itself() {
        try (Outage _ = RunningSystem.closedDatabase("booking-service")) {
            Booking.ask(guest, hotel, stay, "at_hotel").expectProblem(503, "unavailable");
        }
        eventually().untilAsserted(() -> Request.to("booking-service", "/v1/bookings").by(guest).get().expect(200));
        expectBothMails(Booking.atHotel(guest, hotel, stay));
    }

    private void expectBothMails(Booking booking) {
        String reference = booking.reference();
        Mailbox.of(guest).holdsExactly("Your booking " + reference + " is confirmed");
        Mailbox.of(owner).holdsExactly("New booking " + reference);
    }

    /** How the delivery stands, as the provider sees it. */
    private static Answer webhook(Booking booking) {
        return Request.to("payment-service", "/v1/events?payment_id=" + booking.made().text("/payment/id"))
                .bearer(RunningSystem.setting("BOOKING_PAYMENT_API_KEY")).get().expect(200);
    }
}
