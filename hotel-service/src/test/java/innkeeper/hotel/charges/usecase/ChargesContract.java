package innkeeper.hotel.charges.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.charges.domain.Calculation.Amount;
import innkeeper.hotel.charges.domain.Calculation.Per;
import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.hotel.charges.domain.ChargeKind;
import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.domain.StayCharge;
import innkeeper.hotel.charges.domain.Validity;
import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.extras.domain.Choice;
import innkeeper.hotel.jurisdiction.law.LawFiles;
import innkeeper.hotel.occupancy.domain.AgeBand;
import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.occupancy.domain.OccupancyPrices;
import innkeeper.hotel.occupancy.domain.RoomPrices;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongCurrency;
import innkeeper.hotel.sale.domain.FixedQuote;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.domain.WantedRoom;
import innkeeper.hotel.sale.usecase.ListOffers;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.domain.FoundHotel.Bookable;
import innkeeper.hotel.search.usecase.Shown;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.derived;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.period;
import static innkeeper.hotel.Situations.rub;
import static innkeeper.hotel.Situations.to;
import static innkeeper.hotel.search.usecase.Asking.inCity;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of taxes and fees promises, and that search adds them up as offers do. */
public abstract class ChargesContract {
    private static final IntPredicate ANY = _ -> true;
    private static final ChargeRule TAX = new ChargeRule("Tourist tax", ChargeKind.TAX,
            new Percent(100, Optional.of(rub(100))), Optional.empty(), 0, false, Validity.ALWAYS, Set.of(),
            Optional.empty());

    private static final List<Integer> AGES = List.of(0, 5, 6, 11, 12, 17);

    private final String city = "Город " + UUID.randomUUID();

    protected abstract Ports ports();

    @Test
    void rules_come_back_as_they_were_written_and_in_their_order() {
        Hotel hotel = open();
        RoomType doubles = add(aDouble(hotel, 3, 5000));
        ChargeRule fee = new ChargeRule("Курортный сбор", ChargeKind.FEE, new Amount(rub(50), Per.PERSON_AND_NIGHT),
                Optional.of(7), 12, true, new Validity(Optional.of(june(1)), Optional.of(june(30))),
                Set.of(doubles.id()), Optional.empty());
        ChargeRule share = new ChargeRule("Tax", ChargeKind.TAX, new Percent(1, Optional.empty()), Optional.empty(), 0,
                false, Validity.ALWAYS, Set.of(), Optional.empty());
        ChargeRule byLaw = new LawFiles().in("RU").orElseThrow().rules("ru", june(1, 2)).getFirst();
        assertEquals(HotelCharges.NONE, ports().charges().of(hotel.id()));
        HotelCharges written = set(hotel, version -> version == 1, fee, TAX, share, byLaw);
        assertEquals(new HotelCharges(2, List.of(fee, TAX, share, byLaw)), written);
        assertEquals(written, ports().charges().of(hotel.id()));
        set(hotel, version -> version == 2);
        assertEquals(new HotelCharges(3, List.of()), ports().charges().of(hotel.id()));
    }

    @Test
    void what_several_hotels_sell_and_charge_is_read_at_once_and_each_has_its_own() {
        Hotel one = open();
        Hotel other = open();
        Hotel unknown = aHotel();
        set(one, ANY, TAX);
        Set<HotelId> all = Set.of(one.id(), other.id(), unknown.id());
        assertEquals(Map.of(one.id(), new HotelCharges(2, List.of(TAX)), other.id(), HotelCharges.NONE, unknown.id(),
                HotelCharges.NONE), ports().charges().of(all));
        Map<HotelId, HotelPlans> plans = ports().ratePlans().of(all);
        assertEquals(List.of(), plans.get(unknown.id()).plans());
        assertEquals(List.of(one.id(), other.id()),
                Stream.of(one, other).map(hotel -> plans.get(hotel.id()).standard().hotel()).toList());
        RoomType here = add(aDouble(one, 3, 5000));
        RoomType there = add(aDouble(other, 2, 4000));
        assertEquals(Set.of(here, there), Set.copyOf(ports().roomTypes().named(
                Set.of(here.id(), there.id(), new RoomTypeId(UUID.randomUUID())))));
        assertEquals(Map.of(one.id(), List.of(here), other.id(), List.of(there)), ports().roomTypes().of(all));
        assertEquals(Set.of(one, other), Set.copyOf(ports().hotels().named(all)));
    }

    @Test
    void what_the_hotel_cannot_have_changes_nothing() {
        Hotel hotel = open();
        set(hotel, ANY, TAX);
        ChargeRule elsewhere = new ChargeRule("Fee", ChargeKind.FEE, new Amount(rub(1), Per.STAY), Optional.empty(), 0,
                false, Validity.ALWAYS, Set.of(new RoomTypeId(UUID.randomUUID())), Optional.empty());
        ChargeRule inEuro = new ChargeRule("Fee", ChargeKind.FEE, new Amount(Money.of(100, "EUR"), Per.STAY),
                Optional.empty(), 0, false, Validity.ALWAYS, Set.of(), Optional.empty());
        assertEquals(new Stale(2), refused(hotel, version -> version == 1, TAX));
        assertEquals(new UnknownRoomType(elsewhere.roomTypes().iterator().next()), refused(hotel, ANY, elsewhere));
        assertEquals(new WrongCurrency(new PriceOf.Charge(1, "amount"), hotel.profile().currency()),
                refused(hotel, ANY, TAX, inEuro));
        Hotel unknown = aHotel();
        assertEquals(new UnknownHotel(unknown.id()), refused(unknown, ANY, TAX));
        assertEquals(List.of(TAX), ports().charges().of(hotel.id()).rules());
    }

    /**
     * Whatever the rules are and whoever travels, the figure of a search is that of the offer, and what its rooms are quoted at;
     * shares often end in half a minor unit.
     */
    @Test
    void search_offers_and_quotes_add_up_the_same_charges() {
        Random random = new Random(1_912);
        Hotel hotel = open();
        RoomType cheap = add(room(hotel, new Capacity(2, 2, 3), 3002));
        RoomType dear = add(room(hotel, new Capacity(3, 1, 4), 3300));
        RatePlan standard = ports().standard(hotel.id());
        RatePlan plan = derived(standard, "Cheaper", -50);
        ports().ratePlans().change(hotel.id(), Optional.of(plan.id().value()), plans -> plans.with(plan));
        ports().say(cheap, to(cheap, period(june(3, 5), 5001, 1, false)));
        int charged = 0;
        int several = 0;
        for (int i = 0; i < 120; i++) {
            set(hotel, ANY, IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(_ -> rule(random, random.nextBoolean() ? cheap : dear)).toArray(ChargeRule[]::new));
            OccupancyPrices prices = new OccupancyPrices(Map.of(
                    cheap.id(), roomPrices(random), dear.id(), roomPrices(random)));
            ports().ratePlans().change(hotel.id(), Optional.empty(),
                    plans -> plans.priced(standard.id(), _ -> true, prices));
            int from = 1 + random.nextInt(5);
            DateRange dates = june(from, from + 1 + random.nextInt(6));
            Group group = group(random);
            Quote best = offers().handle(hotel, dates, group, Situations.TODAY, Choice.NONE).getFirst().quote();
            List<RoomTypeId> types = best.rooms().stream().map(room -> room.type().id()).toList();
            List<Occupancy> rooms = best.rooms().stream().map(Quote.Room::occupancy).toList();
            List<FoundHotel> found = ports().search().find(inCity(city).on(dates).group(group).query());
            assertEquals(
                    List.of(new Shown(hotel, Situations.ANYWHERE, types, best.plan().id(), rooms,
                            best.total())),
                    Shown.of(found),
                    () -> "%s on %s with %s and %s".formatted(group, dates, ports().charges().of(hotel.id()), prices));
            assertEquals(best.total(), quoted(best, dates));
            assertEquals(
                    List.of(best.total(), best.charges().stream().map(StayCharge::amount).reduce(rub(0), Money::plus)),
                    fixed((Bookable) found.getFirst(), dates));
            boolean onTop = best.charges().stream().anyMatch(charge -> !charge.included());
            charged += onTop ? 1 : 0;
            several += onTop && Set.copyOf(rooms).size() > 1 ? 1 : 0;
        }
        assertTrue(charged > 60, "the rules hardly ever hold: " + charged);
        assertTrue(several > 20, "rooms hardly ever differ: " + several);
    }

    /** The total and all charges that the token of a find fixes, included or not. */
    private List<Money> fixed(Bookable found, DateRange dates) {
        FixedQuote fixed = Situations.TOKENS.read(ports().fixQuote()
                .handle(found.hotel().id(), dates, List.of(found.offer())).orElseThrow().token()).orElseThrow();
        Money charges = fixed.rooms().stream().flatMap(room -> room.charges().stream()).map(StayCharge::amount)
                .reduce(rub(0), Money::plus);
        Money onTop =
                fixed.rooms().stream().flatMap(room -> room.charges().stream()).filter(charge -> !charge.included())
                        .map(StayCharge::amount).reduce(rub(0), Money::plus);
        return List.of(fixed.rooms().stream().flatMap(room -> room.prices().stream()).reduce(onTop, Money::plus),
                charges);
    }

    private Money quoted(Quote offered, DateRange dates) {
        return ports().quoteStay()
                .handle(new QuoteStay.Question(offered.plan().hotel(), dates.checkIn(), dates.checkOut(),
                        offered.rooms().stream().map(room -> new WantedRoom(room.type().id(),
                                Optional.of(offered.plan().id()), room.occupancy(), List.of())).toList(),
                        Optional.empty()))
                .total();
    }

    /** At most as many as fit in. */
    private static Group group(Random random) {
        int adults = 1 + random.nextInt(5);
        return new Group(
                new Occupancy(adults, random.ints(random.nextInt(adults + 1), 0, 6).mapToObj(AGES::get).toList()),
                random.nextBoolean() ? Optional.empty() : Optional.of(adults));
    }

    private static RoomPrices roomPrices(Random random) {
        return new RoomPrices(2, Map.of(1, new Difference.Share(-random.nextInt(40))),
                Optional.of(new Difference.Share(random.nextInt(60))),
                List.of(new AgeBand(0, random.nextInt(6), new Difference.Share(random.nextInt(20))),
                        new AgeBand(6, 6 + random.nextInt(8), new Difference.Sum(rub(random.nextInt(900))))));
    }

    private static RoomType room(Hotel hotel, Capacity capacity, long roubles) {
        return RoomType.added(new RoomTypeId(UUID.randomUUID()), hotel.id(),
                new RoomTypeProfile("Room", capacity, 9, rub(roubles), RoomTypeDetails.NONE, Status.PUBLISHED));
    }

    private static ChargeRule rule(Random random, RoomType some) {
        boolean share = random.nextBoolean();
        Per per = Per.values()[random.nextInt(4)];
        Optional<Money> minimum =
                random.nextBoolean() ? Optional.of(Money.of(1 + random.nextInt(20_000), "RUB")) : Optional.empty();
        boolean nightly = share || per.countsNights();
        return new ChargeRule("Rule", random.nextBoolean() ? ChargeKind.TAX : ChargeKind.FEE,
                share
                        ? new Percent(50 * (1 + random.nextInt(14)), minimum)
                        : new Amount(Money.of(1 + random.nextInt(9_999), "RUB"), per),
                nightly && random.nextBoolean() ? Optional.of(1 + random.nextInt(4)) : Optional.empty(),
                !share && per.countsPeople() ? AGES.get(random.nextInt(6)) : 0, random.nextInt(4) == 0,
                random.nextBoolean()
                        ? Validity.ALWAYS
                        : new Validity(Optional.of(june(1 + random.nextInt(8))), random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(june(8 + random.nextInt(3)))),
                random.nextInt(3) == 0 ? Set.of(some.id()) : Set.of(), Optional.empty());
    }

    private ListOffers offers() {
        return new ListOffers(ports().owners(), ports().roomTypes(), ports().ratePlans(), ports().charges(),
                ports().pricing());
    }

    private HotelCharges set(Hotel hotel, IntPredicate version, ChargeRule... rules) {
        return new SetCharges(ports().charges(), ports().roomTypes(), new LawFiles()).handle(hotel, version,
                List.of(rules));
    }

    private Object refused(Hotel hotel, IntPredicate version, ChargeRule... rules) {
        return assertThrows(Rejected.class, () -> set(hotel, version, rules)).rejection();
    }

    private Hotel open() {
        Hotel hotel = Hotel.opened(new HotelId(UUID.randomUUID()), Situations.BORIS, Situations.profile("Inn", city));
        ports().hotels().add(hotel);
        return hotel;
    }

    private RoomType add(RoomType roomType) {
        ports().roomTypes().add(roomType);
        return roomType;
    }
}
