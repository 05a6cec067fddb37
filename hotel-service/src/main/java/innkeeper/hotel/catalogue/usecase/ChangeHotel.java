package innkeeper.hotel.catalogue.usecase;

import innkeeper.hotel.availability.domain.BookingsTouched;
import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.Status;
import java.time.Clock;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** A hotelier edits a hotel; who takes it off the market hears who is still to come. */
public final class ChangeHotel {
    private final Hotels hotels;
    private final BookedStays bookedStays;
    private final Clock clock;

    public ChangeHotel(Hotels hotels, BookedStays bookedStays, Clock clock) {
        this.hotels = hotels;
        this.bookedStays = bookedStays;
        this.clock = clock;
    }

    /** The hotel afterwards, and whose stays are still ahead where it has just been archived. */
    public record Changed(Hotel hotel, BookingsTouched touched) {}

    /** @throws innkeeper.kernel.Rejected as {@link Hotels#change} */
    public Changed handle(Hotel before, IntPredicate version, UnaryOperator<HotelProfile> step) {
        Hotel after = hotels.change(before.id(), version, step);
        boolean archived = before.isPublished() && after.profile().status() == Status.ARCHIVED;
        return new Changed(after, archived
                ? new BookingsTouched(bookedStays.ahead(after.id(), clock.instant()))
                : BookingsTouched.none());
    }
}
