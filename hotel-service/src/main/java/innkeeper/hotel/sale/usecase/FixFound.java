package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.payment.domain.Deposit;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.Stay;
import innkeeper.hotel.sale.usecase.FixQuote.Fixed;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Fixes what a page of a search shows: a search knows totals, and a quote what they consist of, read here for all hotels at once. */
public final class FixFound {
    private final RoomTypes roomTypes;
    private final RatePlans ratePlans;
    private final Charges charges;
    private final Pricing pricing;
    private final FixQuote fixQuote;
    private final Clock clock;

    public FixFound(RoomTypes roomTypes, RatePlans ratePlans, Charges charges, Pricing pricing, FixQuote fixQuote, Clock clock) {
        this.roomTypes = roomTypes;
        this.ratePlans = ratePlans;
        this.charges = charges;
        this.pricing = pricing;
        this.fixQuote = fixQuote;
        this.clock = clock;
    }

    /** What the search has found in one hotel. */
    public record Found(Hotel hotel, RoomTypeId roomType, RatePlanId plan, List<Occupancy> rooms, Money total) {
        public Found {
            rooms = List.copyOf(rooms);
        }
    }

    /** A price that holds for a while, empty where there is too much to fix, and what of it is paid by deposit. */
    public record Priced(Optional<Fixed> fixed, Optional<Deposit> deposit) {
        public static final Priced UNKNOWN = new Priced(Optional.empty(), Optional.empty());
    }

    /** In their order; unknown for what costs something else than a moment ago, or is not sold any more. */
    public List<Priced> handle(DateRange dates, List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Set<HotelId> hotels = found.stream().map(each -> each.hotel().id()).collect(Collectors.toSet());
        Map<HotelId, HotelPlans> plans = ratePlans.of(hotels);
        Map<HotelId, HotelCharges> rules = charges.of(hotels);
        Map<Found, Product> products = products(found, plans);
        Map<Product, List<Night>> days = pricing.days(List.copyOf(products.values()), dates);
        return found.stream().map(each -> Optional.ofNullable(products.get(each)).map(product -> priced(each, dates,
                () -> pricing.offer(each.hotel(), plans.get(each.hotel().id()), rules.get(each.hotel().id()), product,
                        days.get(product), new Stay(dates, each.rooms(), each.hotel().arrivals(clock).first()))))
                .orElse(Priced.UNKNOWN)).toList();
    }

    private Map<Found, Product> products(List<Found> found, Map<HotelId, HotelPlans> plans) {
        Map<RoomTypeId, RoomType> types = roomTypes.named(found.stream().map(Found::roomType).collect(Collectors.toSet()))
                .stream().collect(Collectors.toMap(RoomType::id, Function.identity()));
        Map<Found, Product> products = new HashMap<>();
        for (Found each : found) {
            Optional<RatePlan> plan = plans.get(each.hotel().id()).find(each.plan());
            RoomType type = types.get(each.roomType());
            if (plan.isPresent() && type != null) {
                products.put(each, new Product(plan.get(), type));
            }
        }
        return products;
    }

    private Priced priced(Found shown, DateRange dates, Supplier<Offer> now) {
        try {
            Offer offer = now.get();
            return offer.quote().total().equals(shown.total())
                    ? new Priced(fixQuote.handle(shown.hotel().id(), dates, List.of(offer)), offer.quote().deposit())
                    : Priced.UNKNOWN;
        } catch (Rejected _) {
            return Priced.UNKNOWN;
        }
    }
}
