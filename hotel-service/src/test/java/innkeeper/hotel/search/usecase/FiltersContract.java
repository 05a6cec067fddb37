package innkeeper.hotel.search.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.cancellation.domain.CancellationPolicy;
import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.HotelDetails;
import innkeeper.hotel.description.domain.Location;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.derived;
import static innkeeper.hotel.Situations.inEuro;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.profile;
import static innkeeper.hotel.Situations.rub;
import static innkeeper.hotel.Situations.with;
import static innkeeper.hotel.Situations.withStars;
import static innkeeper.hotel.search.usecase.Asking.inCity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every search promises of distance, board, free cancellation, and of the counts of what else it would find. */
public abstract class FiltersContract {
    private static final LocalDate TODAY = Situations.TODAY;

    private final String city = "Город " + UUID.randomUUID();

    protected abstract Ports ports();

    /** Degrees of latitude are 111,195 metres each; of longitude half as many at 60 degrees. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            56.0,      49.0,     56.1,      49.0,      11120
            60.0,      30.0,     60.0,      30.1,      5560
            0.0,       0.0,      0.0,       0.0,       0
            -16.5,     179.99,   -16.5,     -179.99,   2132
            0.0,       180.0,    0.0,       -180.0,    0
            89.99,     0.0,      89.99,     180.0,     2224
            -90.0,     17.0,     -90.0,     -99.0,     0
            89.5,      -170.0,   90.0,      10.0,      55598
            """)
    void a_hotel_is_found_near_a_point_wherever_on_earth(
            double latitude, double longitude, double hotelsLatitude, double hotelsLongitude, int metres) {
        Hotel hotel = open(at(profile("Inn", city), hotelsLatitude, hotelsLongitude));
        open(at(profile("Other", city), 10, 10));
        open("Somewhere");
        Asking asking = inCity(city).near(latitude, longitude, 100);
        List<FoundHotel> found = ports().search().find(asking.query());
        assertEquals(List.of(hotel), found.stream().map(FoundHotel::hotel).toList());
        assertEquals(metres, found.getFirst().metres().orElseThrow());
        int km = Math.max(1, Math.ceilDiv(metres, 1000));
        assertEquals(List.of(hotel), hotels(inCity(city).near(latitude, longitude, km)));
        assertEquals(metres > 1000 ? List.of() : List.of(hotel),
                hotels(inCity(city).near(latitude, longitude, Math.max(1, km - 1))));
    }

    @Test
    void the_nearest_come_first_and_pages_show_every_hotel_once() {
        Random random = new Random(74);
        for (int i = 0; i < 9; i++) {
            open(at(profile("Inn " + i, city), 55.8 + random.nextInt(3) / 100.0, 49.1));
        }
        Asking asking = inCity(city).near(55.79, 49.1, 5).sort(Sort.DISTANCE);
        List<FoundHotel> all = ports().search().find(asking.query());
        assertEquals(9, all.size());
        assertEquals(all.stream().map(each -> each.metres().orElseThrow()).sorted().toList(),
                all.stream().map(each -> each.metres().orElseThrow()).toList());
        List<FoundHotel> paged = new ArrayList<>();
        Position after = new Position.Beginning();
        for (List<FoundHotel> page; !(page = ports().search().find(asking.page(after, 2).query())).isEmpty();) {
            paged.addAll(page);
            after = new Position.After(Sort.DISTANCE.key(page.getLast()), page.getLast().hotel().id().value());
        }
        assertEquals(all, paged);
    }

    @Test
    void distance_goes_with_every_other_wish() {
        Hotel hotel = open(at(profile("Volga", city), 55.8, 49.1));
        open(at(profile("Oka", city), 55.8, 49.1));
        ports().roomTypes().add(aDouble(hotel, 2, 5000));
        Asking near = inCity("").near(55.81, 49.1, 3);
        assertEquals(List.of(hotel), hotels(inCity(city).near(55.81, 49.1, 3).on(june(1, 3)).party(2, 1)));
        assertEquals(List.of(hotel), hotels(inCity(city).near(55.81, 49.1, 3).words("волга").sort(Sort.DISTANCE)));
        assertTrue(hotels(near).contains(hotel));
        assertEquals(List.of(hotel),
                hotels(inCity(city).near(55.81, 49.1, 3).prices("RUB", 1, 600_000).sort(Sort.PRICE)));
    }

    @Test
    void with_dates_what_is_offered_is_sold_with_the_board_that_was_asked_for() {
        Hotel hotel = open("Inn");
        ports().roomTypes().add(aDouble(hotel, 3, 5000));
        RatePlan breakfast = add(hotel, "Breakfast", 10, Board.BREAKFAST, "1d 1n");
        RatePlan halfBoard = add(hotel, "Half board", 30, Board.HALF_BOARD, "1d 1n");
        Asking stay = inCity(city).on(june(1, 3)).party(3, 2);
        assertEquals(List.of(ports().standard(hotel.id()).id(), rub(20_000)), offer(stay));
        assertEquals(List.of(breakfast.id(), rub(22_000)), offer(stay.boards(Board.BREAKFAST)));
        assertEquals(List.of(breakfast.id(), rub(22_000)), offer(stay.boards(Board.BREAKFAST, Board.HALF_BOARD)));
        assertEquals(List.of(halfBoard.id(), rub(26_000)), offer(stay.boards(Board.HALF_BOARD, Board.FULL_BOARD)));
        assertEquals(List.of(), offer(stay.boards(Board.FULL_BOARD)));
        assertEquals(List.of(), offer(stay.boards(Board.BREAKFAST).prices("RUB", 0, 2_100_000)));
    }

    @Test
    void without_dates_a_hotel_has_a_plan_with_that_board() {
        Hotel hotel = open("Inn");
        ports().roomTypes().add(aDouble(hotel, 3, 5000));
        Hotel other = open("Other");
        add(hotel, "Breakfast", 10, Board.BREAKFAST, "booked 100%");
        RatePlan gone = add(other, "Breakfast", 10, Board.BREAKFAST, "");
        assertEquals(List.of(hotel, other), hotels(inCity(city).boards(Board.BREAKFAST)));
        ports().ratePlans().change(other.id(), Optional.empty(),
                plans -> plans.without(gone.id(), version -> version == 1));
        assertEquals(List.of(new FoundHotel.PricedFrom(hotel, Situations.ANYWHERE, rub(5000))),
                ports().search().find(inCity(city).boards(Board.BREAKFAST).query()));
        assertEquals(List.of(), hotels(inCity(city).boards(Board.BREAKFAST).freeCancellation()));
        assertEquals(List.of(), hotels(inCity(city).boards(Board.ALL_INCLUSIVE)));
    }

    /** It is 13:00 on 10 May at the hotel, and guests are let in at 14:00. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            '',               0, true
            1d 1n,            1, true
            1d 1n,            0, false
            2d 1n,            1, false
            2d 1n,            2, true
            0d 100%,          0, true
            1h 1n,            0, false
            2h 1n,            0, false
            '0h 1n',          0, true
            25h 1n,           1, false
            24h 1n,           1, true
            26h 1n,           2, true
            booked 100%,      5, false
            'booked 0%, 1d 1n',        1, true
            'booked 0%, 1d 1n',        0, false
            '9d 0%, 3d 0%, 2d 1n',     2, true
            '9d 0%, 3d 0%, 2d 1n',     1, false
            'booked 0%',      0, true
            '2d 10%, 1d 0%',  1, false
            """)
    void with_dates_giving_up_what_is_offered_costs_nothing_yet(String policy, int daysAhead, boolean free) {
        Hotel hotel = open("Inn");
        ports().roomTypes().add(aDouble(hotel, 3, 5000));
        sell(hotel, policy);
        DateRange stay = new DateRange(TODAY.plusDays(daysAhead), TODAY.plusDays(daysAhead + 1));
        assertEquals(free ? List.of(hotel) : List.of(), hotels(inCity(city).on(stay).freeCancellation()));
        assertEquals(List.of(hotel), hotels(inCity(city).on(stay)));
        assertEquals(policy.equals("booked 100%") ? List.of() : List.of(hotel),
                hotels(inCity(city).freeCancellation()));
    }

    @ParameterizedTest
    @CsvSource({"KZ, 1, true", "KZ, 0, false", "UZ, 1, false", "RU, 1, false"})
    void until_the_day_of_arrival_it_costs_nothing_where_the_law_says_so(String country, int daysAhead, boolean free) {
        Hotel hotel = open(of(profile("Inn", city), country));
        ports().roomTypes().add(aDouble(hotel, 3, 5000));
        sell(hotel, "booked 100%");
        DateRange stay = new DateRange(TODAY.plusDays(daysAhead), TODAY.plusDays(daysAhead + 1));
        assertEquals(free ? List.of(hotel) : List.of(), hotels(inCity(city).on(stay).freeCancellation()));
        assertEquals(country.equals("KZ") ? List.of(hotel) : List.of(), hotels(inCity(city).freeCancellation()));
    }

    @Test
    void of_plans_that_can_be_given_up_the_cheapest_is_offered() {
        Hotel hotel = open("Inn");
        ports().roomTypes().add(aDouble(hotel, 3, 5000));
        RatePlan cheap = add(hotel, "Non-refundable", -10, Board.ROOM_ONLY, "booked 100%");
        assertEquals(List.of(cheap.id(), rub(9000)), offer(inCity(city).on(june(1, 3))));
        assertEquals(List.of(ports().standard(hotel.id()).id(), rub(10_000)),
                offer(inCity(city).on(june(1, 3)).freeCancellation()));
    }

    /** Whatever is asked, with each value of a filter as many are found as its count says, and no value is missing. */
    @Test
    void each_count_is_what_its_search_finds() {
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            aHotelOfAnyKind(random);
        }
        int counted = 0;
        for (int i = 0; i < 25; i++) {
            Asking asking = asking(random);
            Facets facets = new CountFacets(ports().search()).handle(asking.query());
            assertTrue(facets.complete());
            List<Facets.Count<?>> counts = Stream.of(facets.stars(), facets.amenities(), facets.boards(),
                    facets.freeCancellation(), facets.prices()).<Facets.Count<?>>flatMap(List::stream).toList();
            counts.forEach(count -> assertEquals(count.hotels(), ports().search().find(count.query()).size(),
                    count.toString()));
            Filters filters = asking.query().filters();
            assertEquals(ports().search().find(asking.query().filters(filters.stars(Set.of()))).size(),
                    facets.stars().stream().mapToInt(Facets.Count::hotels).sum());
            for (Board board : Board.values()) {
                assertEquals(ports().search().find(asking.query().filters(filters.boards(Set.of(board)))).size(),
                        facets.boards().stream().filter(each -> each.value() == board).mapToInt(Facets.Count::hotels)
                                .sum());
            }
            counted += counts.size();
        }
        assertTrue(counted > 100, counted + " counts");
    }

    @Test
    void prices_are_counted_in_bands_that_hold_about_as_many() {
        for (int i = 0; i < 10; i++) {
            ports().roomTypes().add(aDouble(open("Inn " + i), 2, 3000 + 1234L * i));
        }
        Hotel abroad = open(inEuro(profile("Abroad", city)));
        assertEquals("EUR", abroad.profile().currency().getCurrencyCode());
        assertEquals(
                List.of("0 540000 2", "540000 790000 2", "790000 1000000 2", "1000000 1200000 2", "1200000 null 2"),
                bands(inCity(city)));
        assertEquals(
                List.of("0 540000 2", "540000 790000 2", "790000 1000000 2", "1000000 1200000 2", "1200000 null 2"),
                bands(inCity(city).prices("RUB", 0, 1)));
        assertEquals(List.of(), bands(inCity(city).prices("USD", 0, 1)));
        assertEquals(List.of(), bands(inCity(city + "z")));
    }

    @Test
    void only_some_hotels_are_looked_at_where_there_are_too_many() {
        open("One");
        open("Two");
        assertEquals(1, ports().search().candidates(inCity(city).query(), 1).size());
        assertEquals(2, ports().search().candidates(inCity(city).query(), 3).size());
    }

    @Test
    void an_empty_search_near_a_point_says_how_far_it_is_and_who_does_not_tell() {
        Hotel far = open(at(profile("Far", city), 55.9, 49.1));
        assertEquals(List.of("DISTANCE The nearest is within 12 km"),
                hints(inCity(city).near(55.8, 49.1, 10).sort(Sort.DISTANCE)));
        assertEquals(List.of("DISTANCE None within 100 km"),
                hints(inCity(city).near(-55.8, 49.1, 10).sort(Sort.DISTANCE)));
        open("Untold");
        assertEquals(
                List.of("DISTANCE The nearest is within 12 km",
                        "LOCATION Hotels that do not tell where they are are left out"),
                hints(inCity(city).near(55.8, 49.1, 10)));
        assertEquals(List.of("LOCATION Hotels that do not tell where they are are left out"),
                hints(inCity(city).near(0, 0, 100)));
        assertEquals(List.of(far), hotels(inCity(city).near(55.8, 49.1, 12)));
    }

    @Test
    void an_empty_search_says_that_no_plan_is_like_that() {
        Hotel hotel = open("Inn");
        ports().roomTypes().add(aDouble(hotel, 3, 5000));
        sell(hotel, "booked 100%");
        assertEquals(List.of("BOARD With any board"), hints(inCity(city).boards(Board.BREAKFAST)));
        assertEquals(List.of("FREE_CANCELLATION Where cancelling costs something"),
                hints(inCity(city).on(june(1, 3)).freeCancellation()));
        assertEquals(List.of("FILTERS With fewer wishes"),
                hints(inCity(city).freeCancellation().boards(Board.BREAKFAST)).stream().limit(1).toList());
    }

    @Test
    void an_empty_search_asks_the_database_a_few_times_only() {
        Hotel hotel = open(at(profile("Inn", city), 55.9, 49.1));
        ports().roomTypes().add(aDouble(hotel, 3, 5000));
        CountingSearch counting = new CountingSearch(ports().search());
        Asking asking = inCity(city).near(55.8, 49.1, 1).stars(1).amenities(Amenity.POOL).boards(Board.BREAKFAST)
                .freeCancellation()
                .on(june(1, 3)).group(new Group(Occupancy.adults(50), Optional.of(1))).prices("RUB", 1, 2);
        List<Hint> hints = new ExplainEmpty(counting, Situations.NOW).handle(asking.query());
        assertFalse(hints.isEmpty());
        assertTrue(counting.asked() <= 13, counting.asked() + " statements");
    }

    private List<String> hints(Asking asking) {
        assertEquals(List.of(), hotels(asking));
        List<Hint> hints = new ExplainEmpty(ports().search(), Situations.NOW).handle(asking.query());
        hints.forEach(hint -> assertFalse(ports().search().find(hint.query()).isEmpty(), hint.toString()));
        return hints.stream().map(hint -> hint.reason() + " " + hint.detail()).toList();
    }

    private List<String> bands(Asking asking) {
        return new CountFacets(ports().search()).handle(asking.query()).prices().stream()
                .map(band -> band.value().min() + " "
                        + (band.value().max() == Long.MAX_VALUE ? "null" : band.value().max() + 1) + " "
                        + band.hotels())
                .toList();
    }

    private void aHotelOfAnyKind(Random random) {
        Hotel hotel = open(withStars(with(of(profile("Inn", city), random.nextBoolean() ? "KZ" : "RU"), "",
                profile("", "").timezone(),
                random.nextBoolean() ? List.of(Amenity.WIFI) : List.of(Amenity.WIFI, Amenity.POOL)),
                1 + random.nextInt(5)));
        int types = random.nextInt(3);
        for (int i = 0; i < types; i++) {
            ports().roomTypes().add(aDouble(hotel, random.nextInt(4), 1000 + random.nextInt(9000)));
        }
        sell(hotel, List.of("", "1d 1n", "booked 100%", "30d 50%").get(random.nextInt(4)));
        if (random.nextBoolean()) {
            add(hotel, "Breakfast", 12, Board.BREAKFAST, "1d 1n");
        }
        if (random.nextBoolean()) {
            add(hotel, "Half board", 30, Board.HALF_BOARD, "booked 100%");
        }
    }

    private Asking asking(Random random) {
        Asking asking = inCity(city);
        asking = random.nextInt(3) == 0 ? asking : asking.on(june(1, 2 + random.nextInt(4)));
        asking = random.nextBoolean() ? asking : asking.party(1 + random.nextInt(4), 1);
        asking = random.nextBoolean() ? asking : asking.stars(4 + random.nextInt(2), 3);
        asking = random.nextBoolean() ? asking : asking.amenities(Amenity.POOL);
        Set<Board> boards = EnumSet.noneOf(Board.class);
        new HashSet<>(List.of(Board.BREAKFAST, Board.ROOM_ONLY)).stream().filter(_ -> random.nextInt(3) == 0)
                .forEach(boards::add);
        asking = asking.boards(boards.toArray(Board[]::new));
        asking = random.nextBoolean() ? asking : asking.freeCancellation();
        return random.nextBoolean() ? asking : asking.prices("RUB", 0, 500_000 + random.nextInt(2_000_000));
    }

    private RatePlan add(Hotel hotel, String name, int percent, Board board, String policy) {
        RatePlan plan = derived(ports().standard(hotel.id()), name, percent);
        RatePlanProfile p = plan.profile();
        RatePlan added = RatePlan.added(new RatePlanId(UUID.randomUUID()), hotel.id(),
                new RatePlanProfile(name, board, p.roomTypes(),
                        CancellationPolicy.parse(policy), p.payment(), p.derivation(), p.limits()));
        ports().ratePlans().change(hotel.id(), Optional.of(added.id().value()), plans -> plans.with(added));
        return added;
    }

    /** Under the standard plan, with another policy. */
    private void sell(Hotel hotel, String policy) {
        RatePlan standard = ports().standard(hotel.id());
        RatePlanProfile p = standard.profile();
        ports().ratePlans().change(hotel.id(), Optional.empty(),
                plans -> plans.edited(standard.id(), version -> version == 1,
                        _ -> new RatePlanProfile(p.name(), p.board(), p.roomTypes(), CancellationPolicy.parse(policy),
                                p.payment(),
                                p.derivation(), p.limits())));
    }

    private List<Object> offer(Asking asking) {
        return ports().search().find(asking.query()).stream().map(FoundHotel.Bookable.class::cast)
                .flatMap(found -> Stream.<Object>of(found.plan(), found.total())).toList();
    }

    private static HotelProfile at(HotelProfile p, double latitude, double longitude) {
        HotelDetails d = p.details();
        return with(p,
                new HotelDetails(Optional.of(new Location(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude))),
                        d.registration(), d.languages(), d.photos(), d.defaultLanguage(), d.translations()),
                Status.PUBLISHED);
    }

    private static HotelProfile of(HotelProfile p, String country) {
        return new HotelProfile(p.name(), p.description(), country, p.city(), p.address(), p.stars(), p.timezone(),
                p.currency(),
                p.checkInTime(), p.checkOutTime(), p.amenities(), p.contact(), p.details(), p.status());
    }

    private Hotel open(String name) {
        return open(profile(name, city));
    }

    private Hotel open(HotelProfile profile) {
        Hotel hotel = Hotel.opened(new HotelId(UUID.randomUUID()), Situations.BORIS, profile);
        ports().hotels().add(hotel);
        return hotel;
    }

    private List<Hotel> hotels(Asking asking) {
        return ports().search().find(asking.query()).stream().map(FoundHotel::hotel).toList();
    }
}
