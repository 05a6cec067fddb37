package innkeeper.notification.booking.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.Situations;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.delivery.usecase.Correspondence.Visible;
import innkeeper.notification.delivery.usecase.Correspondence.Wanted;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.usecase.InMemoryMessages;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.staff.domain.Post;
import innkeeper.notification.staff.domain.Relation;
import innkeeper.notification.staff.usecase.FollowStaff;
import innkeeper.notification.staff.usecase.InMemoryStaff;
import innkeeper.notification.staff.usecase.TellHotel;
import innkeeper.notification.staff.usecase.TellOwner;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.ASTORIA;
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
    private static final PersonId CLARA_ID = PersonId.of("01930000-0000-7000-8000-000000000003");
    private static final PersonId DMITRI_ID = PersonId.of("01930000-0000-7000-8000-000000000004");

    private final InMemoryMessages messages = new InMemoryMessages();
    private final Iterator<Integer> numbers = IntStream.iterate(1, last -> last + 1).iterator();
    private final TellPerson tell = new TellPerson(
            messages, _ -> {}, Clock.fixed(NOW, ZoneOffset.UTC), () -> id(numbers.next()).value());
    private final InMemoryStaff staff = new InMemoryStaff();
    private final TellHotel tellHotel = new TellHotel(staff, tell);
    private final FollowStaff followStaff = new FollowStaff(staff, tellHotel, new TellOwner(staff, tell));
    private final AnnounceBooking announce = new AnnounceBooking(tell, tellHotel);

    @BeforeEach
    void boris_owns_the_hotel() {
        followStaff.handle(BORIS_ID, Set.of(new Post(ASTORIA, Relation.OWNER, 1)));
    }

    @Test
    void a_booking_is_told_to_everybody_who_works_with_the_hotels_bookings() {
        followStaff.handle(CLARA_ID, Set.of(new Post(ASTORIA, Relation.FRONT_DESK, 2)));
        followStaff.handle(DMITRI_ID, Set.of(new Post(ASTORIA, Relation.ACCOUNTANT, 3)));
        announce.handle(event(1), News.Booking.CONFIRMED, facts());
        assertEquals(Set.of(ANNA_ID, BORIS_ID, CLARA_ID), told());
    }

    @Test
    void news_of_a_hotel_without_known_staff_waits_for_the_first_and_is_told_once() {
        followStaff.handle(BORIS_ID, Set.of());
        announce.handle(event(1), News.Booking.CONFIRMED, facts());
        announce.handle(event(2), News.Booking.CANCELLED, facts());
        assertEquals(Set.of(ANNA_ID), told());
        followStaff.handle(DMITRI_ID, Set.of(new Post(ASTORIA, Relation.ACCOUNTANT, 3)));
        assertEquals(Set.of(ANNA_ID), told());
        followStaff.handle(CLARA_ID, Set.of(new Post(ASTORIA, Relation.OWNER, 4)));
        assertEquals(Set.of(ANNA_ID, CLARA_ID), told());
        assertEquals(4, written().size());
        followStaff.handle(BORIS_ID, Set.of(new Post(ASTORIA, Relation.MANAGER, 5)));
        assertEquals(4, written().size());
    }

    @Test
    void who_books_at_a_hotel_that_they_work_for_is_written_to_as_its_guest() {
        followStaff.handle(ANNA_ID, Set.of(new Post(ASTORIA, Relation.FRONT_DESK, 2)));
        announce.handle(event(1), News.Booking.CONFIRMED, facts());
        assertEquals(List.of(Audience.CLIENT), written().stream()
                .filter(entry -> entry.notification().message() instanceof Message.ToPerson told
                        && told.recipient().equals(ANNA_ID))
                .map(entry -> ((Message.OfBooking) entry.notification().message()).audience()).toList());
    }

    @Test
    void a_booking_confirmed_or_cancelled_is_told_to_the_guest_and_to_the_hotel() {
        announce.handle(event(1), News.Booking.CONFIRMED, facts());
        assertEquals(Set.of(ANNA_ID, BORIS_ID), told());
        announce.handle(event(2), News.Booking.CANCELLED, facts());
        assertEquals(4, written().size());
    }

    @Test
    void a_change_is_told_to_the_guest_and_to_the_hotel_and_that_of_a_hold_to_nobody() {
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
    void the_hotel_reads_nothing_of_the_end_of_a_hold() {
        announce.handle(event(1), News.Booking.CANCELLED, ended(Ending.CANCELLED));
        assertEquals(Set.of(ANNA_ID), told());
    }

    private static BookingFacts ended(Ending ending) {
        return Situations.facts("Hotel Astoria", 0, ending, false, true);
    }

    @Test
    void a_refund_is_told_to_the_guest_and_to_whom_the_hotels_money_concerns() {
        followStaff.handle(CLARA_ID, Set.of(new Post(ASTORIA, Relation.FRONT_DESK, 2)));
        followStaff.handle(DMITRI_ID, Set.of(new Post(ASTORIA, Relation.ACCOUNTANT, 3)));
        announce.handle(event(1), News.Booking.REFUNDED, facts());
        assertEquals(Set.of(ANNA_ID, BORIS_ID, DMITRI_ID), told());
    }

    @Test
    void a_refund_for_what_the_hotel_never_heard_of_is_told_to_the_guest_alone() {
        announce.handle(event(1), News.Booking.REFUNDED, ended(Ending.NOT_PAID_IN_TIME));
        assertEquals(Set.of(ANNA_ID), told());
    }

    @Test
    void news_of_money_waits_where_only_the_front_desk_is_known() {
        followStaff.handle(BORIS_ID, Set.of(new Post(ASTORIA, Relation.FRONT_DESK, 2)));
        announce.handle(event(1), News.Booking.REFUNDED, facts());
        assertEquals(Set.of(ANNA_ID), told());
        followStaff.handle(DMITRI_ID, Set.of(new Post(ASTORIA, Relation.ACCOUNTANT, 3)));
        assertEquals(Set.of(ANNA_ID, DMITRI_ID), told());
    }

    @Test
    void the_same_event_heard_twice_is_told_once() {
        announce.handle(event(1), News.Booking.CONFIRMED, facts());
        announce.handle(event(1), News.Booking.CONFIRMED, facts());
        assertEquals(2, written().size());
    }

    @Test
    void every_news_is_known_by_its_name_in_the_contracts() {
        assertEquals(List.of("innkeeper.booking.confirmed", "innkeeper.booking.amended",
                "innkeeper.booking.cancelled", "innkeeper.booking.expired", "innkeeper.booking.refunded",
                "innkeeper.booking.payment-returned", "innkeeper.notification.guest-unreached"),
                List.of(News.Booking.values()).stream().map(News.Booking::eventType).toList());
    }

    private List<Entry> written() {
        return messages.list(Wanted.of(new Visible.Everything()), 10);
    }

    private Set<PersonId> told() {
        return written().stream().map(entry -> new PersonId(entry.notification().recipient().value()))
                .collect(Collectors.toSet());
    }
}
