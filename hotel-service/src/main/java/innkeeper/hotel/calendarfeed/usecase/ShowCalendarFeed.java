package innkeeper.hotel.calendarfeed.usecase;

import innkeeper.hotel.calendarfeed.domain.Unavailability;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Another channel reads when a room type cannot be booked, from today until the last day on which a stay may end. */
public final class ShowCalendarFeed {
    private final CalendarFeeds feeds;
    private final Hotels hotels;
    private final Owners owners;
    private final RoomTypes roomTypes;
    private final RatePlans ratePlans;
    private final Nights nights;
    private final Clock clock;

    public ShowCalendarFeed(CalendarFeeds feeds, Hotels hotels, Owners owners, RoomTypes roomTypes, RatePlans ratePlans,
            Nights nights, Clock clock) {
        this.feeds = feeds;
        this.hotels = hotels;
        this.owners = owners;
        this.roomTypes = roomTypes;
        this.ratePlans = ratePlans;
        this.nights = nights;
        this.clock = clock;
    }

    /** @param unavailable half-open spans of nights, in order */
    public record Shown(Hotel hotel, RoomType roomType, List<DateRange> unavailable) {}

    /** Empty where the address is withdrawn, or the room type or its hotel is gone. */
    public Optional<Shown> handle(RoomTypeId id, int version) {
        return feeds.find(id).filter(feed -> feed.version() == version).flatMap(feed -> hotels.find(feed.hotel())
                .flatMap(hotel -> roomTypes.find(hotel.id(), id).map(roomType -> show(hotel, roomType))));
    }

    private Shown show(Hotel hotel, RoomType roomType) {
        DateRange days = StayRules.nights(hotel.arrivals(clock));
        return new Shown(hotel, roomType,
                Unavailability.of(days, roomType.profile().totalRooms(), onSale(hotel, roomType, days)));
    }

    private Collection<List<Night>> onSale(Hotel hotel, RoomType roomType, DateRange days) {
        if (!roomType.isPublished() || !owners.letSell(hotel)) {
            return List.of();
        }
        return nights.of(Product.of(ratePlans.of(hotel.id()).plans(), List.of(roomType)), days).values();
    }
}
