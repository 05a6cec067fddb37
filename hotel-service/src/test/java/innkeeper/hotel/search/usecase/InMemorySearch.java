package innkeeper.hotel.search.usecase;

import com.ibm.icu.lang.UCharacter;
import innkeeper.hotel.Situations;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.InMemoryHotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.domain.Stay;
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
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
            Nights nights, Clock clock) {
        this.hotels = hotels;
        this.owners = owners;
        this.roomTypes = roomTypes;
        this.ratePlans = ratePlans;
        this.nights = nights;
        this.offers = new ListOffers(owners, roomTypes, ratePlans, new Pricing(nights, Situations.NO_LAW));
        this.clock = clock;
    }

    @Override
    public List<FoundHotel> find(SearchQuery query) {
        Comparator<FoundHotel> order = order(query.sort());
        return hotels.all().stream()
                .filter(hotel -> fits(hotel, query))
                .filter(hotel -> query.whose() instanceof Whose.Theirs || owners.maySell(hotel.owner()))
                .flatMap(hotel -> price(hotel, query).stream())
                .filter(found -> isWithin(found, query.prices()))
                .sorted(order)
                .filter(found -> isAfter(found, query))
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<City> cities(Optional<CityKey> after, int limit) {
        Comparator<City> order = Comparator.comparing((City city) -> key(city.name())).thenComparing(City::country);
        return hotels.all().stream()
                .filter(hotel -> owners.maySell(hotel.owner()))
                .map(hotel -> new City(hotel.profile().city(), hotel.profile().country(), 1))
                .collect(Collectors.groupingBy(city -> new CityKey(key(city.name()), city.country()))).values().stream()
                .map(same -> new City(same.stream().map(City::name).min(Comparator.naturalOrder()).orElseThrow(),
                        same.getFirst().country(), same.size()))
                .filter(city -> after.stream().allMatch(
                        last -> order.compare(city, new City(last.city(), last.country(), 0)) > 0))
                .sorted(order)
                .limit(limit)
                .toList();
    }

    private static boolean fits(Hotel hotel, SearchQuery query) {
        HotelProfile profile = hotel.profile();
        return (query.city().isEmpty() || key(query.city()).equals(key(profile.city())))
                && key(profile.name() + " " + profile.description()).contains(key(query.words()))
                && (query.stars().isEmpty() || query.stars().contains(profile.stars()))
                && profile.amenities().containsAll(query.amenities())
                && isOne(hotel, query.whose());
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
            case When.On(var dates) -> offers.handle(hotel, new Stay(dates, query.guests(), query.rooms(),
                    hotel.arrivals(clock).first())).stream()
                    .findFirst().map(offer -> bookable(hotel, offer));
            case When.Anytime _ -> roomTypes.after(hotel.id(), FIRST, 1000).stream()
                    .filter(_ -> owners.maySell(hotel.owner()))
                    .filter(type -> type.sleeps(query.guests(), query.rooms()))
                    .filter(type -> type.profile().totalRooms() >= Math.max(query.rooms(), 1))
                    .filter(type -> ratePlans.of(hotel.id()).standard().sells(type.id()))
                    .filter(type -> nights.of(ratePlans.of(hotel.id()).standard(), type, ahead(hotel)).stream()
                            .anyMatch(night -> !night.restrictions().closed()))
                    .min(Comparator.comparing((RoomType type) -> type.profile().basePrice().minor()))
                    .<FoundHotel>map(type -> new FoundHotel.PricedFrom(hotel, type.profile().basePrice()))
                    .or(() -> query.asksForRooms() ? Optional.empty() : Optional.of(new FoundHotel.Unpriced(hotel)));
        };
    }

    private DateRange ahead(Hotel hotel) {
        return new DateRange(hotel.arrivals(clock).first(), hotel.arrivals(clock).last().plusDays(1));
    }

    private static FoundHotel bookable(Hotel hotel, Offer offer) {
        Quote quote = offer.quote();
        return new FoundHotel.Bookable(hotel, quote.roomType().id(), quote.plan().id(), quote.total());
    }

    private static boolean isWithin(FoundHotel found, Prices prices) {
        return switch (prices) {
            case Prices.Any _ -> true;
            case Prices.Between(var currency, var min, var max) -> found.hotel().profile().currency().equals(currency)
                    && !(found instanceof FoundHotel.Unpriced)
                    && Stream.of(Long.parseLong(Sort.PRICE.key(found))).allMatch(at -> min <= at && at <= max);
        };
    }

    private static boolean isAfter(FoundHotel found, SearchQuery query) {
        if (!(query.after() instanceof Position.After(var key, var hotel))) {
            return true;
        }
        int byKey = compareKeys(query.sort(), query.sort().key(found), key);
        int place = byKey != 0 ? byKey : found.hotel().id().toString().compareTo(hotel.toString());
        return query.sort().descending() ? place < 0 : place > 0;
    }

    private static Comparator<FoundHotel> order(Sort sort) {
        Comparator<FoundHotel> up =
                ((Comparator<FoundHotel>) (one, other) -> compareKeys(sort, sort.key(one), sort.key(other)))
                        .thenComparing(found -> found.hotel().id().toString());
        return sort.descending() ? up.reversed() : up;
    }

    private static int compareKeys(Sort sort, String one, String other) {
        return switch (sort) {
            case NAME, NAME_DESC -> lower(one).compareTo(lower(other));
            case STARS, STARS_DESC, PRICE, PRICE_DESC -> Long.compare(Long.parseLong(one), Long.parseLong(other));
        };
    }

    private static String key(String text) {
        return UCharacter.foldCase(text, true).replace('\u0131', 'i').replace("\u0307", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
