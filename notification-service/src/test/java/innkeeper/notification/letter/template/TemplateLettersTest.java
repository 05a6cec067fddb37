package innkeeper.notification.letter.template;

import innkeeper.notification.Situations;
import innkeeper.notification.booking.domain.Wording;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.End;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Party;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.notification.Situations.aDouble;
import static innkeeper.notification.Situations.aSuite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TemplateLettersTest {
    private final TemplateLetters letters = Situations.letters();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CONFIRMED | CLIENT | EN | Your booking K7MQ2XPA at Hotel Astoria is confirmed",
            "CONFIRMED | HOTEL  | EN | New booking K7MQ2XPA at Hotel Astoria",
            "AMENDED   | CLIENT | EN | Your booking K7MQ2XPA at Hotel Astoria has changed",
            "AMENDED   | HOTEL  | EN | Booking K7MQ2XPA at Hotel Astoria has changed",
            "CANCELLED | CLIENT | EN | Your booking K7MQ2XPA at Hotel Astoria is cancelled",
            "CANCELLED | HOTEL  | EN | Booking K7MQ2XPA at Hotel Astoria is cancelled",
            "EXPIRED   | CLIENT | EN | Your booking K7MQ2XPA at Hotel Astoria was not paid in time",
            "REFUNDED  | CLIENT | EN | Refund of RUB 12,500.00 for booking K7MQ2XPA",
            "PAYMENT_RETURNED | CLIENT | EN | Your second payment for booking K7MQ2XPA goes back",
            "GUEST_UNREACHED  | HOTEL  | EN | Mails to the guest of booking K7MQ2XPA at Hotel Astoria come back",
            "GUEST_UNREACHED  | HOTEL  | RU | Письма гостю по бронированию K7MQ2XPA в отеле «Hotel Astoria» возвращаются",
            "CONFIRMED | CLIENT | RU | Бронирование K7MQ2XPA в отеле «Hotel Astoria» подтверждено",
            "CONFIRMED | HOTEL  | RU | Новое бронирование K7MQ2XPA в отеле «Hotel Astoria»",
            "AMENDED   | CLIENT | RU | Бронирование K7MQ2XPA в отеле «Hotel Astoria» изменено",
            "AMENDED   | HOTEL  | RU | Бронирование K7MQ2XPA в отеле «Hotel Astoria» изменено",
            "CANCELLED | CLIENT | RU | Бронирование K7MQ2XPA в отеле «Hotel Astoria» отменено",
            "CANCELLED | HOTEL  | RU | Бронирование K7MQ2XPA в отеле «Hotel Astoria» отменено",
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
            "CONFIRMED | HOTEL  | EN | A room at Hotel Astoria has been booked.",
            "AMENDED   | CLIENT | EN | Your booking at Hotel Astoria has been changed. In all, RUB 12,500.00 of what you paid goes back to the card that paid for it.",
            "AMENDED   | HOTEL  | EN | A booking at Hotel Astoria has been changed. Below is what is booked now.",
            "CANCELLED | CLIENT | EN | Your booking at Hotel Astoria has been cancelled. RUB 12,500.00 goes back to the card that paid for it.",
            "CANCELLED | HOTEL  | EN | A booking at Hotel Astoria has been cancelled; its rooms are free again.",
            "EXPIRED   | CLIENT | EN | We held a room at Hotel Astoria for you, but no payment came. Nothing was charged and nothing is booked.",
            "REFUNDED  | CLIENT | EN | We have sent RUB 12,500.00 back to the card that paid for your booking at Hotel Astoria.",
            "PAYMENT_RETURNED | CLIENT | EN | Your booking at Hotel Astoria was paid twice. We have sent the second payment of RUB 9,000.00 back to the card that paid it; your booking has not changed.",
            "CONFIRMED | CLIENT | RU | Номер в отеле «Hotel Astoria» забронирован.",
            "CONFIRMED | HOTEL  | RU | Забронирован номер в отеле «Hotel Astoria».",
            "AMENDED   | CLIENT | RU | Ваше бронирование в отеле «Hotel Astoria» изменено. На карту, которой оно оплачено, в общей сложности вернётся 12 500,00 ₽.",
            "AMENDED   | HOTEL  | RU | Бронирование в отеле «Hotel Astoria» изменено. Ниже указано, что забронировано теперь.",
            "CANCELLED | CLIENT | RU | Ваше бронирование в отеле «Hotel Astoria» отменено. 12 500,00 ₽ вернётся на карту, которой оно оплачено.",
            "CANCELLED | HOTEL  | RU | Бронирование в отеле «Hotel Astoria» отменено, номера снова свободны.",
            "EXPIRED   | CLIENT | RU | Мы держали для вас номер в отеле «Hotel Astoria», но оплата не поступила. Деньги не списаны, номер не забронирован.",
            "REFUNDED  | CLIENT | RU | Мы вернули 12 500,00 ₽ на карту, которой оплачено бронирование в отеле «Hotel Astoria»."})
    void the_first_sentence_says_what_it_means_for_the_reader(
            News.Booking news, Audience audience, Language language, String sentence) {
        Letter letter = letter(news, audience, language, "Hotel Astoria", "Anna Petrova");
        assertEquals(sentence, plainSpaces(letter.text()).lines().skip(2).findFirst().orElseThrow());
        assertTrue(plainSpaces(letter.html()).contains(";overflow-wrap:anywhere\">" + sentence + "</h1>"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_wording_has_its_words_and_nothing_of_money_is_said_twice(Language language) {
        var words = Words.of(language);
        for (Wording wording : Wording.values()) {
            for (String part : List.of("subject", "headline")) {
                Audience reader = wording == Wording.GUEST_UNREACHED ? Audience.HOTEL : Audience.CLIENT;
                String said = words.say("%s.%s.%s".formatted(wording, reader, part).toLowerCase(Locale.ROOT),
                        "K7MQ2XPA", "Hotel Astoria", "12.00", "9.00", 1, 1, 1, "12.00");
                assertTrue(said.contains("K7MQ2XPA") || said.contains("Hotel Astoria"), said);
                assertFalse(said.contains("12.00") && said.contains("9.00"), said);
            }
        }
    }

    @Test
    void what_can_be_said_in_one_language_can_be_said_in_the_other() throws IOException {
        Properties english = words("words.properties");
        Properties russian = words("words_ru.properties");
        assertEquals(english.keySet(), russian.keySet());
        for (Audience audience : Audience.values()) {
            for (Party party : Party.values()) {
                String key = "actor.%s.%s".formatted(party, audience).toLowerCase(Locale.ROOT);
                assertTrue(english.containsKey(key), key);
            }
        }
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var in = TemplateLettersTest.class.getResourceAsStream("/templates/" + file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "CANCELLED | 0       | CANCELLED           | false | true  | The room at Hotel Astoria that was held for you until you paid has been given up. Nothing was charged and nothing is booked.",
            "CANCELLED | 0       | CANCELLED           | true  | true  | Your booking at Hotel Astoria has been cancelled. By its cancellation policy nothing of what you paid goes back.",
            "CANCELLED | 0       | CANCELLED           | true  | false | Your booking at Hotel Astoria has been cancelled.",
            "EXPIRED   | 1250000 | PAID_ANOTHER_SUM    | false | true  | We could not book a room at Hotel Astoria for you with the payment that came. RUB 12,500.00 goes back to the card that paid.",
            "REFUNDED  | 1250000 | NOT_PAID_IN_TIME    | false | true  | Your payment for a room at Hotel Astoria came after we could no longer hold it. We have sent RUB 12,500.00 back to the card that paid, and nothing is booked.",
            "REFUNDED  | 1250000 | NONE                | true  | true  | RUB 12,500.00 of what you paid for your booking at Hotel Astoria has been sent back to your card. Your booking stays confirmed."})
    void of_money_the_guest_reads_what_is_true(News.Booking news, long refund, Ending ending, boolean wasConfirmed,
            boolean paidOnline, String sentence) {
        var facts = told(news, Situations.facts("Hotel Astoria", refund, ending, wasConfirmed, paidOnline));
        Letter letter = letters.ofBooking(new Message.OfBooking(news, Audience.CLIENT, Situations.ANNA_ID, facts),
                reader(Language.EN, "Anna Petrova"), guest("Anna Petrova"));
        assertEquals(sentence, plainSpaces(letter.text()).lines().skip(2).findFirst().orElseThrow());
    }

    @Test
    void an_english_owner_reads_who_comes_when_and_what_they_pay() {
        assertEquals("""
                Dear Anna Petrova,

                A room at Hotel Astoria has been booked.

                Booking: K7MQ2XPA
                Guest: Anna Petrova
                Guest’s e-mail: anna@innkeeper.example
                Hotel: Hotel Astoria
                Address: Bolshaya Morskaya 39, Saint Petersburg
                Check-in: Thursday, 10 June 2027, from 14:00 (Moscow Time, GMT+3)
                Check-out: Saturday, 12 June 2027, until 12:00 (Moscow Time, GMT+3)
                Length of stay: 2 nights

                Room: Double
                Guests: 2 adults

                Total: RUB 12,500.00
                Payment: online
                Paid: RUB 12,500.00
                Cancellation: free of charge until 8 June 2027, 14:00 (Moscow Time, GMT+3); from then on 50% of the \
                price, RUB 6,250.00

                Innkeeper. This is an automatic message; replies to it are not read.

                Choose what we write to you, and how:
                http://localhost:8085/preferences/k1.sample-token-of-the-gallery-as-long-as-a-signed-one-is
                """, plainSpaces(letters.ofBooking(message(News.Booking.CONFIRMED, Audience.HOTEL, "Hotel Astoria", 0),
                reader(Language.EN, "Anna Petrova"), guest("Anna Petrova")).text()));
    }

    @Test
    void a_russian_guest_reads_where_to_go_and_what_comes_back() {
        assertEquals("""
                Здравствуйте, Анна Петрова!

                Ваше бронирование в отеле «Hotel Astoria» отменено. 12 500,00 ₽ вернётся на карту, которой оно оплачено.

                Бронирование: K7MQ2XPA
                Отель: Hotel Astoria
                Адрес: Bolshaya Morskaya 39, Saint Petersburg
                Заезд: четверг, 10 июня 2027 г., с 14:00 (Москва, GMT+3)
                Выезд: суббота, 12 июня 2027 г., до 12:00 (Москва, GMT+3)
                Срок: 2 ночи

                Отменённый номер: Double
                Гости: 2 взрослых

                Стоимость: 12 500,00 ₽
                Оплата: онлайн
                Оплачено: 12 500,00 ₽
                Возврат: 12 500,00 ₽

                Кто отменил: вы
                Когда отменено: 22 ноября 2026 г., 13:00 (Москва, GMT+3)
                Причина: My flight was cancelled

                Innkeeper. Это автоматическое письмо, ответы на него не читаются.

                Выбрать, о чём и как вам писать:
                http://localhost:8085/preferences/k1.sample-token-of-the-gallery-as-long-as-a-signed-one-is
                """,
                plainSpaces(
                        letter(News.Booking.CANCELLED, Audience.CLIENT, Language.RU, "Hotel Astoria", "Анна Петрова")
                                .text()));
    }

    @Test
    void an_owner_is_written_to_even_while_the_guest_is_unknown() {
        String text = letters.ofBooking(message(News.Booking.CONFIRMED, Audience.HOTEL, "Hotel Astoria", 0),
                reader(Language.EN, "Boris"), Optional.empty()).text();
        assertFalse(text.contains("Guest:"));
    }

    @Test
    void a_hostile_name_stays_text_in_html() {
        String hostile = "<img src=x onerror=alert(1)> & \"co\" ${7*7} {0}";
        String html = letters.ofBooking(message(News.Booking.CONFIRMED, Audience.HOTEL, hostile, 0),
                reader(Language.EN, "<b>Boris</b>"), guest("<script>alert(2)</script>")).html();
        assertFalse(html.contains("<img") || html.contains("<script") || html.contains("<b>"));
        assertTrue(html.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot; ${7*7} {0}"));
        assertTrue(html.contains("&lt;script&gt;alert(2)&lt;/script&gt;"));
    }

    @Test
    void a_name_with_line_breaks_cannot_pass_for_lines_of_ours() {
        Letter letter = letter(News.Booking.CONFIRMED, Audience.CLIENT, Language.EN,
                "Astoria\r\nBcc: all\nTotal: 0", "Anna\u2028Payment: none");
        assertEquals("Your booking K7MQ2XPA at Astoria Bcc: all Total: 0 is confirmed", letter.subject());
        assertEquals("Dear Anna Payment: none,", letter.text().lines().findFirst().orElseThrow());
        assertEquals(1, letter.text().lines().filter(line -> line.startsWith("Total:")).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Astoria, see www.prize.example", "Astoria all@innkeeper.example", "prize.com",
            "https://prize.example/x", "Astoria pr\u200Bize[.]example"})
    void a_name_that_mail_programs_would_make_a_link_of_is_left_out(String name) {
        for (Audience audience : Audience.values()) {
            Letter letter = letter(News.Booking.CONFIRMED, audience, Language.EN, name, name);
            String all = letter.subject() + letter.text() + letter.html() + letter.brief();
            assertFalse(all.contains("prize") || all.contains("ize") && all.contains("[.]") || all.contains("all@"),
                    all);
            assertTrue(letter.text().contains("Hotel: (not shown)"), letter.text());
        }
    }

    @ParameterizedTest
    @EnumSource(News.Booking.class)
    void the_short_form_stays_short_whatever_people_are_called(News.Booking news) {
        BookingFacts facts = facts(news, "Отель ".repeat(40));
        for (Audience audience : Wording.of(news, facts).keySet()) {
            for (Language language : Language.values()) {
                String brief = letters.ofBooking(new Message.OfBooking(news, audience, Situations.ANNA_ID, facts),
                        reader(language, "А".repeat(200)), guest("А".repeat(200))).brief();
                assertTrue(brief.length() <= Letter.LONGEST_BRIEF && brief.contains("Отель Отель"), brief);
                assertEquals(1, brief.lines().count(), brief);
            }
        }
    }

    @Test
    void what_cannot_be_seen_in_a_name_is_in_no_part_of_a_letter() {
        Letter letter = letter(News.Booking.CONFIRMED, Audience.CLIENT, Language.EN, "Asto\u200Bria\u202E\u00AD",
                "An\u2066na\u0007");
        String all = letter.subject() + letter.text() + letter.html() + letter.brief()
                + letter.calendar().orElseThrow().content();
        for (String invisible : List.of("\u200B", "\u202E", "\u00AD", "\u2066", "\u0007")) {
            assertFalse(all.contains(invisible), all);
        }
    }

    @Test
    void a_reader_who_has_not_proven_the_address_reads_no_words_of_others() {
        for (News.Booking news : News.Booking.values()) {
            BookingFacts facts = facts(news, "Win 1000");
            for (Audience audience : Wording.of(news, facts).keySet()) {
                for (Language language : Language.values()) {
                    Letter letter = letters.ofBooking(new Message.OfBooking(news, audience, Situations.ANNA_ID, facts),
                            new Addressee("reader@innkeeper.example", "Call 112", language, false),
                            guest("Free Money"));
                    String all = letter.subject() + letter.text() + letter.html();
                    assertTrue(letter.subject().contains("K7MQ2XPA"), letter.subject());
                    for (String foreign : List.of("Win", "Call", "Money", "Morskaya", "Petersburg", "Double", "suite",
                            "breakfast", "flight", "«")) {
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
        return letters.ofBooking(new Message.OfBooking(news, audience, Situations.ANNA_ID, facts(news, hotel)),
                reader(language, name), guest(name));
    }

    /** Where it is not cancelled or refunded nothing goes back. */
    private static BookingFacts facts(News.Booking news, String hotel) {
        return switch (news) {
            case CONFIRMED, PAYMENT_RETURNED, GUEST_UNREACHED -> Situations.factsAt(hotel, 0);
            case AMENDED -> Situations.facts(
                    hotel, List.of(aSuite(false), aDouble(true)), 1_250_000, End.NONE, true, true);
            case CANCELLED, REFUNDED -> told(news, Situations.facts(hotel, 1_250_000, Ending.CANCELLED, true, true));
            case EXPIRED -> Situations.facts(hotel, 0, Ending.NOT_PAID_IN_TIME, false, true);
        };
    }

    /** What is told as refunded has gone back, at one time. */
    private static BookingFacts told(News.Booking news, BookingFacts facts) {
        return news == News.Booking.REFUNDED ? Situations.refunded(facts, facts.refund().minor()) : facts;
    }

    private static Message.OfBooking message(News.Booking news, Audience audience, String hotel, long refund) {
        return new Message.OfBooking(news, audience, Situations.ANNA_ID, told(news, Situations.factsAt(hotel, refund)));
    }

    private static Optional<Addressee> guest(String name) {
        return Optional.of(new Addressee("anna@innkeeper.example", name, Language.RU, true));
    }

    private static Addressee reader(Language language, String name) {
        return new Addressee("reader@innkeeper.example", name, language, true);
    }

    /** Sums are written with spaces that do not break. */
    private static String plainSpaces(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
