package innkeeper.hotel.search.usecase;

import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.domain.StayRules;
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
        if (!wish.city().isEmpty() && finds(wish.onlyCity()).isEmpty()) {
            return firstOf(city(wish), elsewhere(wish));
        }
        List<Hint> hints = Stream.<Stream<Hint>>of(dates(wish), minStay(wish), rooms(wish), price(wish), filters(wish))
                .flatMap(each -> each).limit(MOST_HINTS).toList();
        return hints.isEmpty() ? firstOf(fewer(wish), elsewhere(wish)) : hints;
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

    private Stream<Hint> rooms(SearchQuery wish) {
        return wish.group().stream().flatMap(group -> group.more().limit(MOST_ROOMS_TRIED)).flatMap(group -> anyOf(Reason.ROOMS,
                "In %d rooms".formatted(group.rooms().orElseThrow()), wish.of(Optional.of(group)))).limit(1);
    }

    private Stream<Hint> price(SearchQuery wish) {
        if (!(wish.prices() instanceof Prices.Between(var currency, _, _))) {
            return Stream.empty();
        }
        SearchQuery unbounded = wish.prices(new Prices.Between(currency, 0, Long.MAX_VALUE));
        Optional<Hint> lowest = finds(unbounded.sort(Sort.PRICE))
                .map(found -> new Hint(Reason.PRICE, "Prices begin at %s".formatted(said(found)), unbounded));
        SearchQuery anyCurrency = wish.prices(new Prices.Any()).sort(wish.sort().byPrice() ? Sort.NAME : wish.sort());
        return lowest.stream().findFirst().map(Stream::of).orElseGet(() -> anyOf(Reason.CURRENCY,
                "No price in %s; there are some in other currencies".formatted(currency.getCurrencyCode()), anyCurrency));
    }

    private Stream<Hint> filters(SearchQuery wish) {
        return Stream.of(
                wish.stars().isEmpty() ? Stream.<Hint>empty()
                        : anyOf(Reason.STARS, "With any number of stars", wish.anyStars()),
                wish.amenities().isEmpty() ? Stream.<Hint>empty()
                        : anyOf(Reason.AMENITIES, "Without some of the amenities", wish.anyAmenities()),
                wish.words().isEmpty() ? Stream.<Hint>empty()
                        : anyOf(Reason.WORDS, "Without the words \"%s\"".formatted(wish.words()), wish.anyWords()))
                .flatMap(each -> each);
    }

    private Stream<Hint> fewer(SearchQuery wish) {
        SearchQuery party = wish.onlyCity().of(wish.group()).on(wish.when());
        return anyOf(Reason.FILTERS, "With fewer wishes", party, wish.onlyCity().of(wish.group()),
                wish.onlyCity()).filter(_ -> !wish.city().isEmpty());
    }

    private Stream<Hint> elsewhere(SearchQuery wish) {
        SearchQuery anywhere = wish.in("");
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
