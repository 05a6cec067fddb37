package innkeeper.hotel.search.usecase;

import innkeeper.hotel.Situations;
import innkeeper.hotel.cancellation.domain.Deadline;
import innkeeper.hotel.cancellation.domain.Fee;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.usecase.InMemoryHotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.description.domain.Location;
import innkeeper.hotel.extras.domain.Choice;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.place.domain.Place;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.usecase.ListOffers;
import innkeeper.hotel.sale.usecase.Pricing;
import innkeeper.hotel.search.domain.City;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.Candidate.Way;
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
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
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
        this.offers = new ListOffers(owners, roomTypes, ratePlans, charges, new Pricing(nights, Situations.LAWS));
        this.clock = clock;
    }

    @Override
    public List<FoundHotel> find(SearchQuery query) {
        Comparator<FoundHotel> order = order(query);
        return hotels.all().stream()
                .filter(hotel -> fits(hotel, query))
                .filter(hotel -> query.whose() instanceof Whose.Theirs || sells(hotel))
                .filter(hotel -> isOfKind(hotel, query.filters()))
                .flatMap(hotel -> price(hotel, query).stream())
                .filter(found -> isWithin(found, query.prices()))
                .sorted(order)
                .filter(found -> isAfter(found, query))
                .limit(query.limit())
                .toList();
    }

    @Override
    public List<Candidate> candidates(SearchQuery query, int most) {
        return hotels.all().stream()
                .filter(hotel -> fits(hotel, query))
                .filter(hotel -> query.whose() instanceof Whose.Theirs || sells(hotel))
                .filter(hotel -> !(query.prices() instanceof Prices.Between(var currency, _, _))
                        || currency.equals(hotel.profile().currency()))
                .map(hotel -> new Candidate(hotel.profile().stars(), Set.copyOf(hotel.profile().amenities()),
                        hotel.profile().currency(), ways(hotel, query)))
                .filter(candidate -> !candidate.ways().isEmpty())
                .limit(most).toList();
    }

    private List<Way> ways(Hotel hotel, SearchQuery query) {
        return switch (query.when()) {
            case When.On(var dates) ->
                offers(hotel, dates, query).map(offer -> new Way(offer.quote().plan().profile().board(),
                        offer.cancellation().isFree(clock.instant()), offer.quote().rooms().size(),
                        OptionalLong.of(offer.quote().total().minor()))).toList();
            case When.Anytime _ -> price(hotel, query.filters(Filters.NONE)).stream()
                    .flatMap(found -> ratePlans.of(hotel.id()).plans().stream()
                            .map(plan -> new Way(plan.profile().board(), isFreeSomeDay(hotel, plan), 0,
                                    found instanceof FoundHotel.Unpriced
                                            ? OptionalLong.empty()
                                            : OptionalLong.of(Long.parseLong(Sort.PRICE.key(found))))))
                    .toList();
        };
    }

    private Stream<Offer> offers(Hotel hotel, DateRange dates, SearchQuery query) {
        return hotel.arrivals(clock).contains(dates.checkIn())
                ? offers.handle(hotel, dates, query.group().orElseThrow(), hotel.arrivals(clock).first(), Choice.NONE)
                        .stream()
                : Stream.empty();
    }

    private boolean isFreeSomeDay(Hotel hotel, RatePlan plan) {
        return plan.profile().cancellationPolicy().steps().stream().filter(step -> !step.fee().equals(Fee.NOTHING))
                .findFirst().filter(step -> step.from() instanceof Deadline.WithBooking).isEmpty()
                || Situations.LAWS.of(hotel.profile().country(), hotel.arrivals(clock).first()).isPresent();
    }

    private static boolean isOfKind(Hotel hotel, Filters filters) {
        return (filters.stars().isEmpty() || filters.stars().contains(hotel.profile().stars()))
                && hotel.profile().amenities().containsAll(filters.amenities());
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
                && isThere(profile.details().location(), query.around())
                && isOne(hotel, query.whose());
    }

    private static boolean isThere(Optional<Location> location, Around around) {
        return switch (around) {
            case Around.Anywhere _ -> true;
            case Around.Within within ->
                metres(location, around).isPresent() && metres(location, around).getAsInt() <= within.metres();
            case Around.Untold _ -> location.isEmpty();
        };
    }

    /** By the haversine formula, which the statement does not use. */
    private static OptionalInt metres(Optional<Location> location, Around around) {
        if (!(around instanceof Around.Within(var point, _)) || location.isEmpty()) {
            return OptionalInt.empty();
        }
        double one = Math.toRadians(point.latitude().doubleValue());
        double other = Math.toRadians(location.get().latitude().doubleValue());
        double east = Math.toRadians(location.get().longitude().subtract(point.longitude()).doubleValue());
        double h = Math.pow(Math.sin((other - one) / 2), 2)
                + Math.cos(one) * Math.cos(other) * Math.pow(Math.sin(east / 2), 2);
        return OptionalInt.of((int) Math.round(2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)))));
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
            case Whose.Named(var hotels) -> hotels.contains(hotel.id());
            case Whose.Theirs(var hotels, var owners) -> hotels.contains(hotel.id()) || owners.contains(hotel.owner());
        };
    }

    private Optional<FoundHotel> price(Hotel hotel, SearchQuery query) {
        return switch (query.when()) {
            case When.On(var dates) -> offers(hotel, dates, query).filter(offer -> isAsked(offer, query.filters()))
                    .findFirst().map(offer -> bookable(hotel, offer, query.around()));
            case When.Anytime _ when ratePlans.of(hotel.id()).plans().stream()
                    .noneMatch(plan -> isAsked(hotel, plan, query.filters())) ->
                Optional.empty();
            case When.Anytime _ -> roomTypes.after(hotel.id(), FIRST, 1000).stream()
                    .filter(type -> sells(hotel) && type.isPublished())
                    .filter(type -> isLargeEnough(type.profile(), query))
                    .filter(type -> ratePlans.of(hotel.id()).standard().sells(type.id()))
                    .filter(type -> Situations.nightsOf(nights, ratePlans.of(hotel.id()).standard(), type, ahead(hotel))
                            .stream()
                            .anyMatch(night -> !night.restrictions().closed()))
                    .min(Comparator.comparing((RoomType type) -> type.profile().basePrice().minor()))
                    .<FoundHotel>map(type -> new FoundHotel.PricedFrom(hotel,
                            metres(hotel.profile().details().location(), query.around()), type.profile().basePrice()))
                    .or(() -> query.asksForRooms()
                            ? Optional.empty()
                            : Optional.of(
                                    new FoundHotel.Unpriced(hotel,
                                            metres(hotel.profile().details().location(), query.around()))));
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

    private boolean isAsked(Offer offer, Filters filters) {
        return (filters.boards().isEmpty() || filters.boards().contains(offer.quote().plan().profile().board()))
                && (!filters.freeCancellation() || offer.cancellation().isFree(clock.instant()));
    }

    private boolean isAsked(Hotel hotel, RatePlan plan, Filters filters) {
        return (filters.boards().isEmpty() || filters.boards().contains(plan.profile().board()))
                && (!filters.freeCancellation() || isFreeSomeDay(hotel, plan));
    }

    private static FoundHotel bookable(Hotel hotel, Offer offer, Around around) {
        return new FoundHotel.Bookable(hotel, metres(hotel.profile().details().location(), around), offer);
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
            FoundHotel last =
                    new FoundHotel.Unpriced(hotels.find(new HotelId(hotel)).orElseThrow(), OptionalInt.empty());
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
            case STARS, STARS_DESC, PRICE, PRICE_DESC, DISTANCE ->
                Long.compare(Long.parseLong(one), Long.parseLong(other));
            case RELEVANCE -> throw new IllegalArgumentException("no key says how relevant a hotel is");
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
