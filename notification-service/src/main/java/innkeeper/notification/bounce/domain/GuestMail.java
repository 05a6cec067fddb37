package innkeeper.notification.bounce.domain;

import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.Message;
import java.util.Optional;

/** Messages by which guests learn of their bookings: a hotel should know where these do not reach them. */
public final class GuestMail {
    private GuestMail() {}

    /** The booking that a guest is told of; empty for what is written to others, or about something else. */
    public static Optional<BookingFacts> booking(Message message) {
        return switch (message) {
            case Message.OfBooking(_, var reader, _, var facts) when reader == Audience.CLIENT -> Optional.of(facts);
            case Message.OfReminder(_, _, var facts) -> Optional.of(facts);
            case Message.OfBooking _,Message.OfAccount _,Message.OfStaff _,Message.OfEndpoint _,Message.OfCalendar _,Message.OfHotelSystem _,
                    Message.Confidential _ -> Optional.empty();
        };
    }
}
