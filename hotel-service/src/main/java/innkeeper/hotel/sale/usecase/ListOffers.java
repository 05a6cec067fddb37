package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.Stay;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Rejected;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A guest looks at what one hotel can sell for a stay: first what takes the fewest rooms, then the cheapest. */
public final class ListOffers {
    private static final UUID FIRST = new UUID(0, 0);
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

    /** @param today at the hotel */
    public List<Offer> handle(Hotel hotel, DateRange dates, Group group, LocalDate today) {
        if (!hotel.isPublished() || !owners.maySell(hotel.owner())) {
            return List.of();
        }
        HotelPlans plans = ratePlans.of(hotel.id());
        HotelCharges rules = charges.of(hotel.id());
        return roomTypes.after(hotel.id(), FIRST, Integer.MAX_VALUE).stream()
                .flatMap(roomType -> stay(dates, group.in(roomType.profile().capacity()), today).stream()
                        .flatMap(stay -> plans.plans().stream()
                                .flatMap(plan -> offer(hotel, plans, plan, roomType, rules, stay))))
                .sorted(BEST)
                .toList();
    }

    private static Optional<Stay> stay(DateRange dates, List<Occupancy> rooms, LocalDate today) {
        return rooms.isEmpty() ? Optional.empty() : Optional.of(new Stay(dates, rooms, today));
    }

    private Stream<Offer> offer(
            Hotel hotel, HotelPlans plans, RatePlan plan, RoomType roomType, HotelCharges rules, Stay stay) {
        try {
            return Stream.of(pricing.offer(hotel, plans, plan, roomType, rules, stay))
                    .filter(offer -> offer.quote().bookable());
        } catch (Rejected _) {
            return Stream.empty();
        }
    }
}
