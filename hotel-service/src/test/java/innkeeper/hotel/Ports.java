package innkeeper.hotel;

import innkeeper.hotel.availability.domain.BlockedRooms;
import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.hotel.availability.usecase.FollowBlock;
import innkeeper.hotel.availability.usecase.FollowBooking;
import innkeeper.hotel.calendarfeed.usecase.CalendarFeeds;
import innkeeper.hotel.calendarfeed.usecase.InMemoryCalendarFeeds;
import innkeeper.hotel.calendarimport.usecase.CalendarImports;
import innkeeper.hotel.calendarimport.usecase.InMemoryCalendarImports;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.InMemoryHotels;
import innkeeper.hotel.catalogue.usecase.InMemoryRoomTypes;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.charges.usecase.InMemoryCharges;
import innkeeper.hotel.extras.usecase.Extras;
import innkeeper.hotel.extras.usecase.InMemoryExtras;
import innkeeper.hotel.interchange.usecase.CatalogueEdits;
import innkeeper.hotel.interchange.usecase.InMemoryCatalogueEdits;
import innkeeper.hotel.owner.usecase.CloseHotels;
import innkeeper.hotel.owner.usecase.InMemoryOwners;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.InMemoryNights;
import innkeeper.hotel.rates.usecase.InMemoryRatePlans;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.sale.usecase.FixQuote;
import innkeeper.hotel.sale.usecase.Pricing;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.hotel.search.usecase.HotelSearch;
import innkeeper.hotel.search.usecase.InMemorySearch;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One set of stores that belong together, and ways to say what a booking occupies, which owner has left and whose hotels are.
 */
public record Ports(
        Hotels hotels, Owners owners, RoomTypes roomTypes, RatePlans ratePlans, Nights nights, Charges charges,
        Extras extras,
        BookedStays bookedStays, CalendarFeeds calendarFeeds, CalendarImports calendarImports,
        HotelSearch search,
        CatalogueEdits catalogueEdits,
        Consumer<OccupiedRooms> booked,
        Consumer<BlockedRooms> blocked,
        Consumer<PersonId> ownerLeft,
        BiConsumer<PersonId, Map<HotelId, Long>> given) {

    public static Ports inMemory() {
        InMemoryHotels hotels = new InMemoryHotels();
        InMemoryOwners owners = new InMemoryOwners();
        InMemoryRatePlans ratePlans = new InMemoryRatePlans(hotels);
        InMemoryNights nights = new InMemoryNights(ratePlans::isStandard);
        InMemoryRoomTypes roomTypes = new InMemoryRoomTypes(hotels, nights);
        InMemoryCharges charges = new InMemoryCharges(hotels);
        InMemoryExtras extras = new InMemoryExtras(hotels);
        return new Ports(hotels, owners, roomTypes, ratePlans, nights, charges, extras, nights,
                new InMemoryCalendarFeeds(roomTypes::anywhere), new InMemoryCalendarImports(roomTypes::anywhere),
                new InMemorySearch(hotels, owners, roomTypes, ratePlans, nights, charges, Situations.NOW),
                new InMemoryCatalogueEdits(roomTypes, ratePlans, nights, extras),
                new FollowBooking(nights)::handle, new FollowBlock(nights.roomsBlocked())::handle,
                new CloseHotels(hotels)::handle, hotels::give);
    }

    /** The plan that the hotel was born with. */
    public RatePlan standard(HotelId hotel) {
        return ratePlans.of(hotel).standard();
    }

    /** Says something of nights under the standard plan. */
    public void say(RoomType roomType, RateChange... changes) {
        nights.change(standard(roomType.hotel()).id(), List.of(changes));
    }

    /** What holds for nights under the standard plan. */
    public List<Night> nightsOf(RoomType roomType, DateRange dates) {
        return Situations.nightsOf(nights, standard(roomType.hotel()), roomType, dates);
    }

    public Pricing pricing() {
        return new Pricing(nights, Situations.NO_LAW);
    }

    public QuoteStay quoteStay() {
        return new QuoteStay(hotels, owners, roomTypes, ratePlans, charges, extras, pricing(), fixQuote(),
                Situations.NOW);
    }

    public FixQuote fixQuote() {
        return new FixQuote(Situations.TOKENS, Situations.NOW);
    }
}
