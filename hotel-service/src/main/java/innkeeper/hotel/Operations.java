package innkeeper.hotel;

import innkeeper.hotel.calendarfeed.http.CalendarFeedRoutes;
import innkeeper.hotel.calendarfeed.ical.FeedWriter;
import innkeeper.hotel.calendarfeed.usecase.ShowCalendarFeed;
import innkeeper.hotel.calendarimport.http.CalendarImportRoutes;
import innkeeper.hotel.calendarimport.usecase.AddCalendarImport;
import innkeeper.hotel.catalogue.http.HotelRoutes;
import innkeeper.hotel.catalogue.usecase.ChangeHotel;
import innkeeper.hotel.charges.http.ChargeRoutes;
import innkeeper.hotel.charges.usecase.SetCharges;
import innkeeper.hotel.charges.usecase.SuggestCharges;
import innkeeper.hotel.charges.usecase.TouristTaxes;
import innkeeper.hotel.extras.http.ExtraRoutes;
import innkeeper.hotel.extras.usecase.AddExtra;
import innkeeper.hotel.extras.usecase.ChangeExtra;
import innkeeper.hotel.interchange.http.CatalogueRoutes;
import innkeeper.hotel.listing.http.ListingRoutes;
import innkeeper.hotel.listing.usecase.ListHotel;
import innkeeper.hotel.rateplan.http.OccupancyPriceRoutes;
import innkeeper.hotel.rateplan.http.RatePlanRoutes;
import innkeeper.hotel.rateplan.usecase.AddRatePlan;
import innkeeper.hotel.rateplan.usecase.ChangeRatePlan;
import innkeeper.hotel.rateplan.usecase.SetOccupancyPrices;
import innkeeper.hotel.rates.http.CalendarRoutes;
import innkeeper.hotel.rates.http.PriceRoutes;
import innkeeper.hotel.rates.usecase.SetPrices;
import innkeeper.hotel.roomtype.http.RoomTypeRoutes;
import innkeeper.hotel.roomtype.usecase.AddRoomType;
import innkeeper.hotel.roomtype.usecase.ChangeRoomType;
import innkeeper.hotel.sale.http.OfferRoutes;
import innkeeper.hotel.sale.usecase.FixQuote;
import innkeeper.hotel.sale.usecase.ListOffers;
import innkeeper.hotel.sale.usecase.Pricing;
import innkeeper.hotel.search.http.SearchRoutes;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.outgoing.AddressCheck;
import innkeeper.kit.outgoing.Resolver;
import java.time.Clock;

/** Every operation of the contract over REST, by the use cases that do it. */
final class Operations {
    private Operations() {}

    static Routes[] of(Settings settings, Stores stores, Contract contract, Pricing pricing, FixQuote fixQuote,
            TouristTaxes laws, Clock clock) {
        return new Routes[] {
                new HotelRoutes(stores.hotels(), new ChangeHotel(stores.hotels(), stores.bookedStays(), clock)),
                new ListingRoutes(stores.hotels(), new ListHotel(
                        stores.owners(), stores.roomTypes(), stores.ratePlans(), stores.nights(), clock)),
                new SearchRoutes(stores.search(), fixQuote, clock),
                new RoomTypeRoutes(stores.hotels(), stores.roomTypes(), new AddRoomType(stores.roomTypes()),
                        new ChangeRoomType(stores.roomTypes(), stores.bookedStays(), clock)),
                new RatePlanRoutes(stores.hotels(), stores.ratePlans(),
                        new AddRatePlan(stores.ratePlans(), stores.roomTypes()),
                        new ChangeRatePlan(stores.ratePlans(), stores.roomTypes())),
                new OccupancyPriceRoutes(stores.hotels(), stores.ratePlans(),
                        new SetOccupancyPrices(stores.ratePlans(), stores.roomTypes())),
                new PriceRoutes(stores.hotels(), stores.ratePlans(), stores.roomTypes(), stores.nights(),
                        new SetPrices(stores.roomTypes(), stores.nights(), stores.bookedStays(), clock), clock),
                new CalendarRoutes(stores.hotels(), stores.ratePlans(), stores.roomTypes(), stores.nights(),
                        stores.bookedStays(), clock),
                new CalendarFeedRoutes(stores.hotels(), stores.roomTypes(), stores.calendarFeeds(), new ShowCalendarFeed(
                        stores.calendarFeeds(), stores.hotels(), stores.owners(), stores.roomTypes(), stores.ratePlans(),
                        stores.nights(), clock), settings.feeds(), new FeedWriter(clock)),
                new CalendarImportRoutes(stores.hotels(), stores.roomTypes(), stores.calendarImports(),
                        new AddCalendarImport(stores.calendarImports(),
                                new AddressCheck(settings.imports().allowed(), Resolver.ofTheSystem())::fault, clock, Ids::next),
                        clock),
                new CatalogueRoutes(stores.hotels(), stores.catalogue(), stores.catalogueEdits(), contract,
                        Rejections::explain, clock),
                new ChargeRoutes(stores.hotels(), stores.charges(), new SetCharges(stores.charges(), stores.roomTypes(), laws),
                        new SuggestCharges(laws, clock)),
                new ExtraRoutes(stores.hotels(), stores.extras(),
                        new AddExtra(stores.extras(), stores.roomTypes(), stores.ratePlans()),
                        new ChangeExtra(stores.extras(), stores.roomTypes(), stores.ratePlans())),
                new OfferRoutes(stores.hotels(), stores.extras(), new ListOffers(
                        stores.owners(), stores.roomTypes(), stores.ratePlans(), stores.charges(), pricing), fixQuote, clock)
        };
    }
}
