package innkeeper.notification.bounce.usecase;

import innkeeper.kernel.BookingId;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.reminder.domain.Followed;
import innkeeper.notification.reminder.domain.Status;
import innkeeper.notification.reminder.usecase.Reminders;
import innkeeper.notification.staff.domain.UntoldNews;
import innkeeper.notification.staff.usecase.TellHotel;
import java.time.Clock;
import java.util.UUID;

/** Tells those who hear of a hotel's bookings that mails do not reach the guest of one that is still ahead, once. */
public final class TellUnreachedGuest {
    private final UntoldHotels hotels;
    private final Reminders bookings;
    private final TellHotel tell;
    private final Clock clock;

    public TellUnreachedGuest(UntoldHotels hotels, Reminders bookings, TellHotel tell, Clock clock) {
        this.hotels = hotels;
        this.bookings = bookings;
        this.tell = tell;
        this.clock = clock;
    }

    /** @param id also the event of the messages, so that each is written once whatever happens */
    public void handle(UUID id) {
        hotels.take(id).ifPresent(booking -> tell(id, booking));
    }

    private void tell(UUID id, BookingId booking) {
        bookings.find(booking).filter(this::isAhead).ifPresentOrElse(ahead -> {
            hotels.settle(id);
            tell.handle(new UntoldNews(id, News.Booking.GUEST_UNREACHED, ahead.facts()));
        }, () -> hotels.drop(id));
    }

    private boolean isAhead(Followed booking) {
        return booking.status() == Status.CONFIRMED && clock.instant().isBefore(booking.facts().arrival().toInstant());
    }
}
