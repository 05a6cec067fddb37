package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.extras.domain.Choice;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.Stay;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Rejected;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A guest looks at what one hotel can sell for a stay: first what takes the fewest rooms, then the cheapest. */
public final class ListOffers {
    private static final Comparator<Offer> BEST =
            Comparator.comparing((Offer offer) -> offer.quote().rooms().size())
                    .thenComparing(offer -> offer.quote().total().minor())
                    .thenComparing(offer -> offer.quote().roomType().id().toString())
                    .thenComparing(offer -> offer.quote().plan().id().toString());

    private final Owners owners;
    private final RoomTypes roomTypes;
    private final RatePlans ratePlans;
    private final Charges charges;
    private final Pricing pricing;

    public ListOffers(Owners owners, RoomTypes roomTypes, RatePlans ratePlans, Charges charges, Pricing pricing) {
        this.owners = owners;
        this.roomTypes = roomTypes;
        this.ratePlans = ratePlans;
        this.charges = charges;
        this.pricing = pricing;
    }

    /**
     * Those with which all that is chosen can be had.
     *
     * @param today at the hotel
     * @throws Rejected {@code UnknownExtra}
     */
    public List<Offer> handle(Hotel hotel, DateRange dates, Group group, LocalDate today, Choice choice) {
        choice.wanted().forEach(wanted -> choice.extras().get(wanted.id()));
        if (!owners.letSell(hotel)) {
            return List.of();
        }
        HotelPlans plans = ratePlans.of(hotel.id());
        HotelCharges rules = charges.of(hotel.id());
        Map<RoomType, Stay> stays = stays(hotel, dates, group, today);
        List<Product> products = stays.keySet().stream()
                .flatMap(roomType -> plans.plans().stream().map(plan -> new Product(plan, roomType))).toList();
        return pricing.days(products, dates).entrySet().stream()
                .flatMap(each -> offer(() -> chosen(choice, pricing.offer(
                        hotel, plans, rules, each.getKey(), each.getValue(), stays.get(each.getKey().roomType())))))
                .sorted(BEST)
                .toList();
    }

    /** How the group sleeps in each of the room types that take it. */
    private Map<RoomType, Stay> stays(Hotel hotel, DateRange dates, Group group, LocalDate today) {
        Map<RoomType, Stay> stays = new LinkedHashMap<>();
        for (RoomType roomType : roomTypes.of(hotel.id())) {
            List<Occupancy> rooms = group.in(roomType.profile().capacity());
            if (!rooms.isEmpty()) {
                stays.put(roomType, new Stay(dates, rooms, today));
            }
        }
        return stays;
    }

    private static Offer chosen(Choice choice, Offer offer) {
        return offer.with(choice.in(offer.quote().stays()));
    }

    private static Stream<Offer> offer(Supplier<Offer> priced) {
        try {
            return Stream.of(priced.get()).filter(offer -> offer.quote().bookable());
        } catch (Rejected _) {
            return Stream.empty();
        }
    }
}
