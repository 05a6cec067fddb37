package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.extras.domain.HotelExtras;
import innkeeper.hotel.extras.usecase.Extras;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.rejection.domain.HotelRejection.InRoom;
import innkeeper.hotel.rejection.domain.HotelRejection.NotSelling;
import innkeeper.hotel.rejection.domain.HotelRejection.QuoteExpired;
import innkeeper.hotel.rejection.domain.HotelRejection.UnfitStay;
import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.hotel.sale.domain.FixedQuote;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.Stay;
import innkeeper.hotel.sale.domain.WantedRoom;
import innkeeper.hotel.sale.usecase.FixQuote.Fixed;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** booking-service asks what a stay costs before it takes the nights. */
public final class QuoteStay {
    private final Hotels hotels;
    private final Owners owners;
    private final RoomTypes roomTypes;
    private final RatePlans ratePlans;
    private final Charges charges;
    private final Extras extras;
    private final Pricing pricing;
    private final FixQuote fixQuote;
    private final Clock clock;

    public QuoteStay(Hotels hotels, Owners owners, RoomTypes roomTypes, RatePlans ratePlans, Charges charges, Extras extras,
            Pricing pricing, FixQuote fixQuote, Clock clock) {
        this.hotels = hotels;
        this.owners = owners;
        this.roomTypes = roomTypes;
        this.ratePlans = ratePlans;
        this.charges = charges;
        this.extras = extras;
        this.pricing = pricing;
        this.fixQuote = fixQuote;
        this.clock = clock;
    }

    /**
     * The question as it came in.
     *
     * @param token fixes the price; without one it is that of now
     */
    public record Question(HotelId hotel, LocalDate checkIn, LocalDate checkOut, List<WantedRoom> rooms, Optional<String> token) {}

    /**
     * The price of each room, and the hotel that asks it.
     *
     * @param fixed empty where there is too much to fix
     */
    public record Answered(Hotel hotel, List<Offer> rooms, Optional<Fixed> fixed) {
        public Money total() {
            return rooms.stream().map(room -> room.quote().total()).reduce(Money::plus).orElseThrow();
        }
    }

    /** What may be sold is decided by what holds now, also at a price that was fixed before. */
    public Answered handle(Question asked) {
        Optional<FixedQuote> shown = asked.token().map(fixQuote::read);
        shown.ifPresent(quote -> quote.requireFor(asked.hotel(), asked.checkIn(), asked.checkOut(), asked.rooms()));
        Hotel hotel = hotels.get(asked.hotel());
        if (!owners.letSell(hotel)) {
            throw new Rejected(new NotSelling(hotel.id()));
        }
        StayRules.fault(asked.checkIn(), asked.checkOut(), hotel.arrivals(clock)).ifPresent(fault -> {
            throw new Rejected(new UnfitStay(fault.field(), fault.detail()));
        });
        shown.filter(quote -> !quote.holdsAt(clock.instant())).ifPresent(quote -> {
            throw new Rejected(new QuoteExpired(quote.until()));
        });
        DateRange dates = new DateRange(asked.checkIn(), asked.checkOut());
        List<Offer> now = priced(hotel, dates, asked.rooms());
        return shown.isPresent()
                ? new Answered(hotel, at(shown.get(), now), Optional.of(new Fixed(asked.token().orElseThrow(), shown.get().until())))
                : new Answered(hotel, now, fixQuote.handle(hotel.id(), dates, now));
    }

    private static List<Offer> at(FixedQuote shown, List<Offer> now) {
        return IntStream.range(0, now.size()).mapToObj(room -> now.get(room).at(shown.rooms().get(room))).toList();
    }

    private List<Offer> priced(Hotel hotel, DateRange dates, List<WantedRoom> rooms) {
        HotelPlans plans = ratePlans.of(hotel.id());
        HotelCharges rules = charges.of(hotel.id());
        HotelExtras sold = rooms.stream().allMatch(room -> room.extras().isEmpty()) ? HotelExtras.NONE : extras.of(hotel.id());
        return IntStream.range(0, rooms.size()).mapToObj(i -> quote(hotel, plans, rules, sold, dates, rooms, i)).toList();
    }

    /** @throws Rejected naming the room, where several were asked for */
    private Offer quote(Hotel hotel, HotelPlans plans, HotelCharges rules, HotelExtras sold, DateRange dates,
            List<WantedRoom> wanted, int room) {
        try {
            return quote(hotel, plans, rules, sold, dates, wanted.get(room));
        } catch (Rejected refused) {
            throw wanted.size() > 1 && refused.rejection() instanceof HotelRejection why
                    ? new Rejected(new InRoom(room + 1, why))
                    : refused;
        }
    }

    private Offer quote(Hotel hotel, HotelPlans plans, HotelCharges rules, HotelExtras sold, DateRange dates, WantedRoom wanted) {
        RoomType roomType = roomTypes.get(hotel.id(), wanted.roomType());
        Product product = new Product(plans.get(wanted.plan()), roomType);
        Offer offer = pricing.offer(hotel, plans, rules, product, pricing.days(List.of(product), dates).get(product),
                new Stay(dates, List.of(wanted.occupancy()), hotel.arrivals(clock).first()));
        return offer.with(List.of(sold.in(offer.quote().stays().getFirst(), wanted.extras())));
    }
}
