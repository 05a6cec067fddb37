package innkeeper.bot.find.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.messenger.domain.Button;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The way to a room: what is said, and what is shown then. */
class FindDialogueTest {
    private final TestChat anna = new TestChat();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/find|Where do you want to stay?",
            "Kazan|On which day do you arrive?",
            "Казань|On which day do you arrive?",
            "Kazan 12 June|You arrive on <b>12 June 2027</b>",
            "Kazan 12-14 June|How many adults?",
            "Kazan 12-14 June for two|2 adults",
            "Kazan 12-14 June for two|17,800</b> for the whole stay",
            "Tomsk 12-14 June for two|Nothing is free there then",
            "12-14 June for two|Where do you want to stay?",
            "hello|I did not understand that",
            "/unknown|I find rooms and book them for you"})
    void a_sentence_leads_to_what_is_missing(String said, String expected) {
        anna.says(said);

        anna.sees(expected);
    }

    @Test
    void days_are_chosen_in_one_message_and_can_be_thought_better_of() {
        anna.says("Kazan");
        int messages = anna.messenger.screens.size();
        assertTrue(anna.messenger.last().rows().getFirst().get(1).label().startsWith("May 2027"));
        anna.taps("›");
        anna.taps("12");
        anna.sees("You arrive on <b>12 June 2027</b>");
        anna.taps("[12]");
        anna.sees("On which day do you arrive?");
        anna.taps("14");
        anna.taps("Other dates");
        anna.taps("20");
        anna.taps("22");

        anna.sees("How many adults?");
        assertEquals(messages, anna.messenger.screens.size(), "nothing new was written");
        anna.taps("Back");
        anna.sees("You arrive on <b>20 June 2027</b>");
    }

    @Test
    void days_that_have_passed_cannot_be_chosen() {
        anna.says("Kazan");

        assertFalse(anna.buttons().map(button -> ((Button.Press) button).data())
                .anyMatch(data -> data.endsWith("2027-04-30")));
        assertEquals("·", anna.messenger.last().rows().getFirst().getFirst().label(),
                "there is no way back before this month");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "2028-12-01", "2027-04-30", "2027-02-31"})
    void a_day_that_the_calendar_does_not_have_is_no_arrival(String day) {
        anna.says("Kazan");
        String may = anna.data("1");

        anna.press(may.replace("2027-05-01", day), anna.messenger.screens.size());

        anna.sees("On which day do you arrive?");
    }

    @Test
    void the_last_day_of_the_calendar_is_an_arrival_and_a_month_after_it_is_not_shown() {
        anna.says("Kazan");
        anna.press(anna.data("›").replace("2027-06", "9999-12"), anna.messenger.screens.size());
        assertEquals("May 2027", labels(0).get(1));

        anna.press(anna.data("›").replace("2027-06", "2028-11"), anna.messenger.screens.size());
        assertEquals(List.of("‹", "November 2028", "·"), labels(0));
        anna.taps("30").sees("You arrive on <b>30 November 2028</b>");
    }

    @Test
    void weeks_in_which_no_day_can_be_chosen_are_left_out() {
        anna.says("Kazan").taps("›").taps("16");

        assertEquals(List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"), labels(1));
        assertEquals(List.of("·", "·", "[16]", "17", "18", "19", "20"), labels(2));
    }

    private List<String> labels(int row) {
        return anna.messenger.last().rows().get(row).stream().map(Button::label).toList();
    }

    @Test
    void a_press_that_comes_again_or_late_changes_nothing() {
        anna.says("Kazan");
        String next = ((Button.Press) anna.messenger.last().rows().getFirst().get(2)).data();
        anna.press(next, anna.messenger.screens.size());
        String june = anna.text() + anna.messenger.last().rows().getFirst().get(1).label();
        anna.press(next, anna.messenger.screens.size());
        assertEquals(june, anna.text() + anna.messenger.last().rows().getFirst().get(1).label());
        assertEquals(List.of("", ""), anna.messenger.toasts);
        anna.says("/find");
        anna.press("1:dates:2027-05-20", anna.messenger.screens.size());
        assertEquals(List.of("", "", ""), anna.messenger.toasts);
        anna.sees("Where do you want to stay?");
    }

    @Test
    void an_event_that_comes_again_is_heard_once() {
        anna.says("Kazan 12-14 June").again(Kind.SAID, Map.of("text", "3"));

        anna.sees("How many adults?");
    }

    @Test
    void what_is_away_can_be_tried_again() {
        anna.says("Kazan 12-14 June");
        anna.hotels.away = true;
        anna.taps("2").taps("No children");
        anna.sees("Nothing is lost");
        anna.hotels.away = false;
        anna.taps("Try again");

        anna.sees("Volga &amp; &lt;Sons&gt;");
        anna.taps("Volga & <Sons>");
        anna.sees("for nothing until 8 Jun 14:00; after that");
    }
}
