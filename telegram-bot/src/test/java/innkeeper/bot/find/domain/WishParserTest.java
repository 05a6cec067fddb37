package innkeeper.bot.find.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
            "Kazan 10-12 of June for two|kazan|2027-06-10|2027-06-12|2",
            "Kazan from the 10th of June to the 12th of June|kazan|2027-06-10|2027-06-12|",
            "Kazan 10 of June|kazan|2027-06-10||",
            "Kazan 10 june 2027 - 12 june 2027 for two|kazan|2027-06-10|2027-06-12|2",
            "Kazan June 10, 2027 - June 12, 2027 for two|kazan|2027-06-10|2027-06-12|2",
            "Казань с 10 июня 2027 по 12 июня 2027 на двоих|казань|2027-06-10|2027-06-12|2",
            "Казань с 10 июня 2027 года по 12 июня 2027 г. на двоих|казань|2027-06-10|2027-06-12|2",
            "Казань 30 декабря 2027 – 2 января 2028|казань|2027-12-30|2028-01-02|",
            "Казань 30 декабря – 2 января 2028|казань|2027-12-30|2028-01-02|",
            "Казань 30.12.2027-02.01.2028|казань|2027-12-30|2028-01-02|",
            "28 февраля – 1 марта 2028||2028-02-28|2028-03-01|",
            "Str10big 12-14 June for two|str10big|2027-06-12|2027-06-14|2",
            "Район 9 12–14 июня на двоих|район 9|2027-06-12|2027-06-14|2",
            "Район 9 завтра на 2 ночи на 3|район 9|2027-05-02|2027-05-04|3",
            "Казань на 12.06 на двоих|казань|2027-06-12||2",
            "Kazan 12.06.2027 for 2 nights|kazan|2027-06-12|2027-06-14|",
            "Kazan 2027-06-12 for two|kazan|2027-06-12||2",
            "12–14 июня||2027-06-12|2027-06-14|",
            "на двоих||||2",
            "Казань|казань|||"})
    void a_sentence_is_understood(String text, String place, LocalDate in, LocalDate out, Integer guests) {
        Wish wish = WishParser.read(text, TODAY);

        assertEquals(place == null ? "" : place, wish.place());
        assertEquals(in, wish.checkIn().orElse(null));
        assertEquals(out, wish.checkOut().orElse(null));
        assertEquals(guests, wish.adults().orElse(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2 взрослых и дети 4 и 11||2|2|4,11",
            "Казань 12–14 июня, 2 взрослых и дети 4 и 11|казань|2|2|4,11",
            "2 adults, kids 4 and 11||2|2|4,11",
            "Kazan 12-14 June 2 adults, kids 4 and 11|kazan|2|2|4,11",
            "Kazan 12-14 June for two with kids 4, 11 and 0|kazan|2|3|4,11,0",
            "на двоих с ребёнком 5 лет в Казань|казань|2|1|5",
            "Казань на двоих, дети 4 года и 11 лет, на 12 июня|казань|2|2|4,11",
            "с детьми 4 и 11, 2 взрослых||2|2|4,11",
            "двое детей 4 и 11 лет|||2|4,11",
            "2 взрослых + 2 ребёнка (4, 11)||2|2|4,11",
            "2 взрослых и 2 детей||2|2|",
            "с двумя детьми|||2|",
            "1 adult with a child aged 7||1|1|7",
            "2 adults and children of 4 and 11 years||2|2|4,11",
            "for two with kids||2||",
            "2 взрослых, дети: 3||2|3|",
            "2 kids 4|||2|",
            "3 kids 4 and 11|||3|",
            "Казань на двоих без детей|казань|2|0|",
            "for two, no kids||2|0|",
            "Детройт 12-14 июня на двоих|детройт|2||none",
            "Kidston for two|kidston|2||none"})
    void children_are_understood_with_their_ages(String text, String place, Integer adults, Integer count,
            String ages) {
        Wish wish = WishParser.read(text, TODAY);

        assertEquals(List.of(), wish.doubts());
        assertEquals(place == null ? "" : place, wish.place());
        assertEquals(adults, wish.adults().orElse(null));
        assertEquals("none".equals(ages), wish.children().isEmpty());
        assertEquals(count, wish.children().flatMap(Children::count).orElse(null));
        assertEquals(ages == null || ages.equals("none") ? "" : ages, wish.children().stream()
                .flatMap(children -> children.ages().stream()).map(String::valueOf).collect(Collectors.joining(",")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2 adults, kids 4 and 18|kids 4 and 18",
            "2 взрослых и 11 детей|и 11 детей",
            "kids 1 2 3 4 5 6 7 8 9 10 11|kids 1 2 3 4 5 6 7 8 9 10 11",
            "99999999999 children|99999999999 children"})
    void children_that_cannot_be_are_a_doubt(String text, String words) {
        Wish wish = WishParser.read(text, TODAY);

        assertEquals(List.of(new Doubt(Doubt.Reason.CHILDREN, words)), wish.doubts());
        assertEquals(Optional.empty(), wish.children());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Kazan 12-14 June for 100|GUESTS|for 100|2027-06-12|2027-06-14",
            "Kazan for 0|GUESTS|for 0||",
            "Казань на 100 человек|GUESTS|на 100 человек||",
            "на 100|GUESTS|на 100||",
            "for 99999999999 guests|GUESTS|for 99999999999 guests||",
            "Kazan 30-31 February for two|NO_DAY|30-31 february||",
            "Kazan 10-31 June for two|NO_DAY|10-31 june|2027-06-10|",
            "31 февраля|NO_DAY|31 февраля||",
            "Казань 12.13-14.13|NO_DAY|12.13-14.13||",
            "10 June 2020 - 12 June 2020|PAST|10 june 2020 - 12 june 2020||",
            "10 June 2031|FAR|10 june 2031||",
            "14-12 June|NO_STAY|14-12 june|2027-06-14|",
            "Kazan tomorrow for 100 nights|NO_STAY|for 100 nights|2027-05-02|",
            "Kazan for 3 nights|WORDS|for 3 nights||",
            "12-14 June for 3 nights|WORDS|for 3 nights|2027-06-12|2027-06-14",
            "12-14 June 77|WORDS|77|2027-06-12|2027-06-14"})
    void what_cannot_be_is_a_doubt_and_the_rest_is_understood(String text, Doubt.Reason reason, String words,
            LocalDate in,
            LocalDate out) {
        Wish wish = WishParser.read(text, TODAY);

        assertEquals(List.of(new Doubt(reason, words)), wish.doubts());
        assertEquals(in, wish.checkIn().orElse(null));
        assertEquals(out, wish.checkOut().orElse(null));
    }

    @Test
    void a_leap_day_is_none_in_years_that_have_none() {
        String said = "29 February - 2 March";

        Wish wish = WishParser.read(said, LocalDate.parse("2026-11-28"));

        assertEquals(List.of(new Doubt(Doubt.Reason.NO_DAY, "29 february - 2 march")), wish.doubts());
        assertEquals(Optional.empty(), wish.checkIn());
        assertEquals(LocalDate.parse("2028-02-29"), WishParser.read(said, TODAY).checkIn().orElseThrow());
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
