package innkeeper.notification.bounce.usecase;

import innkeeper.kernel.BookingId;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.usecase.InMemoryMessages;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.reminder.domain.Followed;
import innkeeper.notification.reminder.domain.Status;
import innkeeper.notification.reminder.usecase.InMemoryReminders;
import innkeeper.notification.staff.domain.Post;
import innkeeper.notification.staff.domain.Relation;
import innkeeper.notification.staff.usecase.FollowStaff;
import innkeeper.notification.staff.usecase.InMemoryStaff;
import innkeeper.notification.staff.usecase.TellHotel;
import innkeeper.notification.staff.usecase.TellOwner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.ASTORIA;
import static innkeeper.notification.Situations.BORIS_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.event;
import static innkeeper.notification.Situations.facts;
import static innkeeper.notification.Situations.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

class TellUnreachedGuestTest {
    private static final BookingFacts STAY = facts();
    private static final Message TO_BORIS =
            new Message.OfBooking(News.Booking.GUEST_UNREACHED, Audience.HOTEL, BORIS_ID, STAY);

    private final List<Message> told = new ArrayList<>();
    private final List<UUID> open = new ArrayList<>(List.of(event(1)));
    private final List<UUID> settled = new ArrayList<>();
    private final InMemoryStaff staff = new InMemoryStaff();
    private final InMemoryReminders bookings = new InMemoryReminders();
    private final TellPerson tell = new TellPerson(new InMemoryMessages(),
            notification -> told.add(notification.message()), Clock.fixed(NOW, ZoneOffset.UTC), () -> id(1).value());
    private final TellHotel tellHotel = new TellHotel(staff, tell);

    private final UntoldHotels hotels = new UntoldHotels() {
        @Override
        public Optional<BookingId> take(UUID id) {
            return open.contains(id) ? Optional.of(STAY.booking()) : Optional.empty();
        }

        @Override
        public void settle(UUID id) {
            open.remove(id);
            settled.add(id);
        }

        @Override
        public void drop(UUID id) {
            open.remove(id);
        }
    };

    @Test
    void who_hears_of_the_hotels_bookings_is_told_once() {
        staff.put(BORIS_ID, Set.of(new Post(ASTORIA, Relation.FRONT_DESK, 1)));
        staff.put(ANNA_ID, Set.of(new Post(ASTORIA, Relation.ACCOUNTANT, 1)));
        stands(Status.CONFIRMED);
        tell(NOW);
        tell(NOW);
        assertEquals(List.of(TO_BORIS), told);
        assertEquals(List.of(event(1)), settled);
    }

    @Test
    void where_nobody_is_known_yet_it_waits_for_the_first() {
        stands(Status.CONFIRMED);
        tell(NOW);
        assertEquals(List.of(), told);
        new FollowStaff(staff, tellHotel, new TellOwner(staff, tell)).handle(BORIS_ID,
                Set.of(new Post(ASTORIA, Relation.OWNER, 1)));
        assertEquals(List.of(TO_BORIS), told);
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "CONFIRMED", mode = EnumSource.Mode.EXCLUDE)
    void of_what_is_not_confirmed_or_over_nothing_is_told_now(Status status) {
        staff.put(BORIS_ID, Set.of(new Post(ASTORIA, Relation.OWNER, 1)));
        stands(status);
        tell(NOW);
        assertEquals(List.of(List.of(), List.of(), List.of()), List.of(told, open, settled));
    }

    @Test
    void of_a_guest_who_has_come_by_then_nothing_is_told() {
        staff.put(BORIS_ID, Set.of(new Post(ASTORIA, Relation.OWNER, 1)));
        stands(Status.CONFIRMED);
        tell(STAY.arrival().toInstant());
        assertEquals(List.of(), told);
    }

    private void stands(Status status) {
        bookings.follow(new Followed(STAY, status, NOW));
    }

    private void tell(Instant now) {
        new TellUnreachedGuest(hotels, bookings, tellHotel, Clock.fixed(now, ZoneOffset.UTC)).handle(event(1));
    }
}
