package innkeeper.notification.letter.template;

import innkeeper.kernel.Money;
import innkeeper.notification.Situations;
import innkeeper.notification.booking.domain.Wording;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Board;
import innkeeper.notification.message.domain.BookingFacts.End;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.BookingFacts.Room;
import innkeeper.notification.message.domain.CalendarFacts;
import innkeeper.notification.message.domain.EndpointFacts;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Party;
import innkeeper.notification.message.domain.StaffFacts;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.secret.domain.SecretContent;
import innkeeper.notification.secret.domain.SecretContent.Work;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.cancelledBy;

/** Every message that there is, in every language, from sample data. */
final class Gallery {
    private static final String LINK = "http://localhost:8081/v1/auth/links/confirm?token=sample-token-of-the-gallery";
    private static final URI PAGE =
            URI.create("http://localhost:8083/b/sample-token-of-the-gallery-as-long-as-a-signed-one-is-and-not-longer");

    private final TemplateLetters letters =
            new TemplateLetters(_ -> Optional.of(PAGE), Situations.PREFERENCES, "no-reply@innkeeper.example",
                    Clock.fixed(NOW, ZoneOffset.UTC));
    private final Map<String, Letter> shown = new TreeMap<>();

    /** By a name such as {@code booking.confirmed.client.ru}. */
    static Map<String, Letter> letters() {
        Gallery gallery = new Gallery();
        for (Language language : Language.values()) {
            gallery.bookings(language);
            gallery.reminders(language);
            gallery.accounts(language);
            gallery.staff(language);
            gallery.endpoints(language);
            gallery.calendars(language);
            gallery.secrets(language);
        }
        return gallery.shown;
    }

    /** The news that each wording is of, and a booking that it fits. */
    private record Sample(News.Booking news, BookingFacts facts) {}

    private static Sample sample(Wording wording) {
        Room double2 = Situations.aDouble(false);
        Room given = Situations.aDouble(true);
        Room suite = Situations.aSuite(false);
        return switch (wording) {
            case CONFIRMED -> new Sample(News.Booking.CONFIRMED, standing(0, double2));
            case AMENDED -> new Sample(News.Booking.AMENDED, atHotel(suite, given));
            case AMENDED_WITH_REFUND -> new Sample(News.Booking.AMENDED, standing(1_250_000, suite, given));
            case AMENDED_WITHOUT_REFUND -> new Sample(News.Booking.AMENDED, withFee(standing(0, suite, given)));
            case CANCELLED -> new Sample(News.Booking.CANCELLED, ended(0, true, false, cancelled()));
            case CANCELLED_WITH_REFUND ->
                new Sample(News.Booking.CANCELLED, ended(625_000, true, true, cancelledByHotel()));
            case CANCELLED_WITHOUT_REFUND ->
                new Sample(News.Booking.CANCELLED, withFee(ended(0, true, true, cancelled())));
            case HOLD_CANCELLED -> new Sample(News.Booking.CANCELLED, ended(0, false, true, cancelled()));
            case NOT_PAID -> new Sample(News.Booking.EXPIRED, ended(0, false, true, end(Ending.NOT_PAID_IN_TIME)));
            case NOT_BOOKED ->
                new Sample(News.Booking.EXPIRED, ended(1_250_000, false, true, end(Ending.PAID_ANOTHER_SUM)));
            case REFUNDED -> new Sample(News.Booking.REFUNDED,
                    Situations.refunded(ended(1_250_000, true, true, cancelled()), 1_250_000));
            case LATE_PAYMENT_REFUNDED ->
                new Sample(News.Booking.REFUNDED,
                        Situations.refunded(ended(1_250_000, false, true, end(Ending.NOT_PAID_IN_TIME)), 1_250_000));
            case REFUNDED_AND_CONFIRMED ->
                new Sample(News.Booking.REFUNDED, Situations.refunded(standing(1_250_000, suite, given), 1_250_000));
            case PAYMENT_RETURNED -> new Sample(News.Booking.PAYMENT_RETURNED, standing(0, double2));
            case GUEST_UNREACHED -> new Sample(News.Booking.GUEST_UNREACHED, standing(0, double2));
        };
    }

    private void bookings(Language language) {
        for (Wording wording : Wording.values()) {
            Sample sample = sample(wording);
            for (Map.Entry<Audience, Wording> told : Wording.of(sample.news, sample.facts).entrySet()) {
                if (told.getKey() == Audience.CLIENT || told.getValue() == wording) {
                    booking("booking", wording, told.getKey(), sample, reader(language, told.getKey()));
                }
            }
        }
        booking("booking.five-rooms", Wording.CONFIRMED, Audience.CLIENT,
                new Sample(News.Booking.CONFIRMED, fiveRooms()), reader(language, Audience.CLIENT));
        booking("booking.taxes", Wording.CONFIRMED, Audience.CLIENT,
                new Sample(News.Booking.CONFIRMED, standing(0, Situations.aTaxedDouble(), Situations.aTaxedDouble())),
                reader(language, Audience.CLIENT));
        booking("booking.room-by-room", Wording.CANCELLED_WITHOUT_REFUND, Audience.CLIENT,
                new Sample(News.Booking.CANCELLED, endedRoomByRoom()), reader(language, Audience.CLIENT));
        for (Audience audience : Audience.values()) {
            booking("booking.deposit", Wording.CONFIRMED, audience,
                    new Sample(News.Booking.CONFIRMED, Situations.byDeposit(
                            375_000, standing(0, Situations.aDouble(false)))),
                    reader(language, audience));
        }
        for (Audience audience : Audience.values()) {
            booking("booking.changed", Wording.AMENDED, audience, new Sample(News.Booking.AMENDED, changed()),
                    reader(language, audience));
        }
        for (Audience audience : Audience.values()) {
            booking("booking.in-parts", Wording.REFUNDED, audience, new Sample(News.Booking.REFUNDED,
                    Situations.refunded(endedRoomByRoom(), 1_250_000, 2_400_000)), reader(language, audience));
        }
        booking("booking.unproven", Wording.CONFIRMED, Audience.CLIENT, sample(Wording.CONFIRMED),
                Addressee.unproven("anna@innkeeper.example", language));
    }

    private void booking(String kind, Wording wording, Audience audience, Sample sample, Addressee reader) {
        show("%s.%s.%s".formatted(kind, wording, audience), reader.language(), letters.ofBooking(
                new Message.OfBooking(sample.news, audience, ANNA_ID, reachable(sample.facts)), reader,
                Optional.of(reader(Language.RU, Audience.CLIENT))));
    }

    private void reminders(Language language) {
        for (News.Reminder news : News.Reminder.values()) {
            reminder("reminder." + news, news, reminded(news), language);
        }
        reminder("reminder.pay-by.five-rooms", News.Reminder.PAY_BY,
                Situations.heldUntil(NOW.plusSeconds(600), fiveRooms()),
                language);
        reminder("reminder.arrival.paid", News.Reminder.ARRIVAL, standing(0, Situations.aDouble(false)), language);
        show("reminder.pay-by.unproven", language, letters.ofReminder(
                new Message.OfReminder(News.Reminder.PAY_BY, ANNA_ID, reminded(News.Reminder.PAY_BY)),
                Addressee.unproven("anna@innkeeper.example", language)));
    }

    private static BookingFacts reminded(News.Reminder news) {
        Room room = Situations.aDouble(false);
        return switch (news) {
            case PAY_BY -> Situations.heldUntil(NOW.plusSeconds(600),
                    Situations.facts("Hotel Astoria", List.of(room), 0, End.NONE, false, true));
            case REST_PAYMENT -> Situations.owing(350_000, standing(0, room));
            case ARRIVAL -> atHotel(room);
            case THANKS -> standing(0, room);
        };
    }

    private void reminder(String name, News.Reminder news, BookingFacts facts, Language language) {
        show(name, language, letters.ofReminder(new Message.OfReminder(news, ANNA_ID, reachable(facts)),
                reader(language, Audience.CLIENT)));
    }

    private static BookingFacts reachable(BookingFacts facts) {
        BookingFacts.Hotel hotel = facts.hotel();
        return Situations.with(facts.version(), new BookingFacts.Hotel(hotel.id(), hotel.name(), hotel.city(),
                hotel.address(), hotel.timezone(), hotel.checkInTime(), hotel.checkOutTime(),
                new BookingFacts.Contact("+78123456789", "desk@astoria.example", "https://astoria.example/")), facts);
    }

    private void accounts(Language language) {
        for (News.Account news : News.Account.values()) {
            show("account." + news, language,
                    letters.ofAccount(new Message.OfAccount(news, ANNA_ID, NOW), reader(language, Audience.CLIENT)));
        }
    }

    private void staff(Language language) {
        for (News.Staff news : News.Staff.values()) {
            StaffFacts facts = new StaffFacts(NOW, "Hotel Astoria", Party.FRONT_DESK, "", "Boris Volkov", Party.OWNER);
            show("staff." + news, language,
                    letters.ofStaff(new Message.OfStaff(news, ANNA_ID, facts), reader(language, Audience.CLIENT)));
        }
        show("staff.ownership-given-by-admin", language, letters.ofStaff(new Message.OfStaff(News.Staff.OWNERSHIP_GIVEN,
                ANNA_ID, new StaffFacts(NOW, "Hotel Astoria", Party.OWNER, "", "Ada Admin", Party.ADMIN)),
                reader(language, Audience.CLIENT)));
        show("staff.hotel-deleted-of-owner", language, letters.ofStaff(new Message.OfStaff(News.Staff.HOTEL_DELETED,
                ANNA_ID, new StaffFacts(NOW, "Hotel Astoria", Party.OWNER, "", "Ada Admin", Party.ADMIN)),
                reader(language, Audience.CLIENT)));
        StaffFacts ofDaria = new StaffFacts(
                NOW, "Hotel Astoria", Party.FRONT_DESK, "Daria Smirnova", "Clara Weiss", Party.MANAGER);
        for (News.Staff news : EnumSet.range(News.Staff.RELATION_GRANTED, News.Staff.RELATION_ENDED)) {
            show("staff.team." + news, language,
                    letters.ofStaff(new Message.OfStaff(news, ANNA_ID, ofDaria), reader(language, Audience.HOTEL)));
        }
    }

    private void endpoints(Language language) {
        for (News.Endpoint news : News.Endpoint.values()) {
            EndpointFacts facts = new EndpointFacts("Hotel Astoria", "https://pms.innkeeper.example/hooks",
                    news == News.Endpoint.DISABLED ? NOW.minusSeconds(432_000) : NOW, NOW);
            show("endpoint." + news, language, letters.ofEndpoint(
                    new Message.OfEndpoint(news, ANNA_ID, facts), reader(language, Audience.HOTEL)));
        }
    }

    private void calendars(Language language) {
        for (News.Calendar news : News.Calendar.values()) {
            boolean failing = news == News.Calendar.FAILING;
            CalendarFacts facts = new CalendarFacts("Hotel Astoria", ZoneId.of("Europe/Moscow"), "Double", "Rentals",
                    "rentals.example",
                    NOW.minusSeconds(86_400), 3, failing ? "away" : "",
                    failing ? "It answers 404 instead of a calendar" : "", NOW);
            show("calendar." + news, language, letters.ofCalendar(
                    new Message.OfCalendar(news, ANNA_ID, facts), reader(language, Audience.HOTEL)));
        }
    }

    private void secrets(Language language) {
        Function<Party, Optional<Work>> work = party -> Optional.of(new Work("Hotel Astoria", party, "Boris Volkov"));
        for (News.Secret news : News.Secret.values()) {
            switch (news) {
                case EMAIL_VERIFICATION, PASSWORD_RESET, INVITATION ->
                    secret("secret." + news, news, language, Optional.empty());
                case STAFF_INVITATION -> {
                    secret("secret." + news, news, language, work.apply(Party.MANAGER));
                    secret("secret.ownership_offer", news, language, work.apply(Party.OWNER));
                }
                case FAREWELL -> show("secret." + news, language, letters.confidential(news,
                        new SecretContent(reader(language, Audience.CLIENT), "", Instant.MAX, Optional.empty()), true));
            }
        }
    }

    private void secret(String name, News.Secret news, Language language, Optional<Work> work) {
        show(name, language, letters.confidential(news, new SecretContent(
                Addressee.unproven("anna@innkeeper.example", language), LINK, NOW.plusSeconds(3600), work), true));
    }

    private void show(String name, Language language, Letter letter) {
        shown.put("%s.%s".formatted(name, language).toLowerCase(Locale.ROOT).replace('_', '-'), letter);
    }

    private static Addressee reader(Language language, Audience audience) {
        boolean russian = language == Language.RU;
        return audience == Audience.CLIENT
                ? new Addressee("anna@innkeeper.example", russian ? "Анна Петрова" : "Anna Petrova", language, true,
                        "+79161234567")
                : new Addressee("boris@innkeeper.example", russian ? "Борис Волков" : "Boris Volkov", language, true);
    }

    private static End cancelled() {
        return cancelledBy(Party.CLIENT, "My flight was cancelled");
    }

    private static End cancelledByHotel() {
        return cancelledBy(Party.FRONT_DESK, "The heating is being repaired, we are very sorry");
    }

    private static End end(Ending reason) {
        return new End(reason, NOW, Party.SYSTEM, "");
    }

    private static BookingFacts standing(long refund, Room... rooms) {
        return Situations.amended(refund, rooms);
    }

    /** The client has asked at the desk for a room that costs more. */
    private static BookingFacts changed() {
        return Situations.changed(Party.FRONT_DESK, "Asked by phone for a larger room",
                Situations.owing(1_150_000, standing(0, Situations.aSuite(false))));
    }

    private static BookingFacts atHotel(Room... rooms) {
        return Situations.facts("Hotel Astoria", List.of(rooms), 0, End.NONE, true, false);
    }

    private static BookingFacts ended(long refund, boolean wasConfirmed, boolean paidOnline, End end) {
        Room room = new Room("Double", "standard", Board.ROOM_ONLY, LocalDate.of(2027, 6, 10),
                LocalDate.of(2027, 6, 12), 2, List.of(),
                Money.of(1_250_000, "RUB"), List.of(), List.of(), Situations.costing(10, 2, 50, 1_250_000), end);
        return Situations.facts("Hotel Astoria", List.of(room), refund, end, wasConfirmed, paidOnline);
    }

    /** The guest gave up one room, and the hotel the other. */
    private static BookingFacts endedRoomByRoom() {
        BookingFacts one = ended(0, true, true, cancelledByHotel());
        return Situations.facts("Hotel Astoria", List.of(Situations.aSuite(true), one.rooms().getFirst()), 0, one.end(),
                true,
                true);
    }

    private static BookingFacts withFee(BookingFacts facts) {
        return Situations.withFee(facts, 1_250_000, 0);
    }

    /** With dates and terms that differ. */
    private static BookingFacts fiveRooms() {
        return standing(0, Situations.aDouble(false), Situations.aDouble(false), Situations.aSuite(false),
                Situations.aSingle(false), Situations.aSingle(false));
    }
}
