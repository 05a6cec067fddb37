package innkeeper.hotel.occupancy.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.extras.domain.Choice;
import innkeeper.hotel.occupancy.domain.AgeBand;
import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.occupancy.domain.OccupancyPrices;
import innkeeper.hotel.occupancy.domain.RoomPrices;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.domain.WantedRoom;
import innkeeper.hotel.sale.usecase.FixQuote;
import innkeeper.hotel.sale.usecase.ListOffers;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.hotel.search.usecase.Shown;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.TODAY;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.derived;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.rate;
import static innkeeper.hotel.Situations.rub;
import static innkeeper.hotel.Situations.to;
import static innkeeper.hotel.search.usecase.Asking.inCity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who fits where, and at what price, is the same in search and in the hotel's own offers. */
public abstract class OccupancyContract {
    private static final DateRange STAY = june(1, 3);

    private final String city = "City " + UUID.randomUUID();
    private final Hotel hotel = aHotel("Inn", city);

    protected abstract Ports ports();

    @BeforeEach
    void the_hotel_is_open() {
        ports().hotels().add(hotel);
    }

    @Test
    void five_people_who_fit_no_room_are_found_three_and_two() {
        RoomType triple = add(new Capacity(3, 1, 3), 5, 6000);
        RoomType two = add(new Capacity(2, 1, 2), 1, 1000);
        assertEquals(
                List.of(new Shown(hotel, Situations.ANYWHERE, List.of(triple.id(), two.id()), standard(),
                        List.of(Occupancy.adults(3), Occupancy.adults(2)),
                        rub(14000))),
                found(group(5)));
        assertEquals(List.of(), found(new Group(Occupancy.adults(5), Optional.of(1))));
    }

    @Test
    void one_room_comes_before_several_cheaper_ones() {
        RoomType four = add(new Capacity(4, 2, 4), 1, 20000);
        RoomType two = add(new Capacity(2, 1, 2), 5, 1000);
        assertEquals(List.of(four.id(), two.id()),
                offers(group(4)).stream().map(offer -> offer.quote().taken().getFirst().type().id()).toList());
        assertEquals(
                List.of(new Shown(hotel, Situations.ANYWHERE, four.id(), standard(), List.of(Occupancy.adults(4)),
                        rub(40000))),
                found(group(4)));
    }

    @Test
    void five_people_are_offered_a_triple_with_a_double_before_two_triples() {
        RoomType triple = add(new Capacity(3, 1, 3), 2, 6000);
        RoomType two = add(new Capacity(2, 1, 2), 1, 4000);
        List<Offer> offers = offers(group(5));
        assertEquals(List.of(rub(20_000), rub(24_000)), offers.stream().map(offer -> offer.quote().total()).toList());
        assertEquals(List.of(new Quote.Taken(triple, 1, 2), new Quote.Taken(two, 1, 1)),
                offers.getFirst().quote().taken());
        assertEquals(List.of(3, 2),
                offers.getFirst().quote().rooms().stream().map(room -> room.occupancy().adults()).toList());
        assertEquals(List.of(), offers(group(5).in(1)));
        assertEquals(1, offers(group(7)).size(), "two triples and the double");
        assertEquals(List.of(), offers(group(9)));
    }

    @Test
    void rooms_that_are_combined_share_a_plan_that_sells_them_all() {
        RoomType triple = add(new Capacity(3, 1, 3), 1, 6000);
        add(new Capacity(2, 1, 2), 1, 4000);
        RatePlan tripleOnly = derived(ports().standard(hotel.id()), "triples", -10);
        RatePlanProfile all = tripleOnly.profile();
        change(plans -> plans.with(tripleOnly).edited(tripleOnly.id(), _ -> true,
                _ -> new RatePlanProfile(all.name(), all.board(),
                        Set.of(triple.id()), all.cancellationPolicy(), all.payment(), all.derivation(), all.limits())));
        assertEquals(List.of(standard()), offers(group(5)).stream().map(offer -> offer.quote().plan().id()).toList());
    }

    /** What is offered together is what the rooms are quoted at, one by one, and what the token fixes. */
    @Test
    void rooms_of_several_types_are_booked_at_the_price_that_was_offered() {
        Random random = new Random(83);
        List<RoomType> types = IntStream.range(0, 5).mapToObj(_ -> anyType(random)).toList();
        priced(random, types);
        int combined = 0;
        for (int i = 0; i < 40; i++) {
            for (Offer offer : offers(anyGroup(random)).stream().filter(each -> each.quote().taken().size() > 1)
                    .limit(3).toList()) {
                Quote quote = offer.quote();
                String token = new FixQuote(Situations.TOKENS, Situations.NOW).handle(hotel.id(), STAY, List.of(offer))
                        .orElseThrow().token();
                for (Optional<String> with : List.of(Optional.<String>empty(), Optional.of(token))) {
                    assertEquals(quote.total(),
                            ports().quoteStay().handle(new QuoteStay.Question(hotel.id(), STAY.checkIn(),
                                    STAY.checkOut(), quote.rooms().stream().map(room -> new WantedRoom(room.type().id(),
                                            Optional.of(quote.plan().id()), room.occupancy(), List.of())).toList(),
                                    with)).total());
                }
                combined++;
            }
        }
        assertTrue(combined > 30, combined + " offers of several types");
    }

    @Test
    void children_and_adults_have_limits_of_their_own() {
        RoomType cosy = add(new Capacity(2, 1, 3), 1, 5000);
        assertEquals(List.of(
                new Shown(hotel, Situations.ANYWHERE, cosy.id(), standard(), List.of(new Occupancy(2, List.of(17))),
                        rub(10000))),
                found(group(2, 17)));
        assertEquals(List.of(), found(group(1, 4, 5)));
        assertEquals(List.of(), found(group(3)));
        assertEquals(1, ports().search().find(inCity(city).group(group(2, 17)).query()).size());
        assertEquals(0, ports().search().find(inCity(city).group(group(1, 4, 5)).query()).size());
    }

    @Test
    void a_plan_that_follows_another_takes_its_prices_by_occupancy_before_its_own_difference() {
        RoomType room = add(new Capacity(2, 1, 3), 1, 5000);
        RatePlan standard = ports().standard(hotel.id());
        RatePlan cheaper = derived(standard, "cheaper", -10);
        change(plans -> plans.with(cheaper).priced(standard.id(), _ -> true, new OccupancyPrices(Map.of(room.id(),
                new RoomPrices(2, Map.of(1, new Difference.Sum(rub(-1000))), Optional.empty(),
                        List.of(new AgeBand(3, 11, new Difference.Share(50))))))));
        assertEquals(
                List.of(new Shown(hotel, Situations.ANYWHERE, room.id(), cheaper.id(), List.of(Occupancy.adults(1)),
                        rub(7200))),
                found(group(1)));
        assertEquals(List.of(new Shown(hotel, Situations.ANYWHERE, room.id(), cheaper.id(),
                List.of(new Occupancy(2, List.of(11))),
                rub(13500))), found(group(2, 11)));
        assertEquals(List.of(rub(13500), rub(15000)),
                offers(group(2, 3)).stream().map(offer -> offer.quote().total()).toList());
    }

    @Test
    void search_finds_what_the_hotel_offers_first_whoever_travels() {
        Random random = new Random(68);
        List<RoomType> types = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            types.add(anyType(random));
        }
        priced(random, types);
        int found = 0;
        for (int i = 0; i < 60; i++) {
            Group group = anyGroup(random);
            List<Shown> offered = offers(group).stream().limit(1).map(offer -> Shown.of(hotel, offer)).toList();
            assertEquals(offered, found(group), group.toString());
            found += offered.size();
        }
        assertTrue(found > 20 && found < 60, found + " of 60 find something");
    }

    private RoomType anyType(Random random) {
        int adults = 1 + random.nextInt(4);
        int children = random.nextInt(3);
        int total = Math.min(adults + children, Math.max(adults, children + 1) + random.nextInt(2));
        return add(new Capacity(adults, children, total), 1 + random.nextInt(4), 1000 + random.nextInt(9000));
    }

    /** Two plans with prices by occupancy of their own, each followed by one at an odd difference. */
    private void priced(Random random, List<RoomType> types) {
        RatePlan other = RatePlan.added(new RatePlanId(UUID.randomUUID()), hotel.id(),
                derived(ports().standard(hotel.id()), "other", 0).profile());
        RatePlan own = RatePlan.added(other.id(), hotel.id(), new RatePlanProfile("own", other.profile().board(),
                other.profile().roomTypes(), other.profile().cancellationPolicy(), other.profile().payment(),
                Optional.empty(), other.profile().limits()));
        change(plans -> plans.with(own));
        ports().nights().change(own.id(), types.stream()
                .map(type -> to(type, rate(STAY, 1000 + random.nextInt(9000)))).toList());
        for (RatePlan plan : List.of(ports().standard(hotel.id()), own)) {
            OccupancyPrices prices = new OccupancyPrices(types.stream().filter(_ -> random.nextInt(4) > 0)
                    .collect(Collectors.toMap(RoomType::id, _ -> anyPrices(random))));
            change(plans -> plans.priced(plan.id(), _ -> true, prices));
            change(plans -> plans.with(derived(plan, plan.name() + " less", -1 - random.nextInt(30))));
        }
    }

    private void change(UnaryOperator<HotelPlans> step) {
        ports().ratePlans().change(hotel.id(), Optional.empty(), step);
    }

    private static RoomPrices anyPrices(Random random) {
        int included = 1 + random.nextInt(3);
        return new RoomPrices(included,
                IntStream.range(1, included).filter(_ -> random.nextBoolean()).boxed()
                        .collect(Collectors.toMap(adults -> adults, _ -> anyDifference(random, -1))),
                random.nextBoolean() ? Optional.of(anyDifference(random, 1)) : Optional.empty(),
                Stream.of(new AgeBand(0, random.nextInt(6), anyDifference(random, 1)),
                        new AgeBand(7, 7 + random.nextInt(6), anyDifference(random, 1)))
                        .filter(_ -> random.nextBoolean()).toList());
    }

    private static Difference anyDifference(Random random, int sign) {
        return random.nextBoolean()
                ? new Difference.Share(sign * random.nextInt(80))
                : new Difference.Sum(Money.of(sign * random.nextInt(300_000), "RUB"));
    }

    private static Group anyGroup(Random random) {
        int adults = 1 + random.nextInt(6);
        List<Integer> ages = random.ints(random.nextInt(4), 0, 18).boxed().toList();
        return new Group(new Occupancy(adults, ages),
                random.nextBoolean() ? Optional.empty() : Optional.of(1 + random.nextInt(adults)));
    }

    private List<Shown> found(Group group) {
        return Shown.of(ports().search().find(inCity(city).group(group).on(STAY).query()));
    }

    private List<Offer> offers(Group group) {
        return new ListOffers(ports().owners(), ports().roomTypes(), ports().ratePlans(), ports().charges(),
                ports().pricing())
                .handle(hotel, STAY, group, TODAY, Choice.NONE);
    }

    private RatePlanId standard() {
        return ports().standard(hotel.id()).id();
    }

    private RoomType add(Capacity capacity, int rooms, long roubles) {
        RoomType added = RoomType.added(new RoomTypeId(UUID.randomUUID()), hotel.id(),
                new RoomTypeProfile("Room", capacity, rooms, rub(roubles), RoomTypeDetails.NONE, Status.PUBLISHED));
        ports().roomTypes().add(added);
        return added;
    }

    private static Group group(int adults, Integer... ages) {
        return new Group(new Occupancy(adults, List.of(ages)), Optional.empty());
    }
}
