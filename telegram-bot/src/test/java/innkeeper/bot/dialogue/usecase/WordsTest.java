package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WordsTest {
    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("innkeeper/bot/words", language.locale());
    }

    @Test
    void both_languages_say_the_same_things_with_the_same_values() {
        assertEquals(new TreeSet<>(bundle(Language.EN).keySet()), new TreeSet<>(bundle(Language.RU).keySet()));
        bundle(Language.EN).keySet().forEach(key -> assertEquals(
                new MessageFormat(bundle(Language.EN).getString(key)).getFormatsByArgumentIndex().length,
                new MessageFormat(bundle(Language.RU).getString(key)).getFormatsByArgumentIndex().length, key));
    }

    @Test
    void names_are_shown_as_they_are_whatever_signs_they_hold() {
        assertEquals("Welcome, <b>&lt;b&gt;_A &amp; B*</b>!",
                Words.of(Language.EN).say("welcome", "<b>_A & B*").html());
        assertEquals("Welcome, <b>{0} it''s</b>!", Words.of(Language.EN).say("welcome", "{0} it''s").html());
    }

    @Test
    void sums_and_days_are_written_as_the_language_has_it() {
        assertEquals("12\u00a0500\u00a0₽", Words.of(Language.RU).money(Money.of(1_250_000, "RUB")));
        assertEquals("€12.50", Words.of(Language.EN).money(Money.of(1_250, "EUR")));
        var stay = new DateRange(LocalDate.parse("2027-06-12"), LocalDate.parse("2027-06-14"));
        assertEquals("Sat 12 Jun – Mon 14 Jun", Words.of(Language.EN).stay(stay));
        assertEquals("сб 12 июн. – пн 14 июн.", Words.of(Language.RU).stay(stay));
    }

    @Test
    void markup_stays_markup() {
        assertEquals("<b>Kazan</b>", Words.of(Language.EN).say("dates.city", new Markup("Kazan")).html());
    }
}
