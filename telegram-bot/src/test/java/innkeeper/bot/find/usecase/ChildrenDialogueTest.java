package innkeeper.bot.find.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.bot.travel.domain.Price.Charge;
import innkeeper.kernel.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Children: how many, how old each is, and what is asked, shown and booked for them. */
class ChildrenDialogueTest {
    private final TestChat anna = new TestChat().loggedIn();

    @Test
    void they_are_asked_for_by_buttons_one_after_the_other() {
        anna.says("Kazan 12-14 June").taps("2").sees("How many children come along?").taps("2")
                .sees("How old is child 1 of 2?").taps("<1").sees("How old is child 2 of 2?").taps("17")
                .sees("2 adults, 2 children (aged under 1, 17)");

        assertEquals(new Guests(2, List.of(0, 17)), anna.hotels.guests);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2 adults, kids 4 and 11|2 adults, 2 children (aged 4, 11)",
            "for two|2 adults",
            "for two with kids|How many children come along?",
            "2 adults with 2 kids|How old is child 1 of 2?",
            "1 adult and a child|How old is the child?"})
    void a_sentence_says_it_at_once_or_as_far_as_it_goes(String said, String expected) {
        anna.says("Kazan 12-14 June").says(said).sees(expected);
    }

    @Test
    void ages_are_written_at_once_or_one_after_the_other() {
        anna.says("Kazan 12-14 June").taps("2").says("4 и 11").sees("2 children (aged 4, 11)");
        anna.says("2 adults with 3 kids").says("4").sees("How old is child 2 of 3?").says("5 и 6 лет")
                .sees("3 children (aged 4, 5, 6)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "99999", "4 18", "4, 100"})
    void what_cannot_be_is_said_and_asked_for_again(String said) {
        anna.says("Kazan 12-14 June").taps("2").says(said).sees("How many children come along?")
                .sees("each up to 17 years old");
    }

    @Test
    void more_ages_than_children_are_refused_and_ages_so_far_are_kept() {
        anna.says("Kazan 12-14 June").says("2 adults with 2 kids").says("4").says("5, 6")
                .sees("How old is child 2 of 2?").sees("each up to 17 years old").says("18")
                .sees("How old is child 2 of 2?");
    }

    @Test
    void other_guests_are_others_altogether() {
        anna.says("Kazan 12-14 June 2 adults, kids 4 and 11").taps("Guests").taps("3").sees("How many children");
        anna.taps("No children").sees("3 adults");
        assertFalse(anna.text().contains("child"), anna.text());
    }

    @Test
    void a_made_up_choice_changes_nothing() {
        anna.says("Kazan 12-14 June").taps("2");
        String two = anna.data("2");

        anna.press(two.replace("n2", "a4"), anna.messenger.screens.size()).sees("How many children come along?");
        anna.press(anna.data("2").replace("n2", "n99"), anna.messenger.screens.size())
                .sees("How many children come along?");
        anna.press(anna.data("2").replace("n2", "x"), anna.messenger.screens.size())
                .sees("How many children come along?");
        anna.taps("1");
        anna.press(anna.data("5").replace("a5", "a18"), anna.messenger.screens.size()).sees("How old is the child?");
    }

    @Test
    void they_are_booked_and_the_booking_names_them() {
        anna.says("Kazan 12-14 June 2 adults, kids 4 and 11").taps("Volga & <Sons>").taps("Double · RUB\u00a017,800")
                .sees("2 adults, 2 children (aged 4, 11)\nIn all").taps("Book and pay at the hotel")
                .sees("Double · 2 adults, 2 children (aged 4, 11)");

        assertEquals(new Guests(2, List.of(4, 11)),
                anna.bookings.requests.getFirst().what().rooms().getFirst().guests());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1 взрослый и ребёнок 1 год|1 взрослый, 1 ребёнок (1 год)",
            "2 взрослых и дети 4 и 11|2 взрослых, 2 ребёнка (4 года, 11 лет)",
            "5 взрослых и дети 0, 1, 2, 5 и 17|5 взрослых, 5 детей (до года, 1 год, 2 года, 5 лет, 17 лет)"})
    void numbers_take_their_words_along(String said, String expected) {
        anna.speaking(Language.RU).says("Казань 12–14 июня").says(said).sees(expected);

        assertEquals(Language.RU, anna.hotels.language);
    }

    @Test
    void each_tax_and_fee_of_a_price_is_named_on_top_or_included() {
        anna.hotels.charges = List.of(new Charge("Tourist tax", Money.of(39_000, "RUB"), false),
                new Charge("Linen <new>", Money.of(50_000, "RUB"), false),
                new Charge("VAT", Money.of(84_762, "RUB"), true));
        String lines = "nights RUB\u00a016,910 + Tourist tax RUB\u00a0390 + Linen &lt;new&gt; RUB\u00a0500\n"
                + "Including VAT RUB\u00a0847.62";

        anna.says("Kazan 12-14 June for two").taps("Volga & <Sons>")
                .sees("for the whole stay\n" + lines + "\nWithout meals");
        anna.taps("Double · RUB\u00a017,800").sees("In all: <b>RUB\u00a017,800</b>\n" + lines);
        assertEquals(1, anna.buttons().map(Button::label).filter("Back"::equals).count());
    }
}
