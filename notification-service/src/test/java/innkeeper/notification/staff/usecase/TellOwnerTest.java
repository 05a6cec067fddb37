package innkeeper.notification.staff.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Party;
import innkeeper.notification.message.domain.StaffFacts;
import innkeeper.notification.message.usecase.InMemoryMessages;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.staff.domain.Post;
import innkeeper.notification.staff.domain.Relation;
import innkeeper.notification.staff.domain.TeamChange;
import innkeeper.notification.staff.domain.UntoldChange;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.ASTORIA;
import static innkeeper.notification.Situations.BORIS_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.event;
import static innkeeper.notification.Situations.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

class TellOwnerTest {
    private static final PersonId CLARA_ID = PersonId.of("01930000-0000-7000-8000-000000000003");
    private static final PersonId DARIA_ID = PersonId.of("01930000-0000-7000-8000-000000000005");
    private static final StaffFacts FACTS =
            new StaffFacts(NOW, "Hotel Astoria", Party.FRONT_DESK, "Anna Petrova", "Boris Volkov", Party.OWNER);

    private final List<Message> told = new ArrayList<>();
    private final InMemoryStaff staff = new InMemoryStaff();
    private final TellPerson tell = new TellPerson(new InMemoryMessages(),
            notification -> told.add(notification.message()), Clock.fixed(NOW, ZoneOffset.UTC), () -> id(1).value());
    private final TellOwner tellOwner = new TellOwner(staff, tell);
    private int events;

    @BeforeEach
    void boris_owns_the_hotel_and_clara_manages_it() {
        staff.put(BORIS_ID, Set.of(new Post(ASTORIA, Relation.OWNER, 1)));
        staff.put(CLARA_ID, Set.of(new Post(ASTORIA, Relation.MANAGER, 2)));
    }

    @Test
    void the_owner_alone_hears_who_has_accepted_whoever_invited_them() {
        change(News.Staff.RELATION_GRANTED, ANNA_ID, Optional.of(BORIS_ID));
        assertEquals(List.of(new Message.OfStaff(News.Staff.RELATION_GRANTED, BORIS_ID, FACTS)), told);
    }

    @Test
    void who_leaves_or_is_made_something_else_by_others_is_told_and_what_the_owner_did_is_not() {
        change(News.Staff.RELATION_CHANGED, ANNA_ID, Optional.of(CLARA_ID));
        change(News.Staff.RELATION_ENDED, ANNA_ID, Optional.of(ANNA_ID));
        change(News.Staff.RELATION_CHANGED, ANNA_ID, Optional.of(BORIS_ID));
        change(News.Staff.RELATION_ENDED, ANNA_ID, Optional.of(BORIS_ID));
        assertEquals(List.of(News.Staff.RELATION_CHANGED, News.Staff.RELATION_ENDED),
                told.stream().map(Message::news).toList());
    }

    @Test
    void a_hotel_that_changes_hands_or_is_gone_is_told_to_those_whose_work_it_is_alone() {
        change(News.Staff.RELATION_GRANTED, BORIS_ID, Optional.empty());
        change(News.Staff.RELATION_ENDED, ANNA_ID, Optional.empty());
        change(News.Staff.OWNERSHIP_RECEIVED, ANNA_ID, Optional.of(BORIS_ID));
        change(News.Staff.OWNERSHIP_GIVEN, ANNA_ID, Optional.of(BORIS_ID));
        assertEquals(List.of(), told);
    }

    @Test
    void what_the_owner_is_not_known_for_yet_is_told_once_they_are_and_not_before() {
        staff.put(BORIS_ID, Set.of());
        change(News.Staff.RELATION_GRANTED, ANNA_ID, Optional.of(CLARA_ID));
        change(News.Staff.RELATION_ENDED, ANNA_ID, Optional.empty());
        follow(DARIA_ID, Relation.FRONT_DESK);
        assertEquals(List.of(), told);
        follow(BORIS_ID, Relation.OWNER);
        assertEquals(List.of(new Message.OfStaff(News.Staff.RELATION_GRANTED, BORIS_ID, FACTS)), told);
        follow(DARIA_ID, Relation.OWNER);
        assertEquals(1, told.size());
    }

    @Test
    void who_ran_the_hotel_before_and_owns_it_now_is_told_what_has_waited() {
        staff.put(BORIS_ID, Set.of());
        change(News.Staff.RELATION_GRANTED, ANNA_ID, Optional.of(BORIS_ID));
        follow(CLARA_ID, Relation.OWNER);
        assertEquals(List.of(CLARA_ID), told.stream().map(message -> ((Message.OfStaff) message).recipient()).toList());
    }

    @Test
    void what_an_owner_did_before_they_were_known_is_not_told_to_them() {
        staff.put(BORIS_ID, Set.of());
        change(News.Staff.RELATION_CHANGED, ANNA_ID, Optional.of(BORIS_ID));
        follow(BORIS_ID, Relation.OWNER);
        assertEquals(List.of(), told);
    }

    private void follow(PersonId person, Relation relation) {
        new FollowStaff(staff, new TellHotel(staff, tell), tellOwner)
                .handle(person, Set.of(new Post(ASTORIA, relation, 9)));
    }

    private void change(News.Staff news, PersonId member, Optional<PersonId> by) {
        tellOwner.handle(new UntoldChange(event(++events), news, new TeamChange(ASTORIA, member, by, FACTS)));
    }
}
