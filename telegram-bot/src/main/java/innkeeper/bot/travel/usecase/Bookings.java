package innkeeper.bot.travel.usecase;

import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Cancellation;
import innkeeper.bot.travel.domain.Folio;
import innkeeper.bot.travel.domain.Request;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import java.util.List;

/**
 * booking-service, as the person with the token sees it. Throws {@link RejectedByService} where it says no, and
 * {@link innkeeper.bot.session.usecase.Unauthenticated} where the token is good no more.
 */
public interface Bookings {
    /** @param key the same for the same wish: it is carried out once */
    Booking book(String token, String key, Request request);

    /** The newest first. */
    List<Booking> list(String token);

    /** Of one hotel, with a night in that time. */
    List<Booking> at(String token, HotelId hotel, DateRange time);

    Booking read(String token, BookingId id);

    /** How its money stands. */
    Folio folio(String token, BookingId id);

    Cancellation preview(String token, BookingId id);

    Booking cancel(String token, String key, BookingId id);
}
