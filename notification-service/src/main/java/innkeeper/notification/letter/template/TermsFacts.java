package innkeeper.notification.letter.template;

import innkeeper.kernel.Money;
import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Room;
import innkeeper.notification.message.domain.BookingFacts.Terms;
import java.time.ZonedDateTime;
import java.util.List;

/** Until when, by the hotel's clocks, rooms can be given up for nothing, and what it costs from then on. */
record TermsFacts(Words words, BookingFacts booking) {
    /** The last moment and the share of the price; rooms of the same are told of together. */
    private record Told(ZonedDateTime freeUntil, int feePercent) {}

    /** Of all rooms that are booked, where they have the same terms. */
    List<Fact> common() {
        List<Room> rooms = booking.ownRooms();
        return areTold() && areCommon() ? List.of(fact(rooms)) : List.of();
    }

    /** Of one room, where the others have different ones. */
    List<Fact> of(Room room) {
        return areTold() && !areCommon() && !room.hasEnded() ? List.of(fact(List.of(room))) : List.of();
    }

    /** What has ended is not given up any more. */
    private boolean areTold() {
        return booking.version() > 0 && !booking.hasEnded();
    }

    private boolean areCommon() {
        return booking.ownRooms().stream().map(this::told).distinct().count() == 1;
    }

    private Told told(Room room) {
        Terms terms = room.terms();
        return new Told(booking.hotel().arrival(room.checkIn().minusDays(terms.freeUntilDays())), terms.feePercent());
    }

    /** A fee is rounded for each room by itself, as it is owed. */
    private Fact fact(List<Room> rooms) {
        Told told = told(rooms.getFirst());
        if (told.feePercent() == 0) {
            return words.fact("terms", words.say("terms.free"));
        }
        Money fee = rooms.stream().map(room -> room.price().percent(told.feePercent())).reduce(Money::plus)
                .orElseThrow();
        return words.fact("terms", words.say("terms", words.moment(told.freeUntil()), told.feePercent(),
                words.money(fee)));
    }
}
