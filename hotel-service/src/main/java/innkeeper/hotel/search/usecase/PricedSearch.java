package innkeeper.hotel.search.usecase;

import innkeeper.hotel.cancellation.usecase.CancellationLaws;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.sale.domain.SoldHotel;
import innkeeper.hotel.sale.usecase.PutUpParty;
import innkeeper.hotel.sale.usecase.SoldHotels;
import innkeeper.hotel.search.domain.City;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.Candidate.Way;
import innkeeper.hotel.search.usecase.HotelPrices.ListedHotel;
import innkeeper.hotel.search.usecase.Listings.Listed;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads hotels in their order and prices them as offers are priced, until there are enough. An order by price prices all, and keeps
 * no more of them than it shows.
 */
public final class PricedSearch implements HotelSearch {
    /** Beyond what is asked for, because some hotels of the first batch are sold out. */
    private static final int SPARE = 4;
    private static final int LARGEST_BATCH = 400;
    private static final int MOST_HOTELS_TRIED = 50;

    private final Listings listings;
    private final SoldHotels soldHotels;
    private final Nights nights;
    private final PutUpParty putUpParty;
    private final CancellationLaws laws;
    private final Clock clock;

    public PricedSearch(Listings listings, SoldHotels soldHotels, Nights nights, PutUpParty putUpParty, CancellationLaws laws, Clock clock) {
        this.listings = listings;
        this.soldHotels = soldHotels;
        this.nights = nights;
        this.putUpParty = putUpParty;
        this.laws = laws;
        this.clock = clock;
    }

    @Override
    public List<FoundHotel> find(SearchQuery query) {
        return query.sort().byPrice() ? byPrice(query) : inOrder(query);
    }

    private List<FoundHotel> inOrder(SearchQuery query) {
        List<FoundHotel> found = new ArrayList<>();
        batches(query, query.limit() + SPARE, batch -> {
            HotelPrices prices = prices(query, batch);
            batch.stream().flatMap(hotel -> prices.find(hotel).stream()).limit(query.limit() - found.size()).forEach(found::add);
            return found.size() < query.limit();
        });
        return found;
    }

    private List<FoundHotel> byPrice(SearchQuery query) {
        Cheapest cheapest = new Cheapest(query);
        batches(query.first(query.limit()).sort(Sort.NAME), LARGEST_BATCH, batch -> {
            HotelPrices prices = prices(query, batch);
            batch.stream().flatMap(hotel -> prices.find(hotel).stream()).forEach(cheapest::add);
            return true;
        });
        return cheapest.inOrder();
    }

    @Override
    public List<Candidate> candidates(SearchQuery query, int most) {
        SearchQuery all = query.filters(Filters.NONE).first(most).sort(Sort.NAME);
        List<Candidate> found = new ArrayList<>();
        batches(all, Math.min(most, LARGEST_BATCH), batch -> {
            HotelPrices prices = prices(all, batch);
            batch.stream().map(hotel -> candidate(hotel.sold(), prices.ways(hotel))).filter(each -> !each.ways().isEmpty())
                    .limit(most - found.size()).forEach(found::add);
            return found.size() < most;
        });
        return found;
    }

    private static Candidate candidate(SoldHotel hotel, List<Way> ways) {
        HotelProfile profile = hotel.hotel().profile();
        return new Candidate(profile.stars(), Set.copyOf(profile.amenities()), profile.currency(), ways);
    }

    @Override
    public Optional<DateRange> firstBookable(SearchQuery query, List<DateRange> stays) {
        if (stays.isEmpty()) {
            return Optional.empty();
        }
        SearchQuery some = (query.sort().byPrice() ? query.sort(Sort.NAME) : query).first(MOST_HOTELS_TRIED);
        List<ListedHotel> hotels = sold(listings.page(some));
        LocalDate first = stays.stream().map(DateRange::checkIn).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = stays.stream().map(DateRange::checkOut).max(Comparator.naturalOrder()).orElseThrow();
        PutUpParty.Party party = party(query, hotels, new DateRange(first, last));
        return stays.stream().filter(stay -> {
            HotelPrices prices = new StayPrices(party, query, stay, clock.instant());
            return hotels.stream().anyMatch(hotel -> prices.find(hotel).isPresent());
        }).findFirst();
    }

    /** One batch after the other, each larger than the one before, until one is enough or no hotel is left. */
    private void batches(SearchQuery query, int size, Predicate<List<ListedHotel>> goesOn) {
        SearchQuery next = query.page(query.after(), size);
        List<Listed> listed = listings.page(next);
        List<ListedHotel> batch = sold(listed);
        while (goesOn.test(batch) && listed.size() == next.limit() && !batch.isEmpty()) {
            ListedHotel last = batch.getLast();
            next = query.page(new Position.After(query.sort().key(last.sold().hotel(), last.listed().metres()), last.listed().id().value()),
                    Math.min(2 * next.limit(), LARGEST_BATCH));
            listed = listings.page(next);
            batch = sold(listed);
        }
    }

    /** Without those that were removed since they were listed. */
    private List<ListedHotel> sold(List<Listed> listed) {
        Map<HotelId, SoldHotel> sold = soldHotels.of(listed.stream().collect(Collectors.toMap(Listed::id, Listed::version)));
        return listed.stream().filter(each -> sold.containsKey(each.id()))
                .map(each -> new ListedHotel(each, sold.get(each.id()))).toList();
    }

    private HotelPrices prices(SearchQuery query, List<ListedHotel> hotels) {
        return switch (query.when()) {
            case When.On(var dates) -> new StayPrices(party(query, hotels, dates), query, dates, clock.instant());
            case When.Anytime _ -> new BasePrices(hotels, query, nights, laws, clock);
        };
    }

    private PutUpParty.Party party(SearchQuery query, List<ListedHotel> hotels, DateRange span) {
        return putUpParty.in(hotels.stream().filter(hotel -> hotel.listed().selling()).map(ListedHotel::sold).toList(),
                query.group().orElseThrow(), query.filters()::allow, span);
    }

    @Override
    public Optional<String> nearestCity(String city) {
        return listings.nearestCity(city);
    }

    @Override
    public List<City> cities(Optional<CityKey> after, int limit) {
        return listings.cities(after, limit);
    }
}
