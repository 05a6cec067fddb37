package innkeeper.notification.preference.usecase;

import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.domain.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.BORIS_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of preferences promises. */
public abstract class PreferencesContract {
    protected abstract Preferences preferences();

    @Test
    void who_has_chosen_nothing_has_the_standard() {
        assertEquals(Preference.STANDARD, preferences().of(ANNA_ID));
    }

    @Test
    void what_was_chosen_is_kept_for_its_person_alone() {
        assertTrue(preferences().put(ANNA_ID, chosen(1)));
        assertEquals(chosen(1), preferences().of(ANNA_ID));
        assertEquals(Preference.STANDARD, preferences().of(BORIS_ID));
    }

    @Test
    void of_two_who_change_the_same_version_one_is_first() {
        assertTrue(preferences().put(ANNA_ID, chosen(1)));
        assertFalse(preferences().put(ANNA_ID, chosen(1)));
        assertTrue(preferences().put(ANNA_ID, chosen(2)));
        assertEquals(2, preferences().of(ANNA_ID).version());
    }

    @Test
    void nothing_is_kept_of_somebody_who_is_forgotten() {
        preferences().put(ANNA_ID, chosen(1));
        preferences().forget(ANNA_ID);
        assertEquals(Preference.STANDARD, preferences().of(ANNA_ID));
    }

    private static Preference chosen(int version) {
        return new Preference(Map.of(Kind.BOOKINGS, new Choice(List.of(Channel.SMS, Channel.EMAIL), false)),
                Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0), ZoneId.of("Europe/Moscow"))),
                Optional.of(Language.RU), version);
    }
}
