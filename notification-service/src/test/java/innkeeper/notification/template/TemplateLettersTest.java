package innkeeper.notification.template;

import innkeeper.notification.Situations;
import innkeeper.notification.domain.Addressee;
import innkeeper.notification.domain.Audience;
import innkeeper.notification.domain.Language;
import innkeeper.notification.domain.Letter;
import innkeeper.notification.domain.Message;
import innkeeper.notification.domain.News;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TemplateLettersTest {
    private final TemplateLetters letters = new TemplateLetters();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CONFIRMED | CLIENT | EN | Your booking K7MQ2XPA at Hotel Astoria is confirmed",
            "CONFIRMED | OWNER  | EN | New booking K7MQ2XPA at Hotel Astoria",
            "CANCELLED | CLIENT | EN | Your booking K7MQ2XPA at Hotel Astoria is cancelled",
            "CANCELLED | OWNER  | EN | Booking K7MQ2XPA at Hotel Astoria is cancelled",
            "EXPIRED   | CLIENT | EN | Your booking K7MQ2XPA at Hotel Astoria was not paid in time",
            "REFUNDED  | CLIENT | EN | Refund of RUB 12,500.00 for booking K7MQ2XPA",
            "CONFIRMED | CLIENT | RU | Бронирование K7MQ2XPA в отеле «Hotel Astoria» подтверждено",
            "CONFIRMED | OWNER  | RU | Новое бронирование K7MQ2XPA в отеле «Hotel Astoria»",
            "CANCELLED | CLIENT | RU | Бронирование K7MQ2XPA в отеле «Hotel Astoria» отменено",
            "CANCELLED | OWNER  | RU | Бронирование K7MQ2XPA в отеле «Hotel Astoria» отменено",
            "EXPIRED   | CLIENT | RU | Бронирование K7MQ2XPA в отеле «Hotel Astoria» не оплачено вовремя",
            "REFUNDED  | CLIENT | RU | Возврат 12 500,00 ₽ за бронирование K7MQ2XPA"})
    void the_subject_says_what_happened(News.Booking news, Audience audience, Language language, String subject) {
        Letter letter = letter(news, audience, language, "Hotel Astoria", "Anna Petrova");
        assertEquals(subject, plainSpaces(letter.subject()));
        assertTrue(letter.html().contains("<title>" + letter.subject() + "</title>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CONFIRMED | CLIENT | EN | Your room at Hotel Astoria is booked.",
            "CONFIRMED | OWNER  | EN | A room at Hotel Astoria has been booked.",
            "CANCELLED | CLIENT | EN | Your booking at Hotel Astoria has been cancelled.",
            "CANCELLED | OWNER  | EN | A booking at Hotel Astoria has been cancelled; its rooms are free again.",
            "EXPIRED   | CLIENT | EN | We held a room at Hotel Astoria for you, but no payment came. Nothing was charged and nothing is booked.",
            "REFUNDED  | CLIENT | EN | We have sent RUB 12,500.00 back to the card that paid for your booking at Hotel Astoria.",
            "CONFIRMED | CLIENT | RU | Номер в отеле «Hotel Astoria» забронирован.",
            "CONFIRMED | OWNER  | RU | Забронирован номер в отеле «Hotel Astoria».",
            "CANCELLED | CLIENT | RU | Ваше бронирование в отеле «Hotel Astoria» отменено.",
            "CANCELLED | OWNER  | RU | Бронирование в отеле «Hotel Astoria» отменено, номера снова свободны.",
            "EXPIRED   | CLIENT | RU | Мы держали для вас номер в отеле «Hotel Astoria», но оплата не поступила. Деньги не списаны, номер не забронирован.",
            "REFUNDED  | CLIENT | RU | Мы вернули 12 500,00 ₽ на карту, которой оплачено бронирование в отеле «Hotel Astoria»."})
    void the_first_sentence_says_what_it_means_for_the_reader(
            News.Booking news, Audience audience, Language language, String sentence) {
        Letter letter = letter(news, audience, language, "Hotel Astoria", "Anna Petrova");
        assertEquals(sentence, plainSpaces(letter.text()).lines().skip(2).findFirst().orElseThrow());
        assertTrue(plainSpaces(letter.html()).contains("<h1 style=\"font-size:22px;line-height:1.3\">" + sentence));
    }

    @Test
    void an_english_owner_reads_who_comes_when_and_what_they_pay() {
        assertEquals("""
                Dear Anna Petrova,

                A room at Hotel Astoria has been booked.

                Booking: K7MQ2XPA
                Guest: Anna Petrova
                Hotel: Hotel Astoria
                Address: Bolshaya Morskaya 39, Saint Petersburg
                Room: Double
                Check-in: 10 June 2027, from 14:00
                Check-out: 12 June 2027, until 12:00
                Guests: 2
                Rooms: 1
                Total: RUB 12,500.00
                Payment: online

                Innkeeper. This message was written by a machine; nobody reads answers to it.
                """, plainSpaces(letters.ofBooking(message(News.Booking.CONFIRMED, Audience.OWNER, "Hotel Astoria", 0),
                reader(Language.EN, "Anna Petrova"), "Anna Petrova").text()));
    }

    @Test
    void a_russian_guest_reads_where_to_go_and_what_comes_back() {
        assertEquals("""
                Здравствуйте, Анна Петрова!

                Ваше бронирование в отеле «Hotel Astoria» отменено.

                Бронирование: K7MQ2XPA
                Отель: Hotel Astoria
                Адрес: Bolshaya Morskaya 39, Saint Petersburg
                Номер: Double
                Заезд: 10 июня 2027 г., с 14:00
                Выезд: 12 июня 2027 г., до 12:00
                Гостей: 2
                Номеров: 1
                Стоимость: 12 500,00 ₽
                Оплата: онлайн
                Возврат: 12 500,00 ₽

                Innkeeper. Это письмо составлено автоматически, ответов на него никто не читает.
                """,
                plainSpaces(
                        letter(News.Booking.CANCELLED, Audience.CLIENT, Language.RU, "Hotel Astoria", "Анна Петрова")
                                .text()));
    }

    @Test
    void an_owner_is_written_to_even_while_the_guest_is_unknown() {
        String text = letters.ofBooking(message(News.Booking.CONFIRMED, Audience.OWNER, "Hotel Astoria", 0),
                reader(Language.EN, "Boris"), "").text();
        assertFalse(text.contains("Guest:"));
    }

    @Test
    void a_hostile_name_stays_text_in_html() {
        String hostile = "<img src=x onerror=alert(1)> & \"co\" ${7*7} {0}";
        String html = letters.ofBooking(message(News.Booking.CONFIRMED, Audience.OWNER, hostile, 0),
                reader(Language.EN, "<b>Boris</b>"), "<script>alert(2)</script>").html();
        assertFalse(html.contains("<img") || html.contains("<script") || html.contains("<b>"));
        assertTrue(html.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot; ${7*7} {0}"));
        assertTrue(html.contains("&lt;script&gt;alert(2)&lt;/script&gt;"));
    }

    @Test
    void a_name_with_line_breaks_cannot_pass_for_lines_of_ours() {
        Letter letter = letter(News.Booking.CONFIRMED, Audience.CLIENT, Language.EN,
                "Astoria\r\nBcc: all@innkeeper.example\nTotal: 0", "Anna\u2028Payment: none");
        assertEquals("Your booking K7MQ2XPA at Astoria Bcc: all@innkeeper.example Total: 0 is confirmed",
                letter.subject());
        assertEquals("Dear Anna Payment: none,", letter.text().lines().findFirst().orElseThrow());
        assertEquals(1, letter.text().lines().filter(line -> line.startsWith("Total:")).count());
    }

    @Test
    void a_reader_who_has_not_proven_the_address_reads_no_words_of_others() {
        for (News.Booking news : News.Booking.values()) {
            for (Audience audience : news.told()) {
                for (Language language : Language.values()) {
                    Letter letter = letters.ofBooking(message(news, audience, "Win 1000", 1_250_000),
                            new Addressee("reader@innkeeper.example", "Call 112", language, false), "Free Money");
                    String all = letter.subject() + letter.text() + letter.html();
                    assertTrue(letter.subject().contains("K7MQ2XPA"), letter.subject());
                    for (String foreign : List.of("Win", "Call", "Money", "Morskaya", "Petersburg", "Double", "«")) {
                        assertFalse(all.contains(foreign), foreign + " in " + all);
                    }
                }
            }
        }
    }

    @Test
    void a_name_that_is_written_from_right_to_left_does_not_turn_ours_around() {
        Letter letter = letter(News.Booking.CONFIRMED, Audience.CLIENT, Language.EN, "פונדק", "שרה");
        assertEquals("Your booking K7MQ2XPA at \u2068פונדק\u2069 is confirmed", letter.subject());
        assertEquals("Dear \u2068שרה\u2069,", letter.text().lines().findFirst().orElseThrow());
    }

    private Letter letter(News.Booking news, Audience audience, Language language, String hotel, String name) {
        return letters.ofBooking(message(news, audience, hotel, 1_250_000), reader(language, name), name);
    }

    private static Message.OfBooking message(News.Booking news, Audience audience, String hotel, long refund) {
        return new Message.OfBooking(news, audience, Situations.factsAt(hotel, refund));
    }

    private static Addressee reader(Language language, String name) {
        return new Addressee("reader@innkeeper.example", name, language, true);
    }

    /** Sums are written with spaces that do not break. */
    private static String plainSpaces(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
