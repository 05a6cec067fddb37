package innkeeper.hotel.search.usecase;

import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.usecase.PutUpParty;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.Candidate.Way;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.kernel.DateRange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** With dates: what the whole stay costs. */
final class StayPrices implements HotelPrices {
    private final PutUpParty.Party party;
    private final Filters filters;
    private final Prices prices;
    private final DateRange dates;
    private final Instant now;

    /** @param party that may sleep under every plan that the filters let pass */
    StayPrices(PutUpParty.Party party, SearchQuery query, DateRange dates, Instant now) {
        this.party = party;
        this.filters = query.filters();
        this.prices = query.prices();
        this.dates = dates;
        this.now = now;
    }

    @Override
    public Optional<FoundHotel> find(ListedHotel hotel) {
        return offers(hotel).filter(offer -> !filters.freeCancellation() || isFree(offer)).findFirst()
                .filter(offer -> isWithin(offer.quote().total().minor()))
                .map(offer -> new FoundHotel.Bookable(hotel.sold().hotel(), hotel.listed().metres(), offer));
    }

    private Stream<Offer> offers(ListedHotel hotel) {
        return hotel.listed().selling() ? party.offers(hotel.sold(), dates) : Stream.empty();
    }

    private boolean isFree(Offer offer) {
        return offer.cancellation().isFree(now);
    }

    private boolean isWithin(long price) {
        return switch (prices) {
            case Prices.Any _ -> true;
            case Prices.Between(_, var min, var max) -> min <= price && price <= max;
        };
    }

    @Override
    public List<Way> ways(ListedHotel hotel) {
        record Kind(Board board, boolean free) {}
        return List.copyOf(offers(hotel).map(this::way).collect(Collectors.toMap(
                way -> new Kind(way.board(), way.free()), Function.identity(), (best, _) -> best, LinkedHashMap::new)).values());
    }

    private Way way(Offer offer) {
        return new Way(offer.quote().plan().profile().board(), isFree(offer), offer.quote().rooms().size(),
                OptionalLong.of(offer.quote().total().minor()));
    }
}
