package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.domain.SoldHotel;
import innkeeper.hotel.sale.domain.Stay;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a party can be put up in hotels: the nights of all of them are read once, then each is priced when it is asked for. */
public final class PutUpParty {
    /** Of ways that take as many rooms. */
    private static final Comparator<Way> BEST = Comparator.comparingLong(Way::total)
            .thenComparing(way -> way.product().roomType().id().toString())
            .thenComparing(way -> way.product().plan().id().toString());

    private final Pricing pricing;
    private final Clock clock;

    public PutUpParty(Pricing pricing, Clock clock) {
        this.pricing = pricing;
        this.clock = clock;
    }

    /** Rooms of one type under one plan. */
    private record Way(Product product, Stay stay, Quote quote, long total) {}

    /** A product, and who sleeps in each of its rooms. */
    private record Fitting(Product product, List<Occupancy> rooms) {}

    /**
     * @param plans under which it may be
     * @param span  in which all stays lie that will be asked for
     */
    public Party in(Collection<SoldHotel> hotels, Group group, Predicate<RatePlan> plans, DateRange span) {
        Map<HotelId, Map<Integer, List<Fitting>>> fitting = new HashMap<>();
        List<Product> products = new ArrayList<>();
        for (SoldHotel hotel : hotels) {
            List<Fitting> all = hotel.roomTypes().stream().filter(RoomType::isPublished)
                    .flatMap(roomType -> fitting(hotel, roomType, group, plans)).toList();
            all.forEach(each -> products.add(each.product()));
            fitting.put(hotel.hotel().id(),
                    all.stream().collect(Collectors.groupingBy(each -> each.rooms().size(), TreeMap::new, Collectors.toList())));
        }
        return new Party(fitting, products.isEmpty() ? Map.of() : pricing.days(products, span), span);
    }

    private static Stream<Fitting> fitting(SoldHotel hotel, RoomType roomType, Group group, Predicate<RatePlan> plans) {
        List<Occupancy> rooms = group.in(roomType.profile().capacity());
        return rooms.isEmpty() || rooms.size() > roomType.profile().totalRooms()
                ? Stream.empty()
                : hotel.plans().plans().stream().filter(plan -> plan.sells(roomType.id())).filter(plans)
                        .map(plan -> new Fitting(new Product(plan, roomType), rooms));
    }

    /** Guests who look for rooms in some hotels. */
    public final class Party {
        /** By the number of rooms, the smallest first. */
        private final Map<HotelId, Map<Integer, List<Fitting>>> fitting;
        private final Map<Product, List<Night>> days;
        private final DateRange span;

        private Party(Map<HotelId, Map<Integer, List<Fitting>>> fitting, Map<Product, List<Night>> days, DateRange span) {
            this.fitting = fitting;
            this.days = days;
            this.span = span;
        }

        /** All ways that can be booked, the best first: with the fewest rooms, and of these the cheapest. More rooms are priced last. */
        public Stream<Offer> offers(SoldHotel hotel, DateRange dates) {
            Arrivals arrivals = hotel.hotel().arrivals(clock);
            return arrivals.contains(dates.checkIn())
                    ? fitting.get(hotel.hotel().id()).values().stream().flatMap(alike -> ways(hotel, alike, dates, arrivals.first()))
                            .map(way -> pricing.offer(hotel.hotel(), way.quote(), way.stay()))
                    : Stream.empty();
        }

        private Stream<Way> ways(SoldHotel hotel, List<Fitting> fitting, DateRange dates, LocalDate today) {
            List<Way> ways = new ArrayList<>();
            for (Fitting each : fitting) {
                List<Night> nights = nights(each.product(), dates);
                if (isLeft(each, nights)) {
                    way(hotel, each.product(), nights, new Stay(dates, each.rooms(), today)).ifPresent(ways::add);
                }
            }
            ways.sort(BEST);
            return ways.stream();
        }

        /** Those of the stay and its day of departure. */
        private List<Night> nights(Product product, DateRange dates) {
            int first = (int) ChronoUnit.DAYS.between(span.checkIn(), dates.checkIn());
            return days.get(product).subList(first, first + dates.length() + 1);
        }

        private boolean isLeft(Fitting each, List<Night> nights) {
            int most = each.product().roomType().profile().totalRooms() - each.rooms().size();
            return nights.stream().limit(nights.size() - 1L).allMatch(night -> night.taken() <= most);
        }

        private Optional<Way> way(SoldHotel hotel, Product product, List<Night> nights, Stay stay) {
            try {
                Quote quote = pricing.quote(hotel.plans(), hotel.charges(), product, nights, stay);
                return Optional.of(new Way(product, stay, quote, quote.total().minor()));
            } catch (Rejected _) {
                return Optional.empty();
            }
        }
    }
}
