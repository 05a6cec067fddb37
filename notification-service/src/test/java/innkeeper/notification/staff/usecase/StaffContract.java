package innkeeper.notification.staff.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Party;
import innkeeper.notification.message.domain.StaffFacts;
import innkeeper.notification.staff.domain.Post;
import innkeeper.notification.staff.domain.Relation;
import innkeeper.notification.staff.domain.TeamChange;
import innkeeper.notification.staff.domain.UntoldChange;
import innkeeper.notification.staff.domain.UntoldNews;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.ASTORIA;
import static innkeeper.notification.Situations.BORIS_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.event;
import static innkeeper.notification.Situations.facts;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every store of a hotel's staff promises. */
public abstract class StaffContract {
    protected static final PersonId CLARA_ID = PersonId.of("01930000-0000-7000-8000-000000000003");
    protected static final HotelId OTHER = HotelId.of("01930000-0000-7000-9000-000000000002");

    /** Does the work and keeps what it did. */
    protected abstract void inTransaction(Consumer<Staff> work);

    @Test
    void owners_and_managers_hear_of_all_the_front_desk_of_bookings_and_accountants_of_money() {
        for (Relation relation : Relation.values()) {
            put(BORIS_ID, new Post(ASTORIA, relation, 1 + relation.ordinal()), new Post(OTHER, Relation.ACCOUNTANT, 9));
            assertReaders(ASTORIA, relation == Relation.ACCOUNTANT ? Set.of() : Set.of(BORIS_ID));
            assertHearsOfMoney(ASTORIA, relation == Relation.FRONT_DESK ? Set.of() : Set.of(BORIS_ID));
        }
        assertReaders(OTHER, Set.of());
        assertHearsOfMoney(OTHER, Set.of(BORIS_ID));
        put(BORIS_ID);
        assertReaders(ASTORIA, Set.of());
    }

    @Test
    void of_two_owners_the_later_one_is_it_whoever_is_heard_of_first() {
        put(CLARA_ID, new Post(ASTORIA, Relation.OWNER, 5));
        put(BORIS_ID, new Post(ASTORIA, Relation.OWNER, 2));
        assertReaders(ASTORIA, Set.of(CLARA_ID));
        inTransaction(staff -> assertEquals(Optional.of(CLARA_ID), staff.ownerOf(ASTORIA)));
        inTransaction(staff -> assertEquals(Optional.empty(), staff.ownerOf(OTHER)));
        put(BORIS_ID, new Post(ASTORIA, Relation.MANAGER, 6));
        assertReaders(ASTORIA, Set.of(BORIS_ID, CLARA_ID));
    }

    @Test
    void a_hotel_that_somebody_reads_about_from_now_on_is_told_once() {
        Post owner = new Post(ASTORIA, Relation.OWNER, 1);
        assertNewlyRead(List.of(ASTORIA), owner);
        assertNewlyRead(List.of(), owner);
        assertNewlyRead(List.of(), new Post(ASTORIA, Relation.MANAGER, 2));
        assertNewlyRead(List.of(ASTORIA), owner);
        assertNewlyRead(List.of(), new Post(ASTORIA, Relation.ACCOUNTANT, 3));
        assertNewlyRead(List.of(ASTORIA), new Post(ASTORIA, Relation.FRONT_DESK, 4));
        assertNewlyRead(List.of(ASTORIA), new Post(ASTORIA, Relation.ACCOUNTANT, 5));
        assertNewlyRead(List.of(ASTORIA, OTHER), new Post(OTHER, Relation.FRONT_DESK, 5),
                new Post(ASTORIA, Relation.FRONT_DESK, 4));
    }

    @Test
    void news_is_kept_by_hotel_in_its_order_each_event_once_until_it_is_taken() {
        UntoldNews first = new UntoldNews(event(2), News.Booking.CONFIRMED, facts());
        UntoldNews second = new UntoldNews(event(1), News.Booking.CANCELLED, facts());
        inTransaction(staff -> List.of(first, second, first).forEach(staff::keep));
        inTransaction(staff -> assertEquals(List.of(), staff.take(OTHER)));
        inTransaction(staff -> assertEquals(List.of(first, second), staff.take(ASTORIA)));
        inTransaction(staff -> assertEquals(List.of(), staff.take(ASTORIA)));
    }

    @Test
    void of_the_team_the_owner_alone_hears() {
        put(BORIS_ID, new Post(ASTORIA, Relation.OWNER, 2));
        put(CLARA_ID, new Post(ASTORIA, Relation.MANAGER, 3));
        inTransaction(staff -> assertEquals(Set.of(BORIS_ID), staff.readersOf(ASTORIA, Kind.STAFF)));
    }

    @Test
    void changes_are_kept_for_the_owner_in_their_order_each_event_once_until_they_are_taken() {
        UntoldChange first = new UntoldChange(event(2), News.Staff.RELATION_GRANTED, change(Optional.of(BORIS_ID)));
        UntoldChange second = new UntoldChange(event(1), News.Staff.RELATION_ENDED, change(Optional.empty()));
        inTransaction(staff -> List.of(first, second, first).forEach(staff::keep));
        inTransaction(staff -> assertEquals(List.of(), staff.take(ASTORIA)));
        inTransaction(staff -> assertEquals(List.of(), staff.takeChanges(OTHER)));
        inTransaction(staff -> assertEquals(List.of(first, second), staff.takeChanges(ASTORIA)));
        inTransaction(staff -> assertEquals(List.of(), staff.takeChanges(ASTORIA)));
    }

    private static TeamChange change(Optional<PersonId> by) {
        return new TeamChange(ASTORIA, ANNA_ID, by, new StaffFacts(
                NOW, "Hotel Astoria", Party.FRONT_DESK, "Anna Petrova", "Boris Volkov", Party.OWNER));
    }

    private void assertReaders(HotelId hotel, Set<PersonId> expected) {
        inTransaction(staff -> assertEquals(expected, staff.readersOf(hotel, Kind.HOTEL_BOOKINGS)));
    }

    private void assertHearsOfMoney(HotelId hotel, Set<PersonId> expected) {
        inTransaction(staff -> assertEquals(expected, staff.readersOf(hotel, Kind.HOTEL_MONEY)));
    }

    private void assertNewlyRead(List<HotelId> expected, Post... posts) {
        inTransaction(staff -> assertEquals(expected, staff.put(BORIS_ID, Set.of(posts))));
    }

    private void put(PersonId person, Post... posts) {
        inTransaction(staff -> staff.put(person, Set.of(posts)));
    }
}
