package innkeeper.bot.travel.domain;

import innkeeper.bot.travel.domain.Request.Payment;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A booking as booking-service shows it.
 *
 * @param rooms   those that were given up among them
 * @param payment how it was agreed to be paid
 * @param deposit what of it is paid when booking, where the rest is paid at the hotel
 * @param balance what is still to be paid; negative where money goes back
 * @param payPage where it can be paid, while payment is awaited
 * @param payBy   until when
 */
public record Booking(BookingId id, String reference, Status status, Place hotel, List<Room> rooms, Payment payment,
        Optional<Money> deposit, Money balance, Optional<URI> payPage, Optional<Instant> payBy) {
    public Booking {
        rooms = List.copyOf(rooms);
    }

    /** What it consists of: the rooms that it still has, and once none is left all that it had. */
    public List<Room> ownRooms() {
        List<Room> left = rooms.stream().filter(room -> room.end().isEmpty()).toList();
        return left.isEmpty() ? rooms : left;
    }

    /** The rooms that were given up while others stay booked. */
    public List<Room> givenUp() {
        return rooms.stream().filter(room -> !ownRooms().contains(room)).toList();
    }

    /** How all of its rooms ended at once; empty where some have not, or where each ended in its own way. */
    public Optional<End> end() {
        Optional<End> first = rooms.getFirst().end();
        return rooms.stream().allMatch(room -> room.end().equals(first)) ? first : Optional.empty();
    }

    /** From the first arrival to the last departure. */
    public DateRange stay() {
        return new DateRange(
                ownRooms().stream().map(room -> room.stay().checkIn()).min(Comparator.naturalOrder()).orElseThrow(),
                ownRooms().stream().map(room -> room.stay().checkOut()).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** What its rooms cost. */
    public Price price() {
        return ownRooms().stream().map(Room::price).reduce(Price::plus).orElseThrow();
    }

    /** What is booked, in words. */
    public String roomNames() {
        return ownRooms().stream().map(Room::name).collect(Collectors.joining(", "));
    }

    /** In all rooms. */
    public int guests() {
        return ownRooms().stream().mapToInt(room -> room.guests().all()).sum();
    }

    /**
     * A room of a type, as it was agreed on.
     *
     * @param end how it ended, alone or with others
     */
    public record Room(String name, Guests guests, DateRange stay, Board board, Price price, Terms terms, Optional<End> end) {}

    /** Where a booking stands; what we do not know yet is {@code OTHER}. */
    public enum Status {
        PENDING_PAYMENT, CONFIRMED, EXPIRED, CANCELLED, OTHER;

        public boolean open() {
            return this == PENDING_PAYMENT || this == CONFIRMED;
        }

        /** Nothing of it is booked any more. */
        public boolean over() {
            return this == EXPIRED || this == CANCELLED;
        }
    }

    /** Its hotel. Texts are empty where it does not tell them. */
    public record Place(String name, String city, String address, String timezone, String checkIn, String checkOut,
            String phone, String email, String website) {}
}
