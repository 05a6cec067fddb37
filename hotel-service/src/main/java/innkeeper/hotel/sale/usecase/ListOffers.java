package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.extras.domain.Choice;
import innkeeper.hotel.occupancy.domain.Combination.Placed;
import innkeeper.hotel.occupancy.domain.Combinations;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.OnSale;
import innkeeper.hotel.sale.domain.Stay;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Rejected;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A guest looks at what one hotel can sell for a stay: rooms of each type, and of several types together where those take the group.
 * First what takes the fewest rooms, then the cheapest.
 */
public final class ListOffers {
    private static final Comparator<Offer> BEST =
            Comparator.comparing((Offer offer) -> offer.quote().rooms().size())
                    .thenComparing(offer -> offer.quote().total().minor())
                    .thenComparing(offer -> offer.quote().rooms().getFirst().type().id().toString())
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
        List<OnSale> sold = sold(hotel, plans, dates, today);
        Stream<Offer> alike = sold.stream().flatMap(each -> alike(hotel, rules, each, dates, group, today));
        Stream<Offer> combined = plans.plans().stream().flatMap(plan -> combined(hotel, rules,
                sold.stream().filter(each -> each.plan().equals(plan)).toList(), dates, group, today, plans.plans().size()));
        return Stream.concat(
                chosen(alike, choice),
                chosen(combined, choice).sorted(BEST).limit(Combinations.MOST)).sorted(BEST).toList();
    }

    /** What each plan sells of each room type for these nights. */
    private List<OnSale> sold(Hotel hotel, HotelPlans plans, DateRange dates, LocalDate today) {
        List<RoomType> types = roomTypes.of(hotel.id());
        List<Product> products = Product.of(plans.plans(), types);
        return pricing.days(products, dates).entrySet().stream()
                .flatMap(each -> unlessRejected(() -> pricing.onSale(plans, each.getKey(), each.getValue(), today))).toList();
    }

    /** The group in rooms of this type. */
    private Stream<Offer> alike(Hotel hotel, HotelCharges rules, OnSale sold, DateRange dates, Group group, LocalDate today) {
        List<Occupancy> rooms = group.in(sold.roomType().profile().capacity());
        return rooms.isEmpty()
                ? Stream.empty()
                : Stream.of(pricing.offer(hotel, rules, Collections.nCopies(rooms.size(), sold), new Stay(dates, rooms, today)))
                        .filter(offer -> offer.quote().bookable());
    }

    /** The group in rooms of several types under one plan. */
    private Stream<Offer> combined(Hotel hotel, HotelCharges rules, List<OnSale> sold, DateRange dates, Group group, LocalDate today,
            int plans) {
        return CombineRooms.of(sold, rules, group, plans).stream().map(each -> pricing.offer(hotel, rules,
                each.rooms().stream().map(Placed::what).toList(),
                new Stay(dates, each.rooms().stream().map(Placed::guests).toList(), today)));
    }

    /** Those with which it can be had, with it. */
    private static Stream<Offer> chosen(Stream<Offer> offers, Choice choice) {
        return offers.flatMap(offer -> unlessRejected(() -> offer.with(choice.in(offer.quote().stays()))));
    }

    private static <T> Stream<T> unlessRejected(Supplier<T> step) {
        try {
            return Stream.of(step.get());
        } catch (Rejected _) {
            return Stream.empty();
        }
    }
}
