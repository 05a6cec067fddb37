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
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static innkeeper.system.support.Patience.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The client pays and cancels at once: the provider decides, and money and room follow it. */
class PayOrCancelE2E {
    private static final int BOOKINGS = 6;

    private final Person owner = People.hotelier("en");
    private final Person guest = People.guest("en");
    private final Hotel hotel = Hotel.of(owner, BOOKINGS);
    private final Stay stay = Stay.twoNights();

    @Test
    void whoever_pays_and_cancels_at_once_is_either_not_charged_or_gets_it_back() throws Exception {
        List<Booking> bookings = Stream.generate(() -> Booking.online(guest, hotel, stay)).limit(BOOKINGS).toList();
        CyclicBarrier door = new CyclicBarrier(2 * BOOKINGS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<PayPage.Form> forms = bookings.stream().map(booking -> PayPage.filled(booking.payUrl())).toList();
            List<Future<Answer>> paid = forms.stream().map(form -> threads.submit(() -> {
                door.await();
                return PayPage.send(form);
            })).toList();
            List<Future<Answer>> cancelled = bookings.stream().map(booking -> threads.submit(() -> {
                door.await();
                return booking.cancel();
            })).toList();
            for (int i = 0; i < BOOKINGS; i++) {
                cancelled.get(i).get().expect(200);
                boolean charged = paid.get(i).get().status() == 303;
                expectTheMoneyBack(bookings.get(i), charged);
            }
        }
        eventually().untilAsserted(() -> assertEquals(List.of(hotel.id()), hotel.found(stay)));
    }

    @Test
    void a_cancelled_hold_cannot_be_paid_and_its_owner_hears_nothing_of_it() {
        Booking booking = Booking.online(guest, hotel, stay);
        PayPage.Form open = PayPage.filled(booking.payUrl());
        Answer cancelled = booking.cancel().expect(200);
        assertEquals("unpaid", cancelled.text("/settlement"));
        assertEquals("cancelled", cancelled.text("/end/reason"));
        assertEquals("client", cancelled.text("/end/by/as"));
        assertEquals(409, PayPage.send(open).status());
        assertTrue(Request.to(booking.payUrl()).get().expect(200).body().contains("called this payment off"));
        Mailbox.of(guest).holdsExactly("Your booking " + booking.reference() + " is cancelled");
        assertEquals(List.of(), Mailbox.of(owner).subjects());
    }

    private static void expectTheMoneyBack(Booking booking, boolean charged) {
        eventually().untilAsserted(() -> assertEquals(charged ? "refunded" : "unpaid",
                booking.read().expect(200).text("/settlement")));
        Answer payment = Request.to("payment-service", "/v1/payments/" + booking.made().text("/payment/id"))
                .bearer(RunningSystem.setting("BOOKING_PAYMENT_API_KEY")).get().expect(200);
        assertEquals(charged ? "succeeded" : "cancelled", payment.text("/status"));
        assertEquals(charged ? payment.text("/amount/amount") : "0", payment.text("/refunded/amount"));
    }
}
