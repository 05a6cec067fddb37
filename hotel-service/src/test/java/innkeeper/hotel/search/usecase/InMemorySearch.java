package innkeeper.hotel.search.usecase;

import innkeeper.hotel.Situations;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.usecase.InMemoryHotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.place.domain.Place;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.usecase.ListOffers;
import innkeeper.hotel.sale.usecase.Pricing;
import innkeeper.hotel.search.domain.City;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kit.text.SearchKey;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Search by looking at every hotel; dated truth comes from the offers that a guest would see. */
public final class InMemorySearch implements HotelSearch {
    private static final UUID FIRST = new UUID(0, 0);

    private final InMemoryHotels hotels;
    private final Owners owners;
    private final RoomTypes roomTypes;
    private final RatePlans ratePlans;
    private final Nights nights;
    private final ListOffers offers;
    private final Clock clock;

    public InMemorySearch(InMemoryHotels hotels, Owners owners, RoomTypes roomTypes, RatePlans ratePlans,
            Nights nights, Charges charges, Clock clock) {
        this.hotels = hotels;
        this.owners = owners;
        this.roomTypes = roomTypes;
        this.ratePlans = ratePlans;
        this.nights = nights;
        this.offers = new ListOffers(owners, roomTypes, ratePlans, charges, new Pricing(nights, Situations.NO_LAW));
        this.clock = clock;
    }

    @Override
    public List<FoundHotel> find(SearchQuery query) {
        Comparator<FoundHotel> order = order(query);
        return hotels.all().stream()
                .filter(hotel -> fits(hotel, query))
                .filter(hotel -> query.whose() instanceof Whose.Theirs || sells(hotel))
                .flatMap(hotel -> price(hotel, query).stream())
                .filter(found -> isWithin(found, query.prices()))
                .sorted(order)
                .filter(found -> isAfter(found, query))
                .limit(query.limit())
                .toList();
    }

    @Override
    public Optional<DateRange> firstBookable(SearchQuery query, List<DateRange> stays) {
        return stays.stream().filter(stay -> !find(query.on(stay)).isEmpty()).findFirst();
    }

    @Override
    public Optional<String> nearestCity(String city) {
        return cities(Optional.empty(), 10_000).stream().map(City::name)
                .filter(name -> likeness(name, city) >= 0.3)
                .max(Comparator.comparing(name -> likeness(name, city)));
    }

    private static double likeness(String name, String other) {
        return Alike.similarity(SearchKey.of(name), SearchKey.of(other));
    }

    @Override
    public List<City> cities(Optional<CityKey> after, int limit) {
        Comparator<City> order = Comparator.comparing((City city) -> city.place().id()).thenComparing(City::country);
        return hotels.all().stream()
                .filter(this::sells)
                .map(hotel -> new City(hotel.profile().city(), hotel.profile().country(), 1, place(hotel.profile())))
                .collect(Collectors.groupingBy(city -> new CityKey(city.place().id(), city.country()))).values()
                .stream()
                .map(same -> new City(most(same), same.getFirst().country(), same.size(), same.getFirst().place()))
                .filter(city -> after.stream().allMatch(
                        last -> order.compare(city, new City("", last.country(), 0, new Place(last.place()))) > 0))
                .sorted(order)
                .limit(limit)
                .toList();
    }

    private boolean sells(Hotel hotel) {
        return hotel.isPublished() && owners.maySell(hotel.owner());
    }

    private static boolean fits(Hotel hotel, SearchQuery query) {
        HotelProfile profile = hotel.profile();
        return (query.city().isEmpty() || Situations.PLACES.named(query.city()).contains(place(profile)))
                && (query.words().isEmpty() || Alike.fits(profile, query.words()))
                && (query.stars().isEmpty() || query.stars().contains(profile.stars()))
                && profile.amenities().containsAll(query.amenities())
                && isOne(hotel, query.whose());
    }

    private static Place place(HotelProfile profile) {
        return Situations.PLACES.of(profile.city(), profile.country(), profile.timezone());
    }

    private static String most(List<City> same) {
        Map<String, Long> names = same.stream().map(City::name)
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        long most = names.values().stream().mapToLong(hotels -> hotels).max().orElseThrow();
        return names.entrySet().stream().filter(name -> name.getValue() == most).findFirst().orElseThrow().getKey();
    }

    private static boolean isOne(Hotel hotel, Whose whose) {
        return switch (whose) {
            case Whose.Anybodys _ -> true;
            case Whose.Theirs(var hotels, var owners) -> hotels.contains(hotel.id()) || owners.contains(hotel.owner());
        };
    }

    private Optional<FoundHotel> price(Hotel hotel, SearchQuery query) {
        return switch (query.when()) {
            case When.On(var dates) when !hotel.arrivals(clock).contains(dates.checkIn()) -> Optional.empty();
            case When.On(var dates) -> offers.handle(hotel, dates, query.group().orElseThrow(),
                    hotel.arrivals(clock).first()).stream()
                    .findFirst().map(offer -> bookable(hotel, offer));
            case When.Anytime _ -> roomTypes.after(hotel.id(), FIRST, 1000).stream()
                    .filter(type -> sells(hotel) && type.isPublished())
                    .filter(type -> isLargeEnough(type.profile(), query))
                    .filter(type -> ratePlans.of(hotel.id()).standard().sells(type.id()))
                    .filter(type -> Situations.nightsOf(nights, ratePlans.of(hotel.id()).standard(), type, ahead(hotel))
                            .stream()
                            .anyMatch(night -> !night.restrictions().closed()))
                    .min(Comparator.comparing((RoomType type) -> type.profile().basePrice().minor()))
                    .<FoundHotel>map(type -> new FoundHotel.PricedFrom(hotel, type.profile().basePrice()))
                    .or(() -> query.asksForRooms() ? Optional.empty() : Optional.of(new FoundHotel.Unpriced(hotel)));
        };
    }

    private static boolean isLargeEnough(RoomTypeProfile type, SearchQuery query) {
        int least = query.group().isPresent() ? 1 : 0;
        int rooms = query.group().map(group -> group.in(type.capacity()).size()).orElse(0);
        return rooms >= least && type.totalRooms() >= Math.max(rooms, 1);
    }

    private DateRange ahead(Hotel hotel) {
        return new DateRange(hotel.arrivals(clock).first(), hotel.arrivals(clock).last().plusDays(1));
    }

    private static FoundHotel bookable(Hotel hotel, Offer offer) {
        Quote quote = offer.quote();
        return new FoundHotel.Bookable(hotel, quote.roomType().id(), quote.plan().id(),
                quote.rooms().stream().map(Quote.Room::occupancy).toList(), quote.total());
    }

    private static boolean isWithin(FoundHotel found, Prices prices) {
        return switch (prices) {
            case Prices.Any _ -> true;
            case Prices.Between(var currency, var min, var max) -> found.hotel().profile().currency().equals(currency)
                    && !(found instanceof FoundHotel.Unpriced)
                    && Stream.of(Long.parseLong(Sort.PRICE.key(found))).allMatch(at -> min <= at && at <= max);
        };
    }

    private boolean isAfter(FoundHotel found, SearchQuery query) {
        if (!(query.after() instanceof Position.After(var key, var hotel))) {
            return true;
        }
        if (query.sort() == Sort.RELEVANCE) {
            FoundHotel last = new FoundHotel.Unpriced(hotels.find(new HotelId(hotel)).orElseThrow());
            return order(query).compare(last, found) < 0;
        }
        int byKey = compareKeys(query.sort(), query.sort().key(found), key);
        int place = byKey != 0 ? byKey : found.hotel().id().toString().compareTo(hotel.toString());
        return query.sort().descending() ? place < 0 : place > 0;
    }

    private static Comparator<FoundHotel> order(SearchQuery query) {
        Sort sort = query.sort();
        Comparator<FoundHotel> byKey = sort == Sort.RELEVANCE
                ? Comparator.comparing(found -> Alike.relevance(found.hotel().profile(), query.words()))
                : (one, other) -> compareKeys(sort, sort.key(one), sort.key(other));
        Comparator<FoundHotel> up = byKey.thenComparing(found -> found.hotel().id().toString());
        return sort.descending() ? up.reversed() : up;
    }

    private static int compareKeys(Sort sort, String one, String other) {
        return switch (sort) {
            case NAME, NAME_DESC -> lower(one).compareTo(lower(other));
            case STARS, STARS_DESC, PRICE, PRICE_DESC -> Long.compare(Long.parseLong(one), Long.parseLong(other));
            case RELEVANCE -> throw new IllegalArgumentException("no key says how relevant a hotel is");
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
