package innkeeper.notification.reminder.domain;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kit.ids.Ids;
import innkeeper.notification.Situations;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Board;
import innkeeper.notification.message.domain.BookingFacts.End;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.BookingFacts.Room;
import innkeeper.notification.message.domain.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.ASTORIA;

/** Anna's stays at hotels of all zones: check-in from 14:00, check-out until 12:00. */
public record Stays(BookingId id, ZoneId zone, LocalDate checkIn, LocalDate checkOut, Instant bookedAt) {
    private static final Money NOTHING = Money.of(0, "RUB");

    public static Stays at(String zone, String checkIn, String checkOut, String bookedAt) {
        return new Stays(new BookingId(Ids.next()), ZoneId.of(zone), LocalDate.parse(checkIn),
                LocalDate.parse(checkOut),
                Instant.parse(bookedAt));
    }

    public Stays moved(String newCheckIn, String newCheckOut) {
        return new Stays(id, zone, LocalDate.parse(newCheckIn), LocalDate.parse(newCheckOut), bookedAt);
    }

    /** Waits for its payment. */
    public Followed held(int version, String until) {
        return followed(version, Status.PENDING_PAYMENT, 1_250_000, End.NONE, Instant.parse(until));
    }

    public Followed confirmed(int version) {
        return owing(version, 0);
    }

    /** Booked online, and so much is still to be paid. */
    public Followed owing(int version, long due) {
        return followed(version, Status.CONFIRMED, due, End.NONE, BookingFacts.NOT_HELD);
    }

    public Followed as(int version, Status status) {
        return followed(version, status, 0, End.NONE, BookingFacts.NOT_HELD);
    }

    public Followed cancelled(int version) {
        return followed(version, Status.CANCELLED, 0, new End(Ending.CANCELLED, bookedAt, Party.CLIENT, ""),
                BookingFacts.NOT_HELD);
    }

    private Followed followed(int version, Status status, long due, End end, Instant heldUntil) {
        Room room = new Room("Double", "standard", Board.ROOM_ONLY, checkIn, checkOut, 2, List.of(),
                Money.of(1_250_000, "RUB"), List.of(), List.of(),
                Situations.costing(10, 2, 50, 1_250_000), end);
        return new Followed(new BookingFacts(id, version, 1, "K7MQ2XPA", ANNA_ID,
                new BookingFacts.Hotel(ASTORIA, "Hotel Astoria", "Saint Petersburg", "Bolshaya Morskaya 39", zone,
                        LocalTime.of(14, 0), LocalTime.of(12, 0), BookingFacts.Contact.NONE),
                List.of(room), room.price(), true, NOTHING, NOTHING, Money.of(due, "RUB"), NOTHING, List.of(), NOTHING,
                NOTHING,
                BookingFacts.Change.NONE, end, true,
                heldUntil, NOTHING), status, bookedAt);
    }
}
