package innkeeper.notification.booking.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.Situations;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.delivery.usecase.Correspondence.Wanted;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.usecase.InMemoryMessages;
import innkeeper.notification.message.usecase.TellPerson;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.BORIS_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.aDouble;
import static innkeeper.notification.Situations.aSuite;
import static innkeeper.notification.Situations.amended;
import static innkeeper.notification.Situations.event;
import static innkeeper.notification.Situations.facts;
import static innkeeper.notification.Situations.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

class AnnounceBookingTest {
    private final InMemoryMessages messages = new InMemoryMessages();
    private final Iterator<Integer> numbers = IntStream.iterate(1, last -> last + 1).iterator();
    private final AnnounceBooking announce = new AnnounceBooking(new TellPerson(
            messages, Clock.fixed(NOW, ZoneOffset.UTC), () -> id(numbers.next()).value()));

    @Test
    void a_booking_confirmed_or_cancelled_is_told_to_the_guest_and_to_the_owner() {
        announce.handle(event(1), News.Booking.CONFIRMED, facts());
        assertEquals(Set.of(ANNA_ID, BORIS_ID), told());
        announce.handle(event(2), News.Booking.CANCELLED, facts());
        assertEquals(4, written().size());
    }

    @Test
    void a_change_is_told_to_the_guest_and_to_the_owner_and_that_of_a_hold_to_nobody() {
        announce.handle(event(1), News.Booking.AMENDED, facts("Hotel Astoria", 0, Ending.NONE, false, true));
        assertEquals(Set.of(), told());
        announce.handle(event(2), News.Booking.AMENDED, amended(0, aDouble(false), aSuite(true)));
        assertEquals(Set.of(ANNA_ID, BORIS_ID), told());
    }

    @Test
    void a_hold_that_expired_is_told_to_the_guest_alone() {
        announce.handle(event(1), News.Booking.EXPIRED, ended(Ending.NOT_PAID_IN_TIME));
        assertEquals(Set.of(ANNA_ID), told());
    }

    @Test
    void a_hold_that_was_never_announced_ends_in_silence() {
        announce.handle(event(1), News.Booking.EXPIRED, ended(Ending.PAYMENT_UNAVAILABLE));
        assertEquals(Set.of(), told());
    }

    @Test
    void the_owner_reads_nothing_of_the_end_of_a_hold() {
        announce.handle(event(1), News.Booking.CANCELLED, ended(Ending.CANCELLED_BY_CLIENT));
        assertEquals(Set.of(ANNA_ID), told());
    }

    private static BookingFacts ended(Ending ending) {
        return Situations.facts("Hotel Astoria", 0, ending, false, true);
    }

    @Test
    void a_refund_is_told_to_the_guest_alone() {
        announce.handle(event(1), News.Booking.REFUNDED, facts());
        assertEquals(Set.of(ANNA_ID), told());
    }

    @Test
    void the_same_event_heard_twice_is_told_once() {
        announce.handle(event(1), News.Booking.CONFIRMED, facts());
        announce.handle(event(1), News.Booking.CONFIRMED, facts());
        assertEquals(2, written().size());
    }

    @Test
    void every_event_that_is_news_is_known_by_its_name_in_the_contract() {
        assertEquals(List.of("innkeeper.booking.confirmed", "innkeeper.booking.amended",
                "innkeeper.booking.cancelled", "innkeeper.booking.expired", "innkeeper.booking.refunded",
                "innkeeper.booking.payment-returned"),
                List.of(News.Booking.values()).stream().map(News.Booking::eventType).toList());
    }

    private List<Entry> written() {
        return messages.list(new Wanted(Optional.empty(), Optional.empty(), Optional.empty()), 10);
    }

    private Set<PersonId> told() {
        return written().stream().map(entry -> entry.notification().recipient()).collect(Collectors.toSet());
    }
}
