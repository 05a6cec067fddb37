package innkeeper.notification.people.usecase;

import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.people.domain.Person;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA;
import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.BORIS;
import static innkeeper.notification.Situations.BORIS_ID;
import static innkeeper.notification.Situations.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of people promises. */
public abstract class PeopleContract {
    protected abstract People people();

    @Test
    void a_person_is_found_as_last_heard_of() {
        remember(ANNA, BORIS);
        assertEquals(Optional.of(ANNA), people().find(ANNA_ID));
        assertEquals(Optional.of(BORIS), people().find(BORIS_ID));
    }

    @Test
    void a_telephone_number_can_go_again() {
        remember(ANNA, anna("Anna Petrova", Language.EN, 3));
        assertEquals(Optional.of(""), people().find(ANNA_ID).map(person -> person.addressee().phone()));
    }

    @Test
    void nobody_is_found_who_was_never_heard_of() {
        assertEquals(Optional.empty(), people().find(ANNA_ID));
    }

    @Test
    void a_higher_version_replaces_a_lower_one() {
        Person married = anna("Anna Ivanova", Language.EN, 3);
        remember(ANNA, married);
        assertEquals(Optional.of(married), people().find(ANNA_ID));
    }

    @Test
    void a_lower_version_changes_nothing() {
        remember(ANNA, anna("Anna Before", Language.EN, 1));
        assertEquals(Optional.of(ANNA), people().find(ANNA_ID));
    }

    @Test
    void it_is_news_only_if_it_is_kept() {
        assertTrue(people().remember(ANNA));
        assertFalse(people().remember(ANNA));
        assertTrue(people().remember(anna("Anna Ivanova", Language.EN, 3)));
        people().forget(ANNA_ID, NOW);
        assertFalse(people().remember(anna("Anna Again", Language.EN, 4)));
    }

    @Test
    void of_somebody_who_has_left_nothing_is_known_but_that() {
        remember(ANNA, BORIS);
        people().forget(ANNA_ID, NOW.plusSeconds(1));
        assertEquals(Optional.empty(), people().find(ANNA_ID));
        assertTrue(people().haveLost(ANNA_ID));
        assertEquals(Optional.of(BORIS), people().find(BORIS_ID));
        assertFalse(people().haveLost(BORIS_ID));
    }

    @Test
    void news_that_comes_late_brings_nobody_back() {
        people().forget(ANNA_ID, NOW);
        people().forget(ANNA_ID, NOW.plusSeconds(1));
        remember(anna("Anna Again", Language.EN, 9));
        assertEquals(Optional.empty(), people().find(ANNA_ID));
    }

    private void remember(Person... persons) {
        var remember = new RememberPerson(people(), _ -> {});
        for (Person person : persons) {
            remember.handle(person);
        }
    }

    private static Person anna(String name, Language language, int version) {
        return new Person(ANNA_ID, new Addressee("anna@elsewhere.example", name, language, true), version);
    }
}
