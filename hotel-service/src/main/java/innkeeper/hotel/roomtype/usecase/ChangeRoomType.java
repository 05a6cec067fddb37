package innkeeper.hotel.roomtype.usecase;

import innkeeper.hotel.availability.domain.BookingsTouched;
import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.hotel.catalogue.usecase.OneCurrency;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.kernel.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** A hotelier edits what is sold; bookings that were made keep what they were promised. */
public final class ChangeRoomType {
    private final RoomTypes roomTypes;
    private final BookedStays bookedStays;
    private final Clock clock;

    public ChangeRoomType(RoomTypes roomTypes, BookedStays bookedStays, Clock clock) {
        this.roomTypes = roomTypes;
        this.bookedStays = bookedStays;
        this.clock = clock;
    }

    /** The room type afterwards, and who is to come on nights that it sells no more, or for which it has fewer rooms than are sold. */
    public record Changed(RoomType roomType, BookingsTouched touched) {}

    public Changed handle(Hotel hotel, RoomType before, IntPredicate version, UnaryOperator<RoomTypeProfile> step) {
        RoomType after = roomTypes.change(hotel.id(), before.id(), version, profile -> {
            RoomTypeProfile edited = step.apply(profile);
            OneCurrency.check(hotel, edited.basePrice(), new PriceOf.RoomType());
            return edited;
        });
        if (before.isPublished() && !after.isPublished()) {
            return new Changed(after, new BookingsTouched(bookedStays.ahead(after.id(), clock.instant())));
        }
        boolean fewer = after.profile().totalRooms() < before.profile().totalRooms();
        return new Changed(after, fewer ? touched(hotel, after) : BookingsTouched.none());
    }

    private BookingsTouched touched(Hotel hotel, RoomType roomType) {
        DateRange ahead = StayRules.nights(hotel.arrivals(clock));
        List<LocalDate> oversold = bookedStays.oversold(roomType.id(), roomType.profile().totalRooms(), ahead);
        return oversold.isEmpty()
                ? BookingsTouched.none()
                : new BookingsTouched(bookedStays.on(roomType.id(), oversold));
    }
}
