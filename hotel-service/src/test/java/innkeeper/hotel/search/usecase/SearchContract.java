package innkeeper.hotel.search.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.Remover;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.charges.domain.Calculation.Amount;
import innkeeper.hotel.charges.domain.Calculation.Per;
import innkeeper.hotel.charges.domain.ChargeKind;
import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.Validity;
import innkeeper.hotel.description.domain.HotelDetails;
import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.description.domain.Translation;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.search.domain.City;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.domain.FoundHotel.PricedFrom;
import innkeeper.hotel.search.domain.FoundHotel.Unpriced;
import innkeeper.hotel.search.usecase.HotelSearch.CityKey;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.closed;
import static innkeeper.hotel.Situations.derived;
import static innkeeper.hotel.Situations.doubles;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.period;
import static innkeeper.hotel.Situations.profile;
import static innkeeper.hotel.Situations.rate;
import static innkeeper.hotel.Situations.rub;
import static innkeeper.hotel.Situations.to;
import static innkeeper.hotel.Situations.with;
import static innkeeper.hotel.Situations.withStars;
import static innkeeper.hotel.search.usecase.Asking.inCity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every search promises of filters, prices and order; each test has a city of its own. */
public abstract class SearchContract {
    private final String city = "Город " + UUID.randomUUID();

    protected abstract Ports ports();

    @Test
    void the_city_is_found_in_any_case_and_script() {
        Hotel hotel = open("Ока");
        assertEquals(List.of(new Unpriced(hotel, Situations.ANYWHERE)),
                ports().search().find(inCity(city.toUpperCase(Locale.ROOT)).query()));
        assertEquals(List.of(), ports().search().find(inCity(city + " Nowhere").query()));
    }

    @Test
    void cities_are_those_of_hotels_that_sell_one_for_all_ways_to_write_it() {
        open("Ока");
        open(profile("Кама", city.toUpperCase(Locale.ROOT)));
        open(profile("Far", city + " II"));
        List<City> all = ports().search().cities(Optional.empty(), 10_000);
        assertEquals(List.of(city.toUpperCase(Locale.ROOT) + " 2", city + " II 1"), all.stream()
                .filter(each -> each.name().toLowerCase(Locale.ROOT).startsWith(city.toLowerCase(Locale.ROOT)))
                .map(each -> each.name() + " " + each.hotels()).toList());
        List<City> read = new ArrayList<>();
        List<City> page = ports().search().cities(Optional.empty(), 2);
        while (!page.isEmpty()) {
            read.addAll(page);
            City last = page.getLast();
            page = ports().search().cities(Optional.of(new CityKey(last.place().id(), last.country())), 2);
        }
        assertEquals(all, read);
    }

    @ParameterizedTest
    @CsvSource({"İstanbul, istanbul", "İstanbul, ISTANBUL", "İstanbul, İSTANBUL", "Iğdır, ığdır", "Iğdır, IĞDIR",
            "Αθήνας, ΑΘΉΝΑΣ", "Straße, STRASSE", "Straße, STRAẞE", "Kazan, \u212Aazan", "Moss, Mo\u017Fs"})
    void a_city_is_found_however_its_script_folds_case(String stored, String asked) {
        Hotel hotel = open(profile("Inn", city + stored));
        assertEquals(List.of(hotel), hotels(inCity(city + asked)));
        assertEquals(List.of(hotel), hotels(inCity(city + stored).words("INN")));
    }

    @ParameterizedTest
    @CsvSource({"Kazan, Казань", "Kazan, qazan", "Казань, KAZAN", "Қазан, казань", "Saint Petersburg, Санкт-Петербург",
            "Санкт-Петербург, St. Petersburg", "Saint Petersburg, питер", "Nizhny Novgorod, Нижний Новгород",
            "Орёл, Орел", "Орел, ОРЁЛ", "Москва, Moscow", "Moscow, Moskau", "Йошкар-Ола, И\u0306ошкар-Ола",
            "Суздаль, Suzdal", "Верхние Петушки, Verkhniye Petushki"})
    void a_city_is_one_place_whatever_it_is_called(String stored, String asked) {
        Hotel hotel = open(profile("Inn " + city, stored));
        assertEquals(List.of(hotel), hotels(inCity(asked).words(city)));
    }

    @Test
    void of_places_with_one_name_a_hotel_is_in_that_of_its_country_and_time_zone() {
        Hotel russian = open(profile("Inn " + city, "Москва"));
        Hotel american = open(of(profile("Inn " + city, "Moscow"), "US", "America/Los_Angeles"));
        Hotel other = open(of(profile("Inn " + city, "Portland"), "US", "America/New_York"));
        Hotel oregon = open(of(profile("Inn " + city, "Portland"), "US", "America/Los_Angeles"));
        assertEquals(Set.of(russian, american), Set.copyOf(hotels(inCity("Moscow").words(city))));
        List<String> places = ports().search().cities(Optional.empty(), 10_000).stream()
                .filter(each -> each.name().equals("Portland")).map(each -> each.place().id()).toList();
        assertEquals(2, places.size(), places.toString());
        assertEquals(Set.of(other, oregon), Set.copyOf(hotels(inCity("Portland").words(city))));
    }

    @ParameterizedTest
    @CsvSource({"волга", "Волга", "volga", "волгга", "Вольга", "гостиница волга", "в гостинице Волга",
            "gostinica volga", "волга казань", "казань"})
    void words_are_found_in_either_script_and_with_a_wrong_letter(String words) {
        Hotel hotel = open(with(profile("Гостиница «Волга»", "Kazan"), "Тихий дом. " + city,
                ZoneId.of("Europe/Moscow"), List.of()));
        open(with(profile("Oka", "Saratov"), "Elsewhere. " + city, ZoneId.of("Europe/Moscow"), List.of()));
        assertEquals(List.of(hotel), hotels(inCity("").words(words + " " + city)));
    }

    @Test
    void words_name_a_place_in_another_language() {
        Hotel hotel = open(profile("Inn " + city, "Saint Petersburg"));
        open(profile("Inn " + city, "Moscow"));
        assertEquals(List.of(hotel), hotels(inCity("").words("Санкт Петербург " + city)));
        assertEquals(List.of(hotel), hotels(inCity("").words("питер " + city)));
    }

    @Test
    void by_relevance_what_the_name_says_comes_first_and_pages_show_every_hotel_once() {
        Hotel described =
                open(with(profile("Anchor", city), "Above the Volga.", ZoneId.of("Europe/Moscow"), List.of()));
        Hotel named = open("Volga Inn");
        Hotel similar = open("Voga Inn");
        Asking asking = inCity(city).words("волга").sort(Sort.RELEVANCE);
        List<FoundHotel> all = ports().search().find(asking.query());
        assertEquals(named, all.getFirst().hotel());
        assertEquals(Set.of(named, described, similar), Set.copyOf(hotels(asking)));
        List<FoundHotel> paged = new ArrayList<>();
        Position after = new Position.Beginning();
        for (List<FoundHotel> page; !(page = ports().search().find(asking.page(after, 1).query())).isEmpty();) {
            paged.addAll(page);
            after = new Position.After("", page.getLast().hotel().id().value());
        }
        assertEquals(all, paged);
    }

    @Test
    void words_are_found_in_name_and_description_in_any_case() {
        Hotel named = open("Гостиница «Волга»");
        Hotel described = open(with(profile("Inn", city), "Above the ВОЛГА.", ZoneId.of("Europe/Moscow"), List.of()));
        open("Oka");
        assertEquals(List.of(described, named), hotels(inCity(city).words("волга")));
    }

    @Test
    void words_are_found_in_every_language_in_which_a_hotel_tells_of_itself() {
        HotelProfile p = profile("Astoria", city);
        HotelDetails d = p.details();
        Hotel hotel = open(
                new HotelProfile(p.name(), p.description(), p.country(), p.city(), p.address(), p.stars(), p.timezone(),
                        p.currency(), p.checkInTime(), p.checkOutTime(), p.amenities(), p.contact(),
                        new HotelDetails(d.location(), d.registration(), d.languages(), d.photos(), d.defaultLanguage(),
                                Map.of("ru", new Translation("Берег", "Прямо у пристани"))),
                        p.status()));
        open("Oka");
        assertEquals(List.of(hotel), hotels(inCity(city).words("берег")));
        assertEquals(List.of(hotel), hotels(inCity(city).words("пристани")));
    }

    @Test
    void percent_underscore_and_backslash_stand_between_words() {
        Hotel hotel = open("100% Comfort_Inn \\ Kazan");
        open("Luxury Hotel");
        assertEquals(List.of(hotel), hotels(inCity(city).words("100% comfort_")));
        assertEquals(List.of(hotel), hotels(inCity(city).words("%%\\inn%")));
    }

    @Test
    void stars_are_alternatives_and_amenities_are_all_wanted() {
        Hotel three = open(withStars(profile("Three", city), 3));
        Hotel five = open(withStars(profile("Five", city), 5));
        open("Four");
        assertEquals(List.of(five, three), hotels(inCity(city).stars(3, 5)));
        assertEquals(3, hotels(inCity(city).amenities(Amenity.WIFI, Amenity.PARKING)).size());
        assertEquals(List.of(), hotels(inCity(city).amenities(Amenity.WIFI, Amenity.POOL)));
    }

    @Test
    void an_owner_sees_the_own_houses_those_without_rooms_too() {
        Hotel borises = open("Boris's");
        ports().hotels().add(Hotel.opened(new HotelId(UUID.randomUUID()), Situations.CLARA, profile("Clara's", city)));
        assertEquals(List.of(new Unpriced(borises, Situations.ANYWHERE)),
                ports().search().find(inCity(city).owner(Situations.BORIS).query()));
    }

    @Test
    void without_dates_the_price_is_the_lowest_base_price() {
        Hotel hotel = open("Inn");
        ports().roomTypes().add(aDouble(hotel, 3, 7000));
        ports().roomTypes().add(aDouble(hotel, 3, 5000));
        assertEquals(List.of(new PricedFrom(hotel, Situations.ANYWHERE, rub(5000))),
                ports().search().find(inCity(city).query()));
    }

    @Test
    void a_type_with_no_rooms_has_no_price_of_the_hotel() {
        Hotel hotel = open("Inn");
        ports().roomTypes().add(aDouble(hotel, 0, 100));
        assertEquals(List.of(new Unpriced(hotel, Situations.ANYWHERE)), ports().search().find(inCity(city).query()));
        assertEquals(List.of(), hotels(inCity(city).prices("RUB", 0, 600_000)));
        ports().roomTypes().add(aDouble(hotel, 1, 7000));
        assertEquals(List.of(new PricedFrom(hotel, Situations.ANYWHERE, rub(7000))),
                ports().search().find(inCity(city).query()));
    }

    @Test
    void a_type_that_is_closed_on_every_night_ahead_has_no_price_of_the_hotel() {
        Hotel hotel = open("Inn");
        RoomType shut = aDouble(hotel, 3, 100);
        RoomType open = aDouble(hotel, 3, 7000);
        ports().roomTypes().add(shut);
        ports().roomTypes().add(open);
        LocalDate today = LocalDate.of(2027, 5, 10);
        ports().say(shut, closed(shut, new DateRange(today, today.plusDays(501))));
        ports().say(open, closed(open, new DateRange(today, today.plusDays(500))));
        assertEquals(List.of(new PricedFrom(hotel, Situations.ANYWHERE, rub(7000))),
                ports().search().find(inCity(city).query()));
    }

    @Test
    void a_type_that_is_no_longer_sold_has_no_price_of_the_hotel() {
        Hotel hotel = open("Inn");
        RoomType gone = aDouble(hotel, 3, 100);
        ports().roomTypes().add(gone);
        ports().roomTypes().remove(hotel.id(), gone.id(), version -> version == 1);
        assertEquals(List.of(new Unpriced(hotel, Situations.ANYWHERE)), ports().search().find(inCity(city).query()));
    }

    @Test
    void price_bounds_include_both_ends_and_one_currency_only() {
        Hotel hotel = open("Inn");
        ports().roomTypes().add(aDouble(hotel, 3, 5000));
        open("Sells nothing");
        assertEquals(List.of(hotel), hotels(inCity(city).prices("RUB", 500_000, 500_000)));
        assertEquals(List.of(), hotels(inCity(city).prices("RUB", 500_001, 600_000)));
        assertEquals(List.of(), hotels(inCity(city).prices("RUB", 0, 499_999)));
        assertEquals(List.of(), hotels(inCity(city).prices("EUR", 0, 600_000)));
    }

    @Test
    void guests_and_rooms_ask_for_a_room_that_fits_even_without_dates() {
        Hotel hotel = open("Inn");
        ports().roomTypes().add(aDouble(hotel, 2, 5000));
        open("Sells nothing");
        assertEquals(List.of(hotel), hotels(inCity(city).party(4, 2)));
        assertEquals(List.of(), hotels(inCity(city).party(5, 2)));
        assertEquals(List.of(), hotels(inCity(city).party(3, 3)));
    }

    @Test
    void what_is_not_published_is_found_by_its_staff_alone_and_sells_nothing() {
        Hotel draft = open(with(profile("Draft", city), HotelDetails.NONE, Status.DRAFT));
        Hotel archived = open(with(profile("Shut", city), HotelDetails.NONE, Status.ARCHIVED));
        Hotel partly = open("Partly");
        for (Hotel hotel : List.of(draft, archived)) {
            ports().roomTypes().add(aDouble(hotel, 3, 5000));
        }
        ports().roomTypes().add(RoomType.added(new RoomTypeId(UUID.randomUUID()), partly.id(),
                with(doubles(3, rub(5000)), RoomTypeDetails.NONE, Status.ARCHIVED)));
        assertEquals(List.of(new Unpriced(partly, Situations.ANYWHERE)), ports().search().find(inCity(city).query()));
        assertEquals(List.of(), ports().search().find(inCity(city).on(june(1, 3)).query()));
        assertEquals(
                List.of(new Unpriced(draft, Situations.ANYWHERE), new Unpriced(partly, Situations.ANYWHERE),
                        new Unpriced(archived, Situations.ANYWHERE)),
                ports().search().find(inCity(city).owner(Situations.BORIS).query()));
    }

    @Test
    void a_removed_hotel_is_not_found() {
        Hotel hotel = open("Inn");
        ports().hotels().remove(hotel.id(), version -> version == 1, Remover.owner(hotel.owner()));
        assertEquals(List.of(), hotels(inCity(city)));
    }

    @Test
    void dates_that_are_past_at_the_hotel_find_nothing_there() {
        Hotel moscow = open("Moscow time");
        Hotel alaska = open(with(profile("Alaska time", city), "", ZoneId.of("America/Anchorage"), List.of()));
        ports().roomTypes().add(aDouble(moscow, 3, 5000));
        ports().roomTypes().add(aDouble(alaska, 3, 5000));
        // it is 13:00 on the 10th in Moscow and 02:00 on the 10th in Anchorage
        DateRange yesterday = new DateRange(
                LocalDate.of(2027, 5, 9), LocalDate.of(2027, 5, 11));
        assertEquals(List.of(), hotels(inCity(city).on(yesterday)));
        assertEquals(2, hotels(inCity(city).on(june(1, 2))).size());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"DISTANCE", "RELEVANCE"})
    void pages_show_every_hotel_once_in_a_stable_order(Sort sort) {
        String longName = "ё".repeat(80);
        for (String name : List.of("beta", "Alpha", longName + "1", "Гамма", "beta", longName + "0")) {
            Hotel hotel = open(withStars(profile(name, city), name.length() % 5 + 1));
            ports().roomTypes().add(aDouble(hotel, 3, 1000 + name.length() % 2));
        }
        Asking asking = inCity(city).sort(sort).prices("RUB", 0, Long.MAX_VALUE);
        List<FoundHotel> all = ports().search().find(asking.query());
        List<FoundHotel> paged = new ArrayList<>();
        Position after = new Position.Beginning();
        for (List<FoundHotel> page; !(page = ports().search().find(asking.page(after, 2).query())).isEmpty();) {
            paged.addAll(page);
            after = new Position.After(sort.key(page.getLast()), page.getLast().hotel().id().value());
        }
        assertEquals(6, all.size());
        assertEquals(all, paged);
        List<Hotel> reversed = hotels(asking.sort(opposite(sort)));
        assertEquals(all.stream().map(FoundHotel::hotel).toList(), reversed.reversed());
    }

    @Test
    void names_are_ordered_without_regard_to_case() {
        open("beta");
        open("Alpha");
        open("Гамма");
        assertEquals(List.of("Alpha", "beta", "Гамма"), hotels(inCity(city)).stream()
                .map(hotel -> hotel.profile().name()).toList());
    }

    @Test
    void with_dates_the_cheapest_room_type_that_can_be_booked_is_offered() {
        Hotel hotel = open("Inn");
        RoomType dear = aDouble(hotel, 3, 7000);
        ports().roomTypes().add(dear);
        ports().roomTypes().add(aDouble(hotel, 0, 100));
        assertEquals(List.of(new Shown(hotel, Situations.ANYWHERE, dear.id(), ports().standard(hotel.id()).id(),
                List.of(Occupancy.adults(2), Occupancy.adults(1)), rub(28000))),
                Shown.of(ports().search().find(inCity(city).on(june(1, 3)).party(3, 2).query())));
    }

    /** Search may remember what a hotel sells, but not longer than it is so. */
    @Test
    void whatever_a_hotel_changes_the_next_search_shows() {
        Hotel hotel = open("Inn");
        RoomType room = aDouble(hotel, 3, 7000);
        ports().roomTypes().add(room);
        RatePlan standard = ports().standard(hotel.id());
        assertEquals(List.of(rub(14000)), totals());
        ports().roomTypes().change(hotel.id(), room.id(), _ -> true, _ -> doubles(3, rub(6000)));
        assertEquals(List.of(rub(12000)), totals());
        RatePlan cheaper = derived(standard, "Cheaper", -50);
        ports().ratePlans().change(hotel.id(), Optional.empty(), plans -> plans.with(cheaper));
        assertEquals(List.of(rub(6000)), totals());
        ports().charges().replace(hotel.id(), _ -> true, _ -> List.of(new ChargeRule("Fee", ChargeKind.FEE,
                new Amount(rub(100), Per.NIGHT), Optional.empty(), 0, false, Validity.ALWAYS, Set.of(),
                Optional.empty())));
        assertEquals(List.of(rub(6200)), totals());
        ports().ratePlans().change(hotel.id(), Optional.empty(), plans -> plans.without(cheaper.id(), _ -> true));
        assertEquals(List.of(rub(12200)), totals());
        ports().charges().replace(hotel.id(), _ -> true, _ -> List.of());
        assertEquals(List.of(rub(12000)), totals());
        ports().say(room, to(room, rate(june(1, 2), 1000)));
        assertEquals(List.of(rub(7000)), totals());
        RoomType another = aDouble(hotel, 1, 500);
        ports().roomTypes().add(another);
        assertEquals(List.of(rub(1000)), totals());
        ports().roomTypes().remove(hotel.id(), another.id(), _ -> true);
        assertEquals(List.of(rub(7000)), totals());
        ports().hotels().change(hotel.id(), _ -> true, profile -> withStars(profile, 5));
        assertEquals(List.of(5), Shown.of(ports().search().find(inCity(city).on(june(1, 3)).query())).stream()
                .map(found -> found.hotel().profile().stars()).toList());
    }

    private List<Money> totals() {
        return Shown.of(ports().search().find(inCity(city).on(june(1, 3)).query())).stream().map(Shown::total).toList();
    }

    /** Of many hotels most are sold out, so that a page is put together from several batches. */
    @ParameterizedTest
    @EnumSource(names = {"NAME", "NAME_DESC", "STARS", "PRICE", "PRICE_DESC"})
    void a_page_is_full_however_many_hotels_are_sold_out(Sort sort) {
        for (int i = 0; i < 60; i++) {
            Hotel hotel = open("Inn %02d".formatted(i));
            ports().roomTypes().add(aDouble(hotel, i % 7 == 5 ? 1 : 0, 5000 + i));
        }
        List<String> expected = List.of("Inn 05", "Inn 12", "Inn 19", "Inn 26", "Inn 33", "Inn 40", "Inn 47", "Inn 54");
        List<String> names = new ArrayList<>();
        Position after = new Position.Beginning();
        for (List<FoundHotel> page = page(after, sort); !page.isEmpty(); page = page(after, sort)) {
            assertEquals(Math.min(3, 8 - names.size()), page.size());
            page.forEach(found -> names.add(found.hotel().profile().name()));
            after = new Position.After(sort.key(page.getLast()), page.getLast().hotel().id().value());
        }
        assertEquals(sort.descending() ? expected.reversed() : expected,
                sort == Sort.STARS ? names.stream().sorted().toList() : names);
    }

    private List<FoundHotel> page(Position after, Sort sort) {
        return ports().search().find(inCity(city).on(june(1, 3)).sort(sort).page(after, 3).query());
    }

    private static Sort opposite(Sort sort) {
        return switch (sort) {
            case NAME -> Sort.NAME_DESC;
            case NAME_DESC -> Sort.NAME;
            case STARS -> Sort.STARS_DESC;
            case STARS_DESC -> Sort.STARS;
            case PRICE -> Sort.PRICE_DESC;
            case PRICE_DESC -> Sort.PRICE;
            case DISTANCE, RELEVANCE ->
                throw new IllegalArgumentException("the least relevant are never asked for first");
        };
    }

    @Test
    void an_empty_search_says_when_rooms_are_free_again_and_for_how_long() {
        Hotel hotel = open("Inn");
        RoomType doubles = aDouble(hotel, 1, 5000);
        ports().roomTypes().add(doubles);
        ports().say(doubles, closed(doubles, june(1, 14)), to(doubles, period(june(20, 22), 5000, 3, false)));
        assertEquals(List.of("DATES Free from 2027-06-14 2027-06-14/2027-06-16"), hints(inCity(city).on(june(10, 12))));
        assertEquals(List.of("DATES Free from 2027-06-22 2027-06-22/2027-06-24",
                "MIN_STAY From 3 nights 2027-06-20/2027-06-23"), hints(inCity(city).on(june(20, 22))));
    }

    @Test
    void an_empty_search_says_how_many_rooms_and_which_wish_is_too_much() {
        Hotel hotel = open("Inn");
        ports().roomTypes().add(aDouble(hotel, 3, 5000));
        assertEquals(List.of("ROOMS In 3 rooms 2027-06-01/2027-06-02"), hints(inCity(city).on(june(1, 2)).party(5, 1)));
        assertEquals(List.of("PRICE Prices begin at 5000.00 RUB 2027-06-01/2027-06-02"),
                hints(inCity(city).on(june(1, 2)).prices("RUB", 0, 100)));
        assertEquals(List.of("CURRENCY No price in EUR; there are some in other currencies "),
                hints(inCity(city).prices("EUR", 0, 100)));
        assertEquals(List.of("STARS With any number of stars "), hints(inCity(city).stars(1)));
        assertEquals(List.of("AMENITIES Without some of the amenities "), hints(inCity(city).amenities(Amenity.POOL)));
        assertEquals(List.of("WORDS Without the words \"submarine\" "), hints(inCity(city).words("submarine")));
        assertEquals("FILTERS With fewer wishes ", hints(inCity(city).stars(1).amenities(Amenity.POOL)).getFirst());
    }

    @Test
    void an_unknown_city_is_answered_with_the_one_that_is_spelled_most_like_it() {
        String strange = "Zyx" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        open(profile("Inn", strange));
        String asked = strange.substring(0, strange.length() - 1);
        List<Hint> hints = new ExplainEmpty(ports().search(), Situations.NOW).handle(inCity(asked).query());
        assertEquals(strange, hints.getFirst().query().city());
        assertEquals(Hint.Reason.ELSEWHERE, hints.getLast().reason());
    }

    @Test
    void every_hint_of_whatever_was_asked_finds_something() {
        Random random = new Random(71);
        Hotel hotel = open("Inn");
        Hotel other = open(withStars(profile("Volga", city), 2));
        for (Hotel each : List.of(hotel, other)) {
            RoomType doubles = aDouble(each, 2, 4000 + random.nextInt(4000));
            ports().roomTypes().add(doubles);
            ports().say(doubles, closed(doubles, june(1 + random.nextInt(5), 10 + random.nextInt(5))),
                    to(doubles, period(june(16, 20), 9000, 1 + random.nextInt(4), false)));
        }
        int given = 0;
        for (int i = 0; i < 40; i++) {
            int from = 1 + random.nextInt(20);
            Asking asking =
                    inCity(random.nextInt(5) == 0 ? city + "z" : city).on(june(from, from + 1 + random.nextInt(4)))
                            .group(new Group(
                                    new Occupancy(2 + random.nextInt(5),
                                            random.nextBoolean() ? List.of() : List.of(4, 11)),
                                    Optional.of(1 + random.nextInt(2)).filter(_ -> random.nextBoolean())));
            asking = random.nextBoolean() ? asking : asking.prices("RUB", 0, 100_000 * random.nextInt(20));
            asking = random.nextBoolean() ? asking : asking.stars(1 + random.nextInt(5));
            if (ports().search().find(asking.query()).isEmpty()) {
                List<Hint> hints = new ExplainEmpty(ports().search(), Situations.NOW).handle(asking.query());
                assertFalse(hints.isEmpty(), asking.toString());
                hints.forEach(hint -> assertFalse(ports().search().find(hint.query()).isEmpty(), hint.toString()));
                given += hints.size();
            }
        }
        assertTrue(given > 20, given + " hints");
    }

    private List<String> hints(Asking asking) {
        assertEquals(List.of(), hotels(asking));
        return new ExplainEmpty(ports().search(), Situations.NOW).handle(asking.query()).stream()
                .map(hint -> hint.reason() + " " + hint.detail() + " " + dates(hint.query().when())).toList();
    }

    private static String dates(SearchQuery.When when) {
        return switch (when) {
            case SearchQuery.When.Anytime _ -> "";
            case SearchQuery.When.On(var dates) -> dates.checkIn() + "/" + dates.checkOut();
        };
    }

    private static HotelProfile of(HotelProfile p, String country, String zone) {
        return new HotelProfile(p.name(), p.description(), country, p.city(), p.address(), p.stars(), ZoneId.of(zone),
                p.currency(), p.checkInTime(), p.checkOutTime(), p.amenities(), p.contact(), p.details(), p.status());
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
