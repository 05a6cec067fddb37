package innkeeper.bot.find.domain;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class WishParserTest {
    private static final LocalDate TODAY = LocalDate.parse("2027-05-01");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Казань 12–14 июня на двоих|казань|2027-06-12|2027-06-14|2",
            "Kazan 12-14 June for two|kazan|2027-06-12|2027-06-14|2",
            "Kazan, June 12 to 14 for two|kazan|2027-06-12|2027-06-14|2",
            "в Казани с 12 по 14 июня, 3 человека|казани|2027-06-12|2027-06-14|3",
            "Москва 30 июня – 2 июля|москва|2027-06-30|2027-07-02|",
            "Нижний Новгород 30.12-02.01 на троих|нижний новгород|2027-12-30|2028-01-02|3",
            "Kazan 2027-06-12 2027-06-14 2 guests|kazan|2027-06-12|2027-06-14|2",
            "отель в Казани завтра на 2 ночи вдвоём|казани|2027-05-02|2027-05-04|2",
            "Kazan tomorrow for three nights|kazan|2027-05-02|2027-05-05|",
            "Казань 12 июня|казань|2027-06-12||",
            "Казань 3 марта 2028 на 1 ночь|казань|2028-03-03|2028-03-04|",
            "Kazan 3 March|kazan|2028-03-03||",
            "Yoshkar-Ola May 9-11 for 4 people|yoshkar-ola|2027-05-09|2027-05-11|4",
            "12–14 июня||2027-06-12|2027-06-14|",
            "на двоих||||2",
            "Казань|казань|||"})
    void a_sentence_is_understood(String text, String place, LocalDate in, LocalDate out, Integer guests) {
        Wish wish = WishParser.read(text, TODAY);

        assertEquals(place == null ? "" : place, wish.place());
        assertEquals(in, wish.checkIn().orElse(null));
        assertEquals(out, wish.checkOut().orElse(null));
        assertEquals(guests, wish.guests().orElse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "31 февраля", "99-99 июня", "2027-13-45 2027-14-01", "привет", "/", "1", "12",
            "   ",
            "на 99 человек", "'; drop table chats; --", "июня июня июня 1 1 1"})
    void what_says_nothing_of_a_stay_is_no_failure(String text) {
        assertFalse(WishParser.read(text, TODAY).checkOut().isPresent(), text);
    }

    @Test
    void a_day_of_this_year_that_has_passed_is_one_of_the_next() {
        assertEquals(LocalDate.parse("2028-04-30"), WishParser.read("30 апреля", TODAY).checkIn().orElseThrow());
        assertEquals(TODAY, WishParser.read("1 May", TODAY).checkIn().orElseThrow());
    }
}
