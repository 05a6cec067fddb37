package innkeeper.bot.find.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.messenger.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** What is not understood of a sentence is said, and does not lead to a search for what was said before. */
class DoubtDialogueTest {
    private final TestChat anna = new TestChat().says("Kazan 12-14 June for two").sees("2 adults");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "for 100|How many adults?|I cannot look for so many adults: <i>for 100</i>. From 1 to 20 can come.",
            "for 0|How many adults?|<i>for 0</i>",
            "на 100 человек|How many adults?|<i>на 100 человек</i>",
            "Kazan 20-22 June for 100|How many adults?|<i>for 100</i>",
            "Kazan 30-31 February|On which day do you arrive?|There is no such day: <i>30-31 february</i>.",
            "10-31 June|You arrive on <b>10 June 2027</b>|There is no such day: <i>10-31 june</i>.",
            "Kazan 10-12 June 2020|On which day do you arrive?|That day is over: <i>10-12 june 2020</i>.",
            "10-12 June 2031|On which day do you arrive?|You can arrive until 30 November 2028.",
            "14-12 June|You arrive on <b>14 June 2027</b>|A stay has from 1 to 90 nights.",
            "Qwerty for two|Where do you want to stay?|I know no city by the name of <i>qwerty</i>."})
    void it_is_said_and_asked_for(String said, String question, String remark) {
        anna.says(said).sees(question).sees(remark);
    }

    @Test
    void a_number_beside_a_city_is_said_not_to_be_understood_and_what_was_chosen_stays() {
        anna.says("Kazan 100").sees("2 adults").sees("I did not understand <i>100</i>.");
        anna.says("Kazan 5").sees("I did not understand <i>5</i>.");
        anna.says("12").sees("I did not understand that").sees("2 adults");
    }

    @Test
    void the_rest_of_the_sentence_is_kept() {
        anna.says("Kazan 20-22 June for 100").taps("3").taps("No children")
                .sees("Sun 20 Jun – Tue 22 Jun").sees("3 adults");
        anna.says("Tomsk 30-31 February for 4").taps("20").taps("22").sees("<b>Tomsk</b>").sees("4 adults");
    }

    @Test
    void a_city_is_looked_for_by_its_whole_name() {
        anna.says("Район 9 12–14 июня на двоих").sees("<b>район 9</b>");
        anna.says("/find").says("Str10big").sees("<b>str10big</b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21", "100", "99999999999999"})
    void a_number_that_cannot_be_is_said_where_guests_are_asked_for(String number) {
        anna.press("0:guests:", 1).says(number).sees("How many adults?").sees("so many adults: <i>" + number + "</i>");
    }

    @Test
    void a_number_where_a_city_is_asked_for_is_puzzling_and_nothing_more() {
        anna.says("/find").says("12").sees("Where do you want to stay?").sees("I did not understand that");

        assertFalse(anna.text().contains("<i>12</i>"), anna.text());
    }

    @Test
    void a_remark_is_made_once() {
        anna.says("for 100").taps("3");

        assertFalse(anna.text().contains("so many adults"), anna.text());
    }

    @Test
    void it_is_said_in_the_language_of_the_chat() {
        anna.speaking(Language.RU).says("на 100").sees("Можно от 1 до 20.").sees("Сколько взрослых?");
        anna.says("10 июня 2031").sees("Заехать можно до 30 ноября 2028.");
    }
}
