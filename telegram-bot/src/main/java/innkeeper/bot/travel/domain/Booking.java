package innkeeper.bot.travel.domain;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A booking as booking-service shows it.
 *
 * @param dueAtHotel what of the total was agreed to be paid at the hotel: none, a part, or all of it
 * @param payPage where it can be paid, while payment is awaited
 * @param payBy   until when
 */
public record Booking(BookingId id, String reference, Status status, Place hotel, DateRange stay, List<Room> rooms,
        Price price, Money dueAtHotel, Optional<URI> payPage, Optional<Instant> payBy) {
    public Booking {
        rooms = List.copyOf(rooms);
    }

    /** What is booked, in words. */
    public String roomNames() {
        return rooms.stream().map(Room::name).collect(Collectors.joining(", "));
    }

    /** In all rooms. */
    public int guests() {
        return rooms.stream().mapToInt(room -> room.guests().all()).sum();
    }

    /** A room of a type, as it was agreed on. */
    public record Room(String name, Guests guests, Board board, Terms terms) {}

    /** Where a booking stands; what we do not know yet is {@code OTHER}. */
    public enum Status {
        PENDING_PAYMENT, CONFIRMED, EXPIRED, CANCELLED, OTHER;

        public boolean open() {
            return this == PENDING_PAYMENT || this == CONFIRMED;
        }
    }

    /** Its hotel. Texts are empty where it does not tell them. */
    public record Place(String name, String city, String address, String timezone, String checkIn, String checkOut,
            String phone, String email, String website) {}
}
