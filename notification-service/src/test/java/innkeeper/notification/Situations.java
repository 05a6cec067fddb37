package innkeeper.notification;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kit.link.SigningKeys;
import innkeeper.notification.bounce.seal.SignedReturnTags;
import innkeeper.notification.bounce.usecase.ReturnTags;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.letter.domain.Letter.ChatText;
import innkeeper.notification.letter.template.TemplateLetters;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Board;
import innkeeper.notification.message.domain.BookingFacts.Charge;
import innkeeper.notification.message.domain.BookingFacts.End;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.BookingFacts.Extra;
import innkeeper.notification.message.domain.BookingFacts.Room;
import innkeeper.notification.message.domain.BookingFacts.Terms;
import innkeeper.notification.message.domain.BookingFacts.Terms.Step;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.domain.Party;
import innkeeper.notification.message.domain.StaffFacts;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.people.domain.Person;
import innkeeper.notification.preference.usecase.PreferenceLinks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Anna has booked two nights at Boris's Hotel Astoria. */
public final class Situations {
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    public static final PersonId ANNA_ID = PersonId.of("01930000-0000-7000-8000-000000000001");
    public static final PersonId BORIS_ID = PersonId.of("01930000-0000-7000-8000-000000000002");
    public static final HotelId ASTORIA = HotelId.of("01930000-0000-7000-9000-000000000001");
    public static final Person ANNA = new Person(
            ANNA_ID, new Addressee("anna@innkeeper.example", "Anna Petrova", Language.RU, true, "+79161234567"), 2);
    public static final Person BORIS =
            new Person(
                    BORIS_ID, new Addressee("boris@innkeeper.example", "Boris Volkov", Language.EN, true), 2);
    public static final Letter A_LETTER =
            letter(Language.EN, "Your booking is confirmed", "Dear Anna", "<p>Dear Anna</p>", "Confirmed.",
                    Optional.empty(), Optional.empty());

    public static final ReturnTags TAGS =
            new SignedReturnTags(SigningKeys.of("t1:returned-mail-key-of-these-tests-of-32-characters"));

    /** Links as long as signed ones. */
    public static final PreferenceLinks PREFERENCES = new PreferenceLinks() {
        private static final String TOKEN = "k1.sample-token-of-the-gallery-as-long-as-a-signed-one-is";

        @Override
        public URI page(PersonId person, String email) {
            return URI.create("http://localhost:8085/preferences/" + TOKEN);
        }

        @Override
        public URI unsubscribe(PersonId person, String email, Kind kind) {
            return URI.create("http://localhost:8085/preferences/%s/unsubscribe?kind=%s".formatted(
                    TOKEN, kind.name().toLowerCase(Locale.ROOT)));
        }
    };

    private static final Money NOTHING = Money.of(0, "RUB");

    private Situations() {}

    /** Written where bookings have no page. */
    public static TemplateLetters letters() {
        return new TemplateLetters(_ -> Optional.empty(), PREFERENCES, "no-reply@innkeeper.example",
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** All of it written already. */
    public static Letter letter(Language language, String subject, String text, String html, String brief,
            Optional<Letter.Invitation> calendar, Optional<URI> unsubscribe) {
        return new Letter(language, subject, text, () -> html, () -> brief, () -> new ChatText(text, ""),
                () -> calendar,
                unsubscribe);
    }

    public static BookingFacts facts() {
        return factsAt("Hotel Astoria", 0);
    }

    /** It stands, or has stood. */
    public static BookingFacts factsAt(String hotel, long refund) {
        return facts(hotel, refund, Ending.NONE, true, true);
    }

    public static BookingFacts facts(
            String hotel, long refund, Ending ending, boolean wasConfirmed, boolean paidOnline) {
        End end = switch (ending) {
            case NONE -> End.NONE;
            case CANCELLED -> cancelledBy(Party.CLIENT, "My flight was cancelled");
            case NOT_PAID_IN_TIME, PAYMENT_UNAVAILABLE, PAID_ANOTHER_SUM, PAYMENT_RETURNED ->
                new End(ending, NOW, Party.SYSTEM, "");
        };
        return facts(hotel, List.of(aDouble(end)), refund, end, wasConfirmed, paidOnline);
    }

    public static End cancelledBy(Party party, String note) {
        return new End(Ending.CANCELLED, NOW, party, note);
    }

    /** Paid with what the rooms cost, of which {@code refund} goes back. */
    public static BookingFacts facts(
            String hotel, List<Room> rooms, long refund, End end, boolean wasConfirmed, boolean paidOnline) {
        Money total = rooms.stream().map(Room::total).reduce(Money::plus).orElseThrow();
        return new BookingFacts(
                BookingId.of("01930000-0000-7000-b000-000000000001"), 3, 1, "K7MQ2XPA", ANNA_ID,
                new BookingFacts.Hotel(ASTORIA, hotel, "Saint Petersburg", "Bolshaya Morskaya 39",
                        ZoneId.of("Europe/Moscow"), LocalTime.of(14, 0), LocalTime.of(12, 0),
                        BookingFacts.Contact.NONE),
                rooms, total, paidOnline, NOTHING, paidOnline && wasConfirmed ? total : NOTHING,
                paidOnline ? NOTHING : total,
                Money.of(refund, "RUB"), List.of(), NOTHING, NOTHING, BookingFacts.Change.NONE, end, wasConfirmed,
                BookingFacts.NOT_HELD,
                Money.of(900_000, "RUB"));
    }

    /** So much has gone back, one after the other, a day apart. */
    public static BookingFacts refunded(BookingFacts facts, long... amounts) {
        List<BookingFacts.Refund> refunds = IntStream.range(0, amounts.length).mapToObj(
                number -> new BookingFacts.Refund(NOW.plus(Duration.ofDays(number)), Money.of(amounts[number], "RUB")))
                .toList();
        return new BookingFacts(facts.booking(), facts.version(), facts.linkVersion(), facts.reference(),
                facts.client(), facts.hotel(), facts.rooms(), facts.total(), facts.paidOnline(), facts.deposit(),
                facts.paid(), facts.due(), Money.of(LongStream.of(amounts).sum(), "RUB"), refunds, facts.feeKept(),
                facts.feeOwed(), facts.change(), facts.end(), facts.wasConfirmed(), facts.heldUntil(),
                facts.returned());
    }

    /** Rooms were cancelled for a fee. */
    public static BookingFacts withFee(BookingFacts facts, long kept, long owed) {
        return new BookingFacts(facts.booking(), facts.version(), facts.linkVersion(), facts.reference(),
                facts.client(), facts.hotel(),
                facts.rooms(), facts.total(), facts.paidOnline(), facts.deposit(), facts.paid(), facts.due(),
                facts.refund(), facts.refunds(),
                Money.of(kept, "RUB"), Money.of(owed, "RUB"),
                facts.change(), facts.end(), facts.wasConfirmed(), facts.heldUntil(), facts.returned());
    }

    /** The same booking in another version, or at another hotel. */
    public static BookingFacts with(int version, BookingFacts.Hotel hotel, BookingFacts facts) {
        return new BookingFacts(facts.booking(), version, facts.linkVersion(), facts.reference(), facts.client(), hotel,
                facts.rooms(),
                facts.total(), facts.paidOnline(), facts.deposit(), facts.paid(), facts.due(), facts.refund(),
                facts.refunds(),
                facts.feeKept(),
                facts.feeOwed(), facts.change(), facts.end(), facts.wasConfirmed(), facts.heldUntil(),
                facts.returned());
    }

    /** It waits for its payment. */
    public static BookingFacts heldUntil(Instant until, BookingFacts facts) {
        return new BookingFacts(facts.booking(), facts.version(), facts.linkVersion(), facts.reference(),
                facts.client(), facts.hotel(), facts.rooms(), facts.total(), !facts.byDeposit(), facts.deposit(),
                NOTHING, facts.total(),
                facts.refund(), facts.refunds(), facts.feeKept(), facts.feeOwed(), facts.change(), facts.end(), false,
                until,
                facts.returned());
    }

    /** The same booking by a deposit of so much, which is all that has been paid. */
    public static BookingFacts byDeposit(long deposit, BookingFacts facts) {
        return new BookingFacts(facts.booking(), facts.version(), facts.linkVersion(), facts.reference(),
                facts.client(), facts.hotel(), facts.rooms(), facts.total(), false, Money.of(deposit, "RUB"),
                Money.of(deposit, "RUB"), facts.total().minus(Money.of(deposit, "RUB")), facts.refund(),
                facts.refunds(),
                facts.feeKept(),
                facts.feeOwed(), facts.change(), facts.end(), facts.wasConfirmed(), facts.heldUntil(),
                facts.returned());
    }

    /** Paid but for so much. */
    public static BookingFacts owing(long due, BookingFacts facts) {
        return new BookingFacts(facts.booking(), facts.version(), facts.linkVersion(), facts.reference(),
                facts.client(), facts.hotel(), facts.rooms(), facts.total(), !facts.byDeposit(), facts.deposit(),
                facts.total().minus(Money.of(due, "RUB")), Money.of(due, "RUB"), facts.refund(), facts.refunds(),
                facts.feeKept(),
                facts.feeOwed(), facts.change(), facts.end(), facts.wasConfirmed(), facts.heldUntil(),
                facts.returned());
    }

    /** Agreed on anew. */
    public static BookingFacts changed(Party by, String note, BookingFacts facts) {
        return new BookingFacts(facts.booking(), facts.version(), facts.linkVersion(), facts.reference(),
                facts.client(), facts.hotel(), facts.rooms(), facts.total(), facts.paidOnline(), facts.deposit(),
                facts.paid(),
                facts.due(), facts.refund(), facts.refunds(), facts.feeKept(), facts.feeOwed(),
                new BookingFacts.Change(NOW, by, note),
                facts.end(), facts.wasConfirmed(), facts.heldUntil(), facts.returned());
    }

    /** Anna has booked these rooms, and cancelled some of them. */
    public static BookingFacts amended(long refund, Room... rooms) {
        return facts("Hotel Astoria", List.of(rooms), refund, End.NONE, true, true);
    }

    public static Room aDouble(boolean cancelled) {
        return aDouble(end(cancelled));
    }

    /** From so many days before the arrival in June 2027 on, a share of the price. */
    public static Terms costing(int arrival, int days, int percent, long price) {
        return new Terms(
                List.of(new Step(LocalDateTime.of(2027, 6, arrival, 11, 0).minusDays(days).toInstant(ZoneOffset.UTC),
                        percent, 0, Money.of(price, "RUB").percent(percent))),
                "");
    }

    public static Room aDouble(End end) {
        return new Room("Double", "standard", Board.ROOM_ONLY, LocalDate.of(2027, 6, 10), LocalDate.of(2027, 6, 12), 2,
                List.of(), Money.of(1_250_000, "RUB"), List.of(), List.of(), costing(10, 2, 50, 1_250_000), end);
    }

    /** For an adult and two children, under a plan of its own. */
    public static Room aSuite(boolean cancelled) {
        return new Room("Family suite", "With breakfast", Board.BREAKFAST, LocalDate.of(2027, 6, 10),
                LocalDate.of(2027, 6, 12), 1, List.of(7, 4), Money.of(2_400_000, "RUB"), List.of(), List.of(),
                costing(10, 2, 50, 2_400_000),
                end(cancelled));
    }

    /** A double with a tax on top of its price, one that its price contains, breakfast and a transfer. */
    public static Room aTaxedDouble() {
        Room plain = aDouble(false);
        return new Room(plain.roomType(), plain.ratePlan(), plain.board(), plain.checkIn(), plain.checkOut(),
                plain.adults(),
                plain.childrenAges(), plain.price(), List.of(
                        new Charge("Туристический налог", false, Money.of(20_000, "RUB")),
                        new Charge("VAT 5%", true, Money.of(59_524, "RUB"))),
                List.of(
                        new Extra("Завтрак", true, 2, Money.of(260_000, "RUB")),
                        new Extra("Transfer from the airport", false, 1, Money.of(150_000, "RUB"))),
                plain.terms(), plain.end());
    }

    /** A night shorter than the others. */
    public static Room aSingle(boolean cancelled) {
        return new Room("Single", "standard", Board.ROOM_ONLY, LocalDate.of(2027, 6, 11), LocalDate.of(2027, 6, 12), 1,
                List.of(), Money.of(500_000, "RUB"), List.of(), List.of(), costing(11, 7, 100, 500_000),
                end(cancelled));
    }

    private static End end(boolean cancelled) {
        return cancelled ? cancelledBy(Party.CLIENT, "One of us stays at home") : End.NONE;
    }

    public static Notification toAnna(int number) {
        return written(number, News.Booking.CONFIRMED, Audience.CLIENT);
    }

    public static Notification toBoris(int number) {
        return written(number, News.Booking.CONFIRMED, Audience.HOTEL);
    }

    private static Notification written(int number, News.Booking news, Audience audience) {
        return told(number,
                new Message.OfBooking(news, audience, audience == Audience.CLIENT ? ANNA_ID : BORIS_ID, facts()));
    }

    /** Anna arrives tomorrow. */
    public static Notification reminderToAnna(int number) {
        return told(number, new Message.OfReminder(News.Reminder.ARRIVAL, ANNA_ID, facts()));
    }

    /** Anna's password was changed. */
    public static Notification noticeToAnna(int number) {
        return told(number, new Message.OfAccount(News.Account.PASSWORD_CHANGED, ANNA_ID, NOW.plusSeconds(number)));
    }

    /** Boris has taken Anna on at the front desk. */
    public static Notification hiredToAnna(int number) {
        return told(number, new Message.OfStaff(News.Staff.RELATION_GRANTED, ANNA_ID,
                new StaffFacts(NOW, "Hotel Astoria", Party.FRONT_DESK, "", "Boris Volkov", Party.OWNER)));
    }

    /** Anna asked for a new password; what the link is only its envelope knows. */
    public static Notification secretToAnna(int number) {
        return told(number, new Message.Confidential(News.Secret.PASSWORD_RESET, ANNA_ID, "sealed " + number));
    }

    public static Notification farewellToAnna(int number) {
        return told(number, new Message.Confidential(News.Secret.FAREWELL, ANNA_ID, "sealed " + number));
    }

    private static Notification told(int number, Message message) {
        return new Notification(id(number), event(number), message, NOW.plusSeconds(number));
    }

    public static NotificationId id(int number) {
        return new NotificationId(UUID.fromString("01930000-0000-7000-c000-%012d".formatted(number)));
    }

    public static UUID event(int number) {
        return UUID.fromString("01930000-0000-7000-e000-%012d".formatted(number));
    }
}
