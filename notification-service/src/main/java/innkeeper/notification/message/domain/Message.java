package innkeeper.notification.message.domain;

import innkeeper.kernel.PersonId;
import java.time.Instant;

/** What one person is told: of a booking, of their account, of their work for a hotel, or something that only their mailbox may hold. */
public sealed interface Message {
    News news();

    PersonId recipient();

    /** Whether it is written even to somebody whose account is gone. */
    default boolean isLastWord() {
        return false;
    }

    /** Whether it goes out in the middle of the night too: about somebody's own booking, or their account. */
    default boolean isUrgent() {
        return news().kind() == Kind.ACCOUNT;
    }

    /** Goes to the address that we know, in words fixed at the moment of the event. */
    record OfBooking(News.Booking news, Audience audience, PersonId recipient, BookingFacts facts) implements Message {
        @Override
        public boolean isUrgent() {
            return audience == Audience.CLIENT && news.kind() == Kind.BOOKINGS;
        }
    }

    /** Goes to the address that we know; {@code at} is when it happened. */
    record OfAccount(News.Account news, PersonId recipient, Instant at) implements Message {}

    /** Goes to the address that we know: what the person is to a hotel has changed. */
    record OfStaff(News.Staff news, PersonId recipient, StaffFacts facts) implements Message {}

    /** Brings its own address inside; empty once it was sent or given up, and wherever it is looked up. */
    record Confidential(News.Secret news, PersonId recipient, String sealed) implements Message {
        @Override
        public boolean isLastWord() {
            return news == News.Secret.FAREWELL;
        }
    }
}
