package innkeeper.notification.letter.template;

import innkeeper.notification.Situations;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.End;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.BookingFacts.Room;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Party;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.notification.Situations.aDouble;
import static innkeeper.notification.Situations.aSingle;
import static innkeeper.notification.Situations.aSuite;
import static innkeeper.notification.Situations.amended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What mails say of several rooms, and of who cancelled them and why. */
class RoomLettersTest {
    private static final End BY_AN_ADMINISTRATOR =
            new End(Ending.CANCELLED, Situations.NOW.plusSeconds(60), Party.ADMIN, "AA");

    private final TemplateLetters letters = Situations.letters();

    @Test
    void an_english_guest_reads_of_each_room_what_it_is_for_whom_and_what_it_costs() {
        assertEquals("""
                Dear Anna Petrova,

                Your 2 rooms at Hotel Astoria are booked.

                Booking: K7MQ2XPA
                Hotel: Hotel Astoria
                Address: Bolshaya Morskaya 39, Saint Petersburg
                Check-in: Thursday, 10 June 2027, from 14:00 (Moscow Time, GMT+3)
                Check-out: Saturday, 12 June 2027, until 12:00 (Moscow Time, GMT+3)
                Length of stay: 2 nights

                Room 1: Double
                Guests: 2 adults
                Price: RUB 12,500.00

                Room 2: Family suite
                Rate plan: With breakfast
                Board: breakfast included
                Guests: 1 adult, 2 children (ages: 4, 7)
                Price: RUB 24,000.00

                Total: RUB 36,500.00
                Payment: online
                Paid: RUB 36,500.00
                Cancellation: free of charge until 8 June 2027, 14:00 (Moscow Time, GMT+3); from then on 50% of the \
                price, RUB 18,250.00
                """, body(letter(News.Booking.CONFIRMED, Audience.CLIENT, Language.EN,
                amended(0, aDouble(false), aSuite(false)))));
    }

    @Test
    void a_russian_owner_reads_which_room_is_left_and_which_was_cancelled() {
        assertEquals("""
                Здравствуйте, Anna Petrova!

                Бронирование в отеле «Hotel Astoria» изменено. Ниже указано, что забронировано теперь.

                Бронирование: K7MQ2XPA
                Гость: Anna Petrova
                Почта гостя: anna@innkeeper.example
                Отель: Hotel Astoria
                Адрес: Bolshaya Morskaya 39, Saint Petersburg
                Заезд: четверг, 10 июня 2027 г., с 14:00 (Москва, GMT+3)
                Выезд: суббота, 12 июня 2027 г., до 12:00 (Москва, GMT+3)
                Срок: 2 ночи

                Номер: Family suite
                Тариф: With breakfast
                Питание: завтрак включён
                Гости: 1 взрослый, 2 ребёнка (возраст: 4, 7)
                Цена: 24 000,00 ₽

                Отменённый номер: Double
                Гости: 2 взрослых
                Цена: 12 500,00 ₽
                Кто отменил: гость
                Когда отменено: 22 ноября 2026 г., 13:00 (Москва, GMT+3)
                Причина: One of us stays at home

                Стоимость: 24 000,00 ₽
                Оплата: онлайн
                Оплачено: 36 500,00 ₽
                Возврат: 12 500,00 ₽
                Отмена: бесплатно до 8 июня 2027 г., 14:00 (Москва, GMT+3); после этого 50% стоимости, 12 000,00 ₽
                """, body(letter(News.Booking.AMENDED, Audience.HOTEL, Language.RU,
                amended(1_250_000, aDouble(true), aSuite(false)))));
    }

    @Test
    void an_english_guest_reads_what_is_left_what_it_costs_and_what_comes_back() {
        assertEquals("""
                Dear Anna Petrova,

                Your booking at Hotel Astoria has been changed. In all, RUB 10,000.00 of what you paid goes back to the \
                card that paid for it.

                Booking: K7MQ2XPA
                Hotel: Hotel Astoria
                Address: Bolshaya Morskaya 39, Saint Petersburg

                Room 1: Double
                Guests: 2 adults
                Check-in: Thursday, 10 June 2027, from 14:00 (Moscow Time, GMT+3)
                Check-out: Saturday, 12 June 2027, until 12:00 (Moscow Time, GMT+3)
                Length of stay: 2 nights
                Price: RUB 12,500.00
                Cancellation: free of charge until 8 June 2027, 14:00 (Moscow Time, GMT+3); from then on 50% of the \
                price, RUB 6,250.00

                Room 2: Single
                Guests: 1 adult
                Check-in: Friday, 11 June 2027, from 14:00 (Moscow Time, GMT+3)
                Check-out: Saturday, 12 June 2027, until 12:00 (Moscow Time, GMT+3)
                Length of stay: 1 night
                Price: RUB 5,000.00
                Cancellation: free of charge until 4 June 2027, 14:00 (Moscow Time, GMT+3); from then on 100% of the \
                price, RUB 5,000.00

                Cancelled room: Double
                Guests: 2 adults
                Check-in: Thursday, 10 June 2027, from 14:00 (Moscow Time, GMT+3)
                Check-out: Saturday, 12 June 2027, until 12:00 (Moscow Time, GMT+3)
                Length of stay: 2 nights
                Price: RUB 12,500.00
                Cancelled by: you
                Cancelled on: 22 November 2026, 13:00 (Moscow Time, GMT+3)
                Reason: One of us stays at home

                Total: RUB 17,500.00
                Payment: online
                Paid: RUB 30,000.00
                Refund: RUB 10,000.00
                """, body(letter(News.Booking.AMENDED, Audience.CLIENT, Language.EN,
                amended(1_000_000, aDouble(false), aDouble(true), aSingle(false)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EN | Your booking at Hotel Astoria has been changed. By its cancellation policy nothing of what you paid for the cancelled room goes back.",
            "RU | Ваше бронирование в отеле «Hotel Astoria» изменено. По условиям отмены оплата за отменённый номер не возвращается."})
    void where_the_hotel_keeps_the_price_of_a_cancelled_room_the_guest_reads_so(Language language, String sentence) {
        assertEquals(sentence, headline(letter(News.Booking.AMENDED, Audience.CLIENT, language,
                amended(0, aDouble(true), aSuite(false)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EN | Cancellation fee, kept by the hotel: RUB 3,000.00 | Cancellation fee, to be paid to the hotel: RUB 2,000.00 | Refund: RUB 9,500.00",
            "RU | Плата за отмену, удержана отелем: 3 000,00 ₽ | Плата за отмену, к оплате отелю: 2 000,00 ₽ | Возврат: 9 500,00 ₽"})
    void guest_and_hotel_read_which_fee_is_kept_which_is_owed_and_what_goes_back(
            Language language, String kept, String owed, String refund) {
        BookingFacts some = Situations.withFee(amended(950_000, aDouble(true), aSuite(false)), 300_000, 200_000);
        BookingFacts all = Situations.withFee(
                Situations.facts("Hotel Astoria", 950_000, Ending.CANCELLED, true, true), 300_000, 200_000);
        for (Audience audience : Audience.values()) {
            for (Letter letter : List.of(letter(News.Booking.AMENDED, audience, language, some),
                    letter(News.Booking.CANCELLED, audience, language, all))) {
                for (String line : List.of(kept, owed, refund)) {
                    assertTrue(plain(letter.text()).contains("\n" + plain(line) + "\n"), letter.text());
                    assertTrue(plain(letter.html()).contains(plain(line).substring(line.indexOf(": ") + 2)),
                            letter.html());
                    assertTrue(plain(letter.html()).contains(plain(line).substring(0, line.indexOf(": "))),
                            letter.html());
                }
            }
        }
    }

    /** Three rooms were given up one by one: who adds up the subjects knows what has come back. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EN | Refund of RUB 10,280.00 for booking K7MQ2XPA | We have sent RUB 10,280.00 back to the card that paid for your booking at Hotel Astoria; with what went back before, RUB 30,840.00 in all. | Refund, in all: RUB 30,840.00 | Sent back on 22 November 2026: RUB 10,280.00 | Sent back on 24 November 2026: RUB 10,280.00",
            "RU | Возврат 10 280,00 ₽ за бронирование K7MQ2XPA | Мы вернули 10 280,00 ₽ на карту, которой оплачено бронирование в отеле «Hotel Astoria»; вместе с прежними возвратами – 30 840,00 ₽. | Возврат в общей сложности: 30 840,00 ₽ | Возвращено 22 ноября 2026 г.: 10 280,00 ₽ | Возвращено 24 ноября 2026 г.: 10 280,00 ₽"})
    void a_refund_that_follows_others_is_told_by_itself_with_the_sum_in_all(
            Language language, String subject, String sentence, String sum, String first, String last) {
        Letter letter = letter(News.Booking.REFUNDED, Audience.CLIENT, language, Situations.refunded(
                cancelled(Party.CLIENT, ""), 1_028_000, 1_028_000, 1_028_000));
        assertEquals(subject, plain(letter.subject()));
        assertEquals(sentence, plain(headline(letter)));
        for (String line : List.of(sum, first, last)) {
            assertTrue(plain(letter.text()).contains("\n" + line + "\n"), line + " is not in " + letter.text());
        }
        assertTrue(plain(letter.brief()).startsWith(sentence), letter.brief());
    }

    /** Of news that was kept before it was told one by one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EN | Refund of RUB 30,840.00 in all for booking K7MQ2XPA | In all we have sent RUB 30,840.00 back to the card that paid for your booking at Hotel Astoria.",
            "RU | Возврат в общей сложности 30 840,00 ₽ за бронирование K7MQ2XPA | В общей сложности мы вернули 30 840,00 ₽ на карту, которой оплачено бронирование в отеле «Hotel Astoria»."})
    void a_sum_of_which_the_parts_are_not_known_is_told_as_one(Language language, String subject, String sentence) {
        Letter letter = letter(News.Booking.REFUNDED, Audience.CLIENT, language,
                Situations.facts("Hotel Astoria", 3_084_000, Ending.CANCELLED, true, true));
        assertEquals(subject, plain(letter.subject()));
        assertEquals(sentence, plain(headline(letter)));
    }

    @Test
    void where_nothing_is_kept_or_owed_nothing_is_said_of_a_fee() {
        assertFalse(letter(News.Booking.AMENDED, Audience.CLIENT, Language.EN,
                amended(1_250_000, aDouble(true), aSuite(false))).text().contains("ancellation fee"));
    }

    /** Sums are written with spaces that do not break. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ").replace("&nbsp;", " ");
    }

    @Test
    void a_room_that_was_cancelled_before_is_not_told_of_as_booked() {
        BookingFacts facts = amended(1_250_000, aDouble(true), aSuite(false));
        for (News.Booking news : List.of(News.Booking.REFUNDED, News.Booking.PAYMENT_RETURNED)) {
            String text = body(letter(news, Audience.CLIENT, Language.EN, facts));
            assertFalse(text.contains("Double"), text);
            assertTrue(text.contains("\nRoom: Family suite\n"), text);
            assertTrue(text.contains("\nTotal: RUB 24,000.00\n"), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EN | Cancelled rooms: 2 × Double. Cancelled by: an administrator of Innkeeper. Reason: AA.",
            "RU | Отменённые номера: 2 × Double. Кто отменил: администратор Innkeeper. Причина: AA."})
    void the_short_form_names_what_was_given_up_last_by_whom_and_why(Language language, String sentences) {
        Letter letter = letter(News.Booking.AMENDED, Audience.CLIENT, language, givenUpTwice());
        assertTrue(letter.brief().contains(sentences), letter.brief());
        assertFalse(letter.brief().contains("suite"), letter.brief());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EN | Cancelled room: Double | Cancelled by: an administrator of Innkeeper | Reason: AA | Cancelled room: Family suite | Refund: RUB 49,000.00",
            "RU | Отменённый номер: Double | Кто отменил: администратор Innkeeper | Причина: AA | Отменённый номер: Family suite | Возврат: 49 000,00 ₽"})
    void a_chat_names_every_room_that_was_given_up_by_whom_and_why_and_what_goes_back(
            Language language, String room, String by, String why, String other, String refund) {
        String chat = plain(letter(News.Booking.AMENDED, Audience.CLIENT, language, givenUpTwice()).chat().text());
        for (String line : List.of(room, by, why, other, refund)) {
            assertTrue(chat.contains("\n" + line + "\n"), line + " is not in " + chat);
        }
    }

    @Test
    void a_chat_takes_the_short_form_of_what_is_too_long_for_it() {
        Room[] many = Collections.nCopies(50, aSuite(false)).toArray(Room[]::new);
        many[0] = Situations.aDouble(BY_AN_ADMINISTRATOR);
        Letter letter = letter(News.Booking.AMENDED, Audience.CLIENT, Language.EN, amended(1_250_000, many));
        assertEquals(
                "Your booking at Hotel Astoria has been changed. In all, RUB 12,500.00 of what you paid goes back to the"
                        + " card that paid for it. Cancelled room: Double. Cancelled by: an administrator of Innkeeper. Reason: AA."
                        + " K7MQ2XPA: 10 Jun 2027, 14:00 – 12 Jun 2027, 12:00 (GMT+3).",
                plain(letter.chat().text()));
    }

    /** A suite first, by the guest, and two doubles at last, by an administrator. */
    private static BookingFacts givenUpTwice() {
        return amended(4_900_000, aSuite(true), Situations.aDouble(BY_AN_ADMINISTRATOR), aSingle(false),
                Situations.aDouble(BY_AN_ADMINISTRATOR));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1  | EN | Your room at Hotel Astoria is booked.            | A room at Hotel Astoria has been booked.",
            "2  | EN | Your 2 rooms at Hotel Astoria are booked.        | 2 rooms at Hotel Astoria have been booked.",
            "1  | RU | Номер в отеле «Hotel Astoria» забронирован.      | Забронирован номер в отеле «Hotel Astoria».",
            "2  | RU | Для вас забронировано 2 номера в отеле «Hotel Astoria».  | Забронировано 2 номера в отеле «Hotel Astoria».",
            "5  | RU | Для вас забронировано 5 номеров в отеле «Hotel Astoria». | Забронировано 5 номеров в отеле «Hotel Astoria».",
            "21 | RU | Для вас забронирован 21 номер в отеле «Hotel Astoria».   | Забронирован 21 номер в отеле «Hotel Astoria»."})
    void the_number_of_rooms_stands_in_its_grammar(int rooms, Language language, String client, String owner) {
        BookingFacts facts = amended(0, Collections.nCopies(rooms, aDouble(false)).toArray(Room[]::new));
        assertEquals(client, headline(letter(News.Booking.CONFIRMED, Audience.CLIENT, language, facts)));
        assertEquals(owner, headline(letter(News.Booking.CONFIRMED, Audience.HOTEL, language, facts)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
            "CLIENT     ; CLIENT ; EN ; Cancelled by: you",
            "CLIENT     ; HOTEL  ; EN ; Cancelled by: the guest",
            "OWNER      ; CLIENT ; EN ; Cancelled by: the hotel",
            "OWNER      ; HOTEL  ; EN ; Cancelled by: the owner",
            "MANAGER    ; CLIENT ; EN ; Cancelled by: the hotel",
            "MANAGER    ; HOTEL  ; EN ; Cancelled by: the manager",
            "FRONT_DESK ; CLIENT ; EN ; Cancelled by: the hotel's front desk",
            "FRONT_DESK ; HOTEL  ; EN ; Cancelled by: the front desk",
            "ADMIN      ; CLIENT ; EN ; Cancelled by: an administrator of Innkeeper",
            "ADMIN      ; HOTEL  ; EN ; Cancelled by: an administrator of Innkeeper",
            "SYSTEM     ; CLIENT ; EN ; Cancelled by: Innkeeper, automatically",
            "SYSTEM     ; HOTEL  ; EN ; Cancelled by: Innkeeper, automatically",
            "CLIENT     ; CLIENT ; RU ; Кто отменил: вы",
            "CLIENT     ; HOTEL  ; RU ; Кто отменил: гость",
            "OWNER      ; CLIENT ; RU ; Кто отменил: отель",
            "OWNER      ; HOTEL  ; RU ; Кто отменил: владелец",
            "MANAGER    ; CLIENT ; RU ; Кто отменил: отель",
            "MANAGER    ; HOTEL  ; RU ; Кто отменил: управляющий",
            "FRONT_DESK ; CLIENT ; RU ; Кто отменил: стойка регистрации отеля",
            "FRONT_DESK ; HOTEL  ; RU ; Кто отменил: стойка регистрации",
            "ADMIN      ; CLIENT ; RU ; Кто отменил: администратор Innkeeper",
            "ADMIN      ; HOTEL  ; RU ; Кто отменил: администратор Innkeeper",
            "SYSTEM     ; CLIENT ; RU ; Кто отменил: Innkeeper, автоматически",
            "SYSTEM     ; HOTEL  ; RU ; Кто отменил: Innkeeper, автоматически"})
    void who_cancelled_is_told_from_where_the_reader_stands(
            Party party, Audience audience, Language language, String line) {
        String text = body(letter(News.Booking.CANCELLED, audience, language, cancelled(party, "")));
        assertTrue(text.contains("\n" + line + "\n"), text);
        assertFalse(text.contains("Reason") || text.contains("Причина"), text);
    }

    @Test
    void a_hostile_reason_stays_text_on_one_line_and_ends_where_a_reason_may() {
        String hostile = "<img src=x onerror=alert(1)> & ${7*7} {0}\r\nTotal: 0\r\nBcc: all\u2028Refund: 1\u202E";
        Letter letter = letter(News.Booking.CANCELLED, Audience.HOTEL, Language.EN,
                cancelled(Party.CLIENT, hostile + "x".repeat(2000)));
        assertTrue(letter.html()
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; ${7*7} {0} Total: 0 Bcc: all Refund: 1"));
        assertFalse(letter.html().contains("<img"));
        assertFalse((letter.subject() + letter.text() + letter.html()).contains("\u202E"));
        assertEquals(1, letter.text().lines().filter(line -> line.startsWith("Total:")).count());
        assertTrue(letter.text().lines().noneMatch(line -> line.startsWith("Bcc") || line.startsWith("Refund")));
        String reason = letter.text().lines().filter(line -> line.startsWith("Reason: ")).findFirst().orElseThrow();
        assertEquals("Reason: ".length() + 500, reason.length());
        assertTrue(reason.endsWith("x…"), reason);
        assertEquals("Booking K7MQ2XPA at Hotel Astoria is cancelled", letter.subject());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EN | Reason: not shown here; it can be read in the booking itself",
            "RU | Причина: здесь не показана; её можно прочитать в самом бронировании"})
    void a_reason_that_leads_to_a_page_is_left_out(Language language, String line) {
        String text = body(letter(News.Booking.CANCELLED, Audience.CLIENT, language,
                cancelled(Party.OWNER, "Pay again at www.prize.example, or we charge your card")));
        assertTrue(text.contains("\n" + line + "\n"), text);
        assertFalse(text.contains("prize"), text);
    }

    private static BookingFacts cancelled(Party party, String note) {
        return Situations.facts("Hotel Astoria", List.of(aDouble(true), aSuite(true)), 0,
                Situations.cancelledBy(party, note), true, false);
    }

    private Letter letter(News.Booking news, Audience audience, Language language, BookingFacts facts) {
        return letters.ofBooking(new Message.OfBooking(news, audience, Situations.ANNA_ID, facts),
                new Addressee("reader@innkeeper.example", "Anna Petrova", language, true),
                Optional.of(Situations.ANNA.addressee()));
    }

    /** All but the signature; sums are written with spaces that do not break. */
    private static String body(Letter letter) {
        String text = letter.text().replaceAll("[\\u00a0\\u202f]", " ");
        return text.substring(0, text.lastIndexOf("\nInnkeeper."));
    }

    private static String headline(Letter letter) {
        return body(letter).lines().skip(2).findFirst().orElseThrow();
    }
}
