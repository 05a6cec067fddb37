package innkeeper.hotel.search.usecase;

import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.Hint.Reason;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says why nothing was found, and what would help: each wish in turn is given up or moved, and what then finds something is a
 * hint. So every hint finds something at the moment it is given.
 */
public final class ExplainEmpty {
    private static final int MOST_HINTS = 4;
    private static final int DAYS_TRIED = 60;
    private static final int NIGHTS_MORE = 13;
    private static final int MOST_ROOMS_TRIED = 10;

    private final HotelSearch search;
    private final Clock clock;

    public ExplainEmpty(HotelSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** At most four, from what changes the search least. */
    public List<Hint> handle(SearchQuery query) {
        SearchQuery wish = query.first(1);
        List<Candidate> others = others(wish);
        if (others.isEmpty() && !wish.city().isEmpty() && finds(wish.onlyCity()).isEmpty()) {
            return firstOf(city(wish), elsewhere(wish));
        }
        List<Hint> hints = Stream.<Supplier<Stream<Hint>>>of(() -> dates(wish), () -> minStay(wish), () -> rooms(wish),
                () -> around(wish), () -> price(wish, others), () -> filters(wish, others), () -> words(wish))
                .flatMap(Supplier::get).limit(MOST_HINTS).toList();
        return hints.isEmpty() ? firstOf(fewer(wish), elsewhere(wish)) : hints;
    }

    /** What is left out by filters and prices alone. */
    private List<Candidate> others(SearchQuery wish) {
        return wish.filters().equals(Filters.NONE) && wish.prices() instanceof Prices.Any
                ? List.of()
                : search.candidates(wish.prices(new Prices.Any()), CountFacets.MOST_HOTELS);
    }

    private Stream<Hint> city(SearchQuery wish) {
        return search.nearestCity(wish.city()).stream().flatMap(city -> anyOf(Reason.CITY,
                "No hotel sells rooms in \"%s\"; there are some in %s".formatted(wish.city(), city),
                wish.in(city), wish.in(city).onlyCity()));
    }

    private Stream<Hint> dates(SearchQuery wish) {
        if (!(wish.when() instanceof When.On(var dates))) {
            return Stream.empty();
        }
        Arrivals arrivals = Arrivals.anywhere(clock.instant());
        List<DateRange> later = IntStream.rangeClosed(1, DAYS_TRIED)
                .mapToObj(days -> new DateRange(dates.checkIn().plusDays(days), dates.checkOut().plusDays(days)))
                .filter(stay -> arrivals.contains(stay.checkIn())).toList();
        return search.firstBookable(wish, later).stream()
                .map(stay -> new Hint(Reason.DATES, "Free from %s".formatted(stay.checkIn()), wish.on(stay)));
    }

    private Stream<Hint> minStay(SearchQuery wish) {
        if (!(wish.when() instanceof When.On(var dates))) {
            return Stream.empty();
        }
        List<DateRange> longer = IntStream.rangeClosed(dates.length() + 1, dates.length() + NIGHTS_MORE)
                .filter(nights -> nights <= StayRules.MOST_NIGHTS)
                .mapToObj(nights -> new DateRange(dates.checkIn(), dates.checkIn().plusDays(nights))).toList();
        return search.firstBookable(wish, longer).stream()
                .map(stay -> new Hint(Reason.MIN_STAY, "From %d nights".formatted(stay.length()), wish.on(stay)));
    }

    /** In as many rooms as they take where they are free to choose; nothing where they are already. */
    private Stream<Hint> rooms(SearchQuery wish) {
        return wish.group().filter(group -> group.rooms().isPresent()).stream()
                .flatMap(group -> finds(wish.of(Optional.of(group.inFewestRooms()))).stream()
                        .flatMap(found -> inAsManyRooms(wish, group, found)));
    }

    private Stream<Hint> inAsManyRooms(SearchQuery wish, Group group, FoundHotel found) {
        return switch (found) {
            case FoundHotel.Bookable bookable ->
                Stream.of(inRooms(bookable.rooms().size(), wish.of(Optional.of(group.in(bookable.rooms().size())))));
            case FoundHotel.PricedFrom _,FoundHotel.Unpriced _ -> group.more().limit(MOST_ROOMS_TRIED)
                    .map(more -> wish.of(Optional.of(more))).filter(query -> finds(query).isPresent()).limit(1)
                    .map(query -> inRooms(query.group().flatMap(Group::rooms).orElseThrow(), query));
        };
    }

    private static Hint inRooms(int rooms, SearchQuery query) {
        return new Hint(Reason.ROOMS, rooms == 1 ? "In one room" : "In %d rooms".formatted(rooms), query);
    }

    private Stream<Hint> around(SearchQuery wish) {
        if (!(wish.around() instanceof Around.Within(var point, _))) {
            return Stream.empty();
        }
        SearchQuery anywhere = wish.around(new Around.Anywhere());
        List<Hint> nearest = finds(wish.around(new Around.Within(point, Around.MOST_KM)).sort(Sort.DISTANCE)).stream()
                .map(found -> Math.ceilDiv(found.metres().orElseThrow(), 1000))
                .map(away -> new Hint(Reason.DISTANCE, "The nearest is within %d km".formatted(away),
                        wish.around(new Around.Within(point, away)))).toList();
        List<Hint> untold = finds(wish.around(new Around.Untold())).stream()
                .map(_ -> new Hint(Reason.LOCATION, "Hotels that do not tell where they are are left out", anywhere)).toList();
        return nearest.isEmpty() && untold.isEmpty()
                ? anyOf(Reason.DISTANCE, "None within %d km".formatted(Around.MOST_KM), anywhere)
                : Stream.of(nearest, untold).flatMap(List::stream);
    }

    private Stream<Hint> price(SearchQuery wish, List<Candidate> others) {
        if (!(wish.prices() instanceof Prices.Between(var currency, _, _))) {
            return Stream.empty();
        }
        SearchQuery unbounded = wish.prices(new Prices.Between(currency, 0, Long.MAX_VALUE));
        if (fits(unbounded, others)) {
            return finds(unbounded.sort(Sort.PRICE)).stream()
                    .map(found -> new Hint(Reason.PRICE, "Prices begin at %s".formatted(said(found)), unbounded));
        }
        SearchQuery anyCurrency = wish.prices(new Prices.Any())
                .sort(wish.sort().byPrice() ? Sort.usual(wish.words(), wish.around()) : wish.sort());
        return among(others, Reason.CURRENCY, "No price in %s; there are some in other currencies".formatted(currency.getCurrencyCode()),
                anyCurrency);
    }

    private static Stream<Hint> filters(SearchQuery wish, List<Candidate> others) {
        Filters filters = wish.filters();
        return Stream.of(
                among(others, Reason.BOARD, "With any board", wish.filters(filters.boards(Set.of()))),
                among(others, Reason.FREE_CANCELLATION, "Where cancelling costs something",
                        wish.filters(filters.freeCancellation(false))),
                among(others, Reason.STARS, "With any number of stars", wish.filters(filters.stars(Set.of()))),
                among(others, Reason.AMENITIES, "Without some of the amenities", wish.filters(filters.amenities(Set.of()))))
                .flatMap(each -> each);
    }

    private Stream<Hint> words(SearchQuery wish) {
        return wish.words().isEmpty()
                ? Stream.empty()
                : anyOf(Reason.WORDS, "Without the words \"%s\"".formatted(wish.words()), wish.anyWords());
    }

    /** Where it finds one of them; what asks for nothing less than before finds none. */
    private static Stream<Hint> among(List<Candidate> others, Reason reason, String detail, SearchQuery query) {
        return fits(query, others) ? Stream.of(new Hint(reason, detail, query)) : Stream.empty();
    }

    private static boolean fits(SearchQuery query, List<Candidate> others) {
        return others.stream().anyMatch(hotel -> hotel.fits(query.filters(), query.prices()));
    }

    /** In a city that is known to have hotels. */
    private Stream<Hint> fewer(SearchQuery wish) {
        if (wish.city().isEmpty()) {
            return Stream.empty();
        }
        SearchQuery party = wish.onlyCity().of(wish.group()).on(wish.when());
        SearchQuery found = Stream.of(party, wish.onlyCity().of(wish.group())).filter(query -> finds(query).isPresent())
                .findFirst().orElseGet(wish::onlyCity);
        return Stream.of(new Hint(Reason.FILTERS, "With fewer wishes", found));
    }

    private Stream<Hint> elsewhere(SearchQuery wish) {
        SearchQuery anywhere = wish.in("").around(new Around.Anywhere());
        SearchQuery party = anywhere.onlyCity().of(wish.group()).on(wish.when());
        return anyOf(Reason.ELSEWHERE, "In other cities", anywhere, party, anywhere.onlyCity());
    }

    /** The first of these that finds something. */
    private Stream<Hint> anyOf(Reason reason, String detail, SearchQuery... queries) {
        return Stream.of(queries).filter(query -> finds(query).isPresent()).limit(1)
                .map(query -> new Hint(reason, detail, query));
    }

    private static List<Hint> firstOf(Stream<Hint> some, Stream<Hint> others) {
        return Stream.concat(some, others).toList();
    }

    private Optional<FoundHotel> finds(SearchQuery query) {
        return search.find(query).stream().findFirst();
    }

    private static String said(FoundHotel found) {
        Money price = switch (found) {
            case FoundHotel.Bookable bookable -> bookable.total();
            case FoundHotel.PricedFrom priced -> priced.priceFrom();
            case FoundHotel.Unpriced unpriced -> throw new IllegalStateException("%s has no price".formatted(unpriced.hotel().id()));
        };
        return "%s %s".formatted(price.decimal().toPlainString(),
                price.currency().getCurrencyCode());
    }
}
