package innkeeper.bot.travel.domain;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A booking as booking-service shows it.
 *
 * @param rooms   what is booked, in words
 * @param payPage where it can be paid, while payment is awaited
 * @param payBy   until when
 */
public record Booking(BookingId id, String reference, Status status, Place hotel, DateRange stay, String rooms, int guests,
        Money total, boolean paidOnline, Optional<URI> payPage, Optional<Instant> payBy) {

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
