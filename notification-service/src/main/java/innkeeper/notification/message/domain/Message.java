package innkeeper.notification.message.domain;

import innkeeper.kernel.PersonId;
import java.time.Instant;

/** What one person, or one system of a hotel, is told. */
public sealed interface Message {
    News news();

    /** To whom it goes. */
    RecipientId to();

    /** By which its recipient has chosen where it goes. */
    default Kind kind() {
        return news().kind();
    }

    /** Whether it is written even to somebody whose account is gone. */
    default boolean isLastWord() {
        return false;
    }

    /** Whether it goes out in the middle of the night too: about somebody's own booking, or their account. */
    default boolean isUrgent() {
        return kind() == Kind.ACCOUNT;
    }

    /** Of a booking, of their account, of their work for a hotel, or something that only their mailbox may hold. */
    sealed interface ToPerson extends Message {
        PersonId recipient();

        @Override
        default RecipientId to() {
            return new RecipientId(recipient().value());
        }
    }

    /** Goes to the address that we know, in words fixed at the moment of the event. */
    record OfBooking(News.Booking news, Audience audience, PersonId recipient, BookingFacts facts) implements ToPerson {
        @Override
        public Kind kind() {
            return switch (audience) {
                case CLIENT -> news.kind();
                case HOTEL -> news.kind().toHotel();
            };
        }

        @Override
        public boolean isUrgent() {
            return kind() == Kind.BOOKINGS;
        }
    }

    /** Goes to whoever booked, about the booking as it stood when its time had come. */
    record OfReminder(News.Reminder news, PersonId recipient, BookingFacts facts) implements ToPerson {
        @Override
        public boolean isUrgent() {
            return news.kind() == Kind.BOOKINGS;
        }
    }

    /** Goes to the address that we know; {@code at} is when it happened. */
    record OfAccount(News.Account news, PersonId recipient, Instant at) implements ToPerson {}

    /** Goes to the address that we know: what the person, or somebody else, is to a hotel has changed. */
    record OfStaff(News.Staff news, PersonId recipient, StaffFacts facts) implements ToPerson {}

    /** Goes to the address that we know: a system of a hotel that the person runs hears of it no more. */
    record OfEndpoint(News.Endpoint news, PersonId recipient, EndpointFacts facts) implements ToPerson {}

    /** Goes to the address that we know: a calendar of a hotel that the person runs is read no more, or again. */
    record OfCalendar(News.Calendar news, PersonId recipient, CalendarFacts facts) implements ToPerson {}

    /** Goes to the address of the system, as JSON. */
    record OfHotelSystem(News.ToSystem news, RecipientId to, SystemFacts facts) implements Message {}

    /** Brings its own address inside; empty once it was sent or given up, and wherever it is looked up. */
    record Confidential(News.Secret news, PersonId recipient, String sealed) implements ToPerson {
        @Override
        public boolean isLastWord() {
            return news == News.Secret.FAREWELL;
        }
    }
}
