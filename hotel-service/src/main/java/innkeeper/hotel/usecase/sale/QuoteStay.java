package innkeeper.hotel.usecase.sale;

import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.Quote;
import innkeeper.hotel.domain.Rejection.NotSelling;
import innkeeper.hotel.domain.RoomType;
import innkeeper.hotel.domain.calendar.Stay;
import innkeeper.hotel.usecase.Hotels;
import innkeeper.hotel.usecase.Nights;
import innkeeper.hotel.usecase.Owners;
import innkeeper.hotel.usecase.RoomTypes;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.time.Clock;
import java.time.LocalDate;

/** booking-service asks what a stay costs before it takes the nights. */
public final class QuoteStay {
    private final Hotels hotels;
    private final Owners owners;
    private final RoomTypes roomTypes;
    private final Nights nights;
    private final Clock clock;

    public QuoteStay(Hotels hotels, Owners owners, RoomTypes roomTypes, Nights nights, Clock clock) {
        this.hotels = hotels;
        this.owners = owners;
        this.roomTypes = roomTypes;
        this.nights = nights;
        this.clock = clock;
    }

    /** The question as it came in. */
    public record Question(
            HotelId hotel, RoomTypeId roomType, LocalDate checkIn, LocalDate checkOut, int guests, int rooms) {}

    /** The price, and the hotel that asks it. */
    public record Answered(Hotel hotel, Quote quote) {}

    public Answered handle(Question asked) {
        Hotel hotel = hotels.get(asked.hotel());
        if (!owners.maySell(hotel.owner())) {
            throw new Rejected(new NotSelling(hotel.id()));
        }
        RoomType roomType = roomTypes.get(hotel.id(), asked.roomType());
        DateRange dates = StayDates.read("/", asked.checkIn(), asked.checkOut(), hotel.arrivals(clock));
        Stay stay = new Stay(dates, asked.guests(), asked.rooms());
        return new Answered(hotel, Quote.of(roomType, nights.of(roomType, dates), stay));
    }
}
