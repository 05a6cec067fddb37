package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.occupancy.domain.Combination.Placed;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.OnSale;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.domain.SoldHotel;
import innkeeper.hotel.sale.domain.Stay;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How a party can be put up in hotels: the nights of all of them are read once, then each is priced when it is asked for. */
public final class PutUpParty {
    private static final Comparator<Way> BEST = Comparator.comparingInt((Way way) -> way.stay().rooms().size())
            .thenComparingLong(Way::total)
            .thenComparing(way -> way.quote().rooms().getFirst().type().id().toString())
            .thenComparing(way -> way.quote().plan().id().toString());

    private final Pricing pricing;
    private final Clock clock;

    public PutUpParty(Pricing pricing, Clock clock) {
        this.pricing = pricing;
        this.clock = clock;
    }

    /** Rooms under one plan. */
    private record Way(Stay stay, Quote quote, long total) {}

    /** A product, and who sleeps in each of its rooms; none where such rooms alone do not take the group. */
    private record Fitting(Product product, List<Occupancy> rooms) {}

    /**
     * @param plans under which it may be
     * @param span  in which all stays lie that will be asked for
     */
    public Party in(Collection<SoldHotel> hotels, Group group, Predicate<RatePlan> plans, DateRange span) {
        Map<HotelId, List<Fitting>> fitting = new HashMap<>();
        List<Product> products = new ArrayList<>();
        for (SoldHotel hotel : hotels) {
            List<Fitting> all = hotel.roomTypes().stream().filter(RoomType::isPublished)
                    .flatMap(roomType -> fitting(hotel, roomType, group, plans)).toList();
            all.forEach(each -> products.add(each.product()));
            fitting.put(hotel.hotel().id(), all);
        }
        return new Party(fitting, products.isEmpty() ? Map.of() : pricing.days(products, span), span, group);
    }

    private static Stream<Fitting> fitting(SoldHotel hotel, RoomType roomType, Group group, Predicate<RatePlan> plans) {
        List<Occupancy> rooms = group.in(roomType.profile().capacity());
        return hotel.plans().plans().stream().filter(plan -> plan.sells(roomType.id())).filter(plans)
                .map(plan -> new Fitting(new Product(plan, roomType), rooms));
    }

    /** Guests who look for rooms in some hotels. */
    public final class Party {
        private final Map<HotelId, List<Fitting>> fitting;
        private final Map<Product, List<Night>> days;
        private final DateRange span;
        private final Group group;

        private Party(Map<HotelId, List<Fitting>> fitting, Map<Product, List<Night>> days, DateRange span, Group group) {
            this.fitting = fitting;
            this.days = days;
            this.span = span;
            this.group = group;
        }

        /** All ways that can be booked, the best first: with the fewest rooms, and of these the cheapest. More rooms than one are priced last. */
        public Stream<Offer> offers(SoldHotel hotel, DateRange dates) {
            Arrivals arrivals = hotel.hotel().arrivals(clock);
            return arrivals.contains(dates.checkIn())
                    ? Stream.of(true, false).flatMap(inOne -> ways(hotel, inOne, dates, arrivals.first()))
                            .map(way -> pricing.offer(hotel.hotel(), way.quote(), way.stay()))
                    : Stream.empty();
        }

        /** @param inOne whether in one room, or in several */
        private Stream<Way> ways(SoldHotel hotel, boolean inOne, DateRange dates, LocalDate today) {
            List<Way> ways = new ArrayList<>();
            Map<RatePlanId, List<OnSale>> sold = new LinkedHashMap<>();
            for (Fitting each : fitting.get(hotel.hotel().id())) {
                if (inOne && each.rooms().size() != 1) {
                    continue;
                }
                onSale(hotel, each.product(), dates, today).ifPresent(room -> {
                    sold.computeIfAbsent(room.plan().id(), _ -> new ArrayList<>()).add(room);
                    if (inOne == (each.rooms().size() == 1) && !each.rooms().isEmpty() && room.left() >= each.rooms().size()) {
                        ways.add(way(hotel, Collections.nCopies(each.rooms().size(), room), new Stay(dates, each.rooms(), today)));
                    }
                });
            }
            if (!inOne) {
                sold.values().forEach(rooms -> ways.addAll(combined(hotel, rooms, dates, today)));
            }
            ways.sort(BEST);
            return ways.stream();
        }

        /** In rooms of several types under one plan. */
        private List<Way> combined(SoldHotel hotel, List<OnSale> sold, DateRange dates, LocalDate today) {
            return CombineRooms.of(sold, hotel.charges(), group, hotel.plans().plans().size()).stream()
                    .map(each -> way(hotel, each.rooms().stream().map(Placed::what).toList(),
                            new Stay(dates, each.rooms().stream().map(Placed::guests).toList(), today))).toList();
        }

        private static Way way(SoldHotel hotel, List<OnSale> rooms, Stay stay) {
            Quote quote = Quote.of(rooms, stay.rooms(), hotel.charges());
            return new Way(stay, quote, quote.total().minor());
        }

        /** Those of the stay and its day of departure. */
        private List<Night> nights(Product product, DateRange dates) {
            int first = (int) ChronoUnit.DAYS.between(span.checkIn(), dates.checkIn());
            return days.get(product).subList(first, first + dates.length() + 1);
        }

        /** Empty where no room is left, too. */
        private Optional<OnSale> onSale(SoldHotel hotel, Product product, DateRange dates, LocalDate today) {
            List<Night> nights = nights(product, dates);
            int rooms = product.roomType().profile().totalRooms();
            if (nights.stream().limit(nights.size() - 1L).anyMatch(night -> night.taken() >= rooms)) {
                return Optional.empty();
            }
            try {
                return Optional.of(pricing.onSale(hotel.plans(), product, nights, today));
            } catch (Rejected _) {
                return Optional.empty();
            }
        }
    }
}
