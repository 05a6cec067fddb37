package innkeeper.hotel.sale.domain;

import innkeeper.hotel.payment.domain.Deposit;
import static innkeeper.hotel.rejection.domain.HotelRejection.require;

import innkeeper.hotel.cancellation.domain.CancellationTerms;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.charges.domain.ChargedStay;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.domain.StayCharge;
import innkeeper.hotel.extras.domain.RoomStay;
import innkeeper.hotel.extras.domain.StayExtra;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.occupancy.domain.RoomPrices;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.StayLimits;
import innkeeper.hotel.rejection.domain.HotelRejection.AboveMaxStay;
import innkeeper.hotel.rejection.domain.HotelRejection.BelowMinStay;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedDates;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedToArrival;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedToDeparture;
import innkeeper.hotel.rejection.domain.HotelRejection.NoPrice;
import innkeeper.hotel.rejection.domain.HotelRejection.NotInPlan;
import innkeeper.hotel.rejection.domain.HotelRejection.OutsideBookingWindow;
import innkeeper.hotel.rejection.domain.HotelRejection.OverCapacity;
import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a stay costs under a plan at the current rates; whether rooms are left is another question.
 *
 * @param charges of all rooms together
 */
public record Quote(RoomType roomType, RatePlan plan, List<Night> nights, List<Room> rooms, List<StayCharge> charges) {
    /**
     * One of the rooms.
     *
     * @param prices  what each night costs with these guests, in order
     * @param charges of this room alone
     * @param extras  that come with it by choice
     */
    public record Room(Occupancy occupancy, List<Money> prices, List<StayCharge> charges, List<StayExtra> extras) {
        public Room {
            prices = List.copyOf(prices);
            charges = List.copyOf(charges);
            extras = List.copyOf(extras);
        }

        /** What all of it costs: its nights, the taxes and fees that they do not contain, and its extras. */
        Money total() {
            return Quote.total(prices, extras, charges);
        }
    }

    public Quote {
        nights = List.copyOf(nights);
        rooms = List.copyOf(rooms);
        charges = List.copyOf(charges);
    }

    /**
     * @param prices    what nights cost by occupancy, under the plan that this one follows
     * @param nights    with the prices of the plan that this one follows
     * @param departure the day after the last night, as a night; of its terms only one counts
     * @throws Rejected when the hotel does not sell this stay under this plan at all
     */
    public static Quote of(RatePlan plan, RoomPrices prices, RoomType roomType, List<Night> nights, Night departure,
            HotelCharges charges, Stay stay) {
        StayLimits limits = plan.profile().limits();
        require(plan.sells(roomType.id()), new NotInPlan(plan.name(), roomType.profile().name()));
        stay.rooms().forEach(occupancy -> require(roomType.profile().capacity().sleeps(occupancy),
                new OverCapacity(occupancy, roomType.profile().capacity())));
        require(limits.isBookable(stay.daysAhead()),
                new OutsideBookingWindow(limits.minDaysAhead(), limits.maxDaysAhead()));
        requireNone(nights, night -> night.restrictions().closed() || !roomType.isPublished(), ClosedDates::new);
        requireNone(nights, night -> night.price().isEmpty(), NoPrice::new);
        Night arrival = nights.getFirst();
        require(!arrival.restrictions().closedToArrival(), new ClosedToArrival(arrival.date()));
        require(!departure.restrictions().closedToDeparture(), new ClosedToDeparture(departure.date()));
        int minStay = Math.max(limits.minStay(),
                nights.stream().mapToInt(night -> night.restrictions().minStay()).max().orElse(1));
        require(nights.size() >= minStay, new BelowMinStay(minStay));
        require(nights.size() <= limits.maxStay(), new AboveMaxStay(limits.maxStay()));
        List<ChargedStay> rooms = stay.rooms().stream().map(occupancy -> new ChargedStay(
                roomType.id(), stay.dates().checkIn(), nights.stream()
                        .map(night -> plan.price(prices.price(night.price().orElseThrow().amount(), occupancy))).toList(),
                occupancy)).toList();
        return new Quote(roomType, plan, nights, rooms.stream()
                .map(room -> new Room(room.occupancy(), room.prices(), charges.of(List.of(room)), List.of())).toList(), charges.of(rooms));
    }

    /**
     * With what is chosen beside the rooms.
     *
     * @param extras of each room, in their order
     */
    Quote with(List<List<StayExtra>> extras) {
        return new Quote(roomType, plan, nights, IntStream.range(0, rooms.size()).mapToObj(i -> new Room(
                rooms.get(i).occupancy(), rooms.get(i).prices(), rooms.get(i).charges(), extras.get(i))).toList(), charges);
    }

    /** Of its rooms what extras depend on. */
    public List<RoomStay> stays() {
        return rooms.stream().map(room -> new RoomStay(roomType.id(), plan.id(), room.occupancy(), nights.size())).toList();
    }

    FixedRoom fixed(int place, CancellationTerms cancellation) {
        Room room = rooms.get(place);
        return new FixedRoom(roomType.id(), plan.id(), plan.isStandard(), room.occupancy(), plan.profile().board(),
                plan.profile().payment(), room.prices(), room.charges(), room.extras(), cancellation);
    }

    /** The same room at the price at which it was shown before. */
    Quote at(FixedRoom shown) {
        return new Quote(roomType, plan.soldAs(shown.board(), shown.payment()), nights,
                List.of(new Room(shown.occupancy(), shown.prices(), shown.charges(), shown.extras())), shown.charges());
    }

    private static void requireNone(List<Night> nights, Predicate<Night> such,
            Function<List<LocalDate>, HotelRejection> otherwise) {
        List<LocalDate> found = nights.stream().filter(such).map(Night::date).toList();
        require(found.isEmpty(), otherwise.apply(found));
    }

    /** What each night of all rooms together costs. */
    public List<Money> prices() {
        return IntStream.range(0, nights.size())
                .mapToObj(night -> rooms.stream().map(room -> room.prices().get(night)).reduce(Money::plus).orElseThrow())
                .toList();
    }

    /** The extras of all rooms together. */
    public List<StayExtra> extras() {
        return List.copyOf(rooms.stream().flatMap(room -> room.extras().stream())
                .collect(Collectors.toMap(StayExtra::id, Function.identity(), StayExtra::plus, LinkedHashMap::new)).values());
    }

    /** What all of it costs: the nights of all rooms, the taxes and fees that they do not contain, and the extras. */
    public Money total() {
        return total(prices(), extras(), charges);
    }

    /** What is paid by deposit: that of each room, rounded by itself, in all. Empty where the plan asks for none. */
    public Optional<Deposit> deposit() {
        return rooms.stream().flatMap(room -> plan.profile().payment().deposit(room.total()).stream()).reduce(Deposit::plus);
    }

    private static Money total(List<Money> prices, List<StayExtra> extras, List<StayCharge> charges) {
        Money price = Stream.concat(prices.stream(), extras.stream().map(StayExtra::amount)).reduce(Money::plus).orElseThrow();
        return charges.stream().filter(charge -> !charge.included()).map(StayCharge::amount).reduce(price, Money::plus);
    }

    /** Rooms left on the night with the fewest; negative where more are taken than the hotel offers by now. */
    public int roomsLeft() {
        return roomType.profile().totalRooms() - nights.stream().mapToInt(Night::taken).max().orElse(0);
    }

    public boolean bookable() {
        return roomsLeft() >= rooms.size();
    }
}
