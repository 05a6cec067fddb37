package innkeeper.hotel.search.usecase;

import innkeeper.hotel.cancellation.usecase.CancellationLaws;
import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.sale.domain.SoldHotel;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.Candidate.Way;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Without dates: the lowest base price of a room type that takes the guests and is open on some night. */
final class BasePrices implements HotelPrices {
    private static final Comparator<RoomType> CHEAPEST =
            Comparator.comparingLong((RoomType type) -> type.profile().basePrice().minor()).thenComparing(type -> type.id().toString());

    private final SearchQuery query;
    private final CancellationLaws laws;
    private final Clock clock;
    private final Set<Product> closed;

    BasePrices(List<ListedHotel> hotels, SearchQuery query, Nights nights, CancellationLaws laws, Clock clock) {
        this.query = query;
        this.laws = laws;
        this.clock = clock;
        Map<LocalDate, List<Product>> byToday = hotels.stream().map(ListedHotel::sold).flatMap(hotel -> products(hotel)
                .map(product -> Map.entry(today(hotel), product)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.closed = byToday.entrySet().stream()
                .flatMap(each -> nights.closedThroughout(each.getValue(), ahead(each.getKey())).stream()).collect(Collectors.toSet());
    }

    private LocalDate today(SoldHotel hotel) {
        return hotel.hotel().arrivals(clock).first();
    }

    private static DateRange ahead(LocalDate today) {
        return new DateRange(today, today.plusDays(Arrivals.MOST_DAYS_AHEAD + 1));
    }

    /** Under the plan {@code standard}. */
    private Stream<Product> products(SoldHotel hotel) {
        return hotel.plans().plans().stream().filter(RatePlan::isStandard).flatMap(standard -> hotel.roomTypes().stream()
                .filter(type -> type.isPublished() && standard.sells(type.id()) && isLargeEnough(type))
                .map(type -> new Product(standard, type)));
    }

    private boolean isLargeEnough(RoomType type) {
        int rooms = query.group().map(group -> group.in(type.profile().capacity()).size()).orElse(1);
        return rooms > 0 && rooms <= type.profile().totalRooms();
    }

    private Optional<Money> price(ListedHotel hotel) {
        return hotel.listed().selling()
                ? products(hotel.sold()).filter(product -> !closed.contains(product)).map(Product::roomType).min(CHEAPEST)
                        .map(type -> type.profile().basePrice())
                : Optional.empty();
    }

    @Override
    public Optional<FoundHotel> find(ListedHotel hotel) {
        if (hotel.sold().plans().plans().stream().noneMatch(plan -> isAsked(hotel.sold(), plan))) {
            return Optional.empty();
        }
        return price(hotel).<FoundHotel>map(price -> new FoundHotel.PricedFrom(hotel.sold().hotel(), hotel.listed().metres(), price))
                .or(() -> unpriced(hotel))
                .filter(this::isWithin);
    }

    private Optional<FoundHotel> unpriced(ListedHotel hotel) {
        return query.asksForRooms()
                ? Optional.empty()
                : Optional.of(new FoundHotel.Unpriced(hotel.sold().hotel(), hotel.listed().metres()));
    }

    private boolean isAsked(SoldHotel hotel, RatePlan plan) {
        return query.filters().allow(plan) && (!query.filters().freeCancellation() || isFreeSomeDay(hotel, plan));
    }

    private boolean isFreeSomeDay(SoldHotel hotel, RatePlan plan) {
        return plan.profile().cancellationPolicy().isFreeSomeDay()
                || laws.of(hotel.hotel().profile().country(), today(hotel)).isPresent();
    }

    private boolean isWithin(FoundHotel found) {
        return switch (query.prices()) {
            case Prices.Any _ -> true;
            case Prices.Between(_, var min, var max) -> found instanceof FoundHotel.PricedFrom(_, _, var price)
                    && min <= price.minor() && price.minor() <= max;
        };
    }

    @Override
    public List<Way> ways(ListedHotel hotel) {
        Optional<Money> price = price(hotel);
        return price.isEmpty() && query.asksForRooms()
                ? List.of()
                : hotel.sold().plans().plans().stream().map(plan -> new Way(plan.profile().board(),
                        isFreeSomeDay(hotel.sold(), plan), 0,
                        price.map(each -> OptionalLong.of(each.minor())).orElseGet(OptionalLong::empty))).distinct().toList();
    }
}
