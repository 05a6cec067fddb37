package innkeeper.hotel.sale.domain;

import innkeeper.hotel.cancellation.domain.CancellationTerms;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.charges.domain.ChargedStay;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.domain.StayCharge;
import innkeeper.hotel.extras.domain.RoomStay;
import innkeeper.hotel.extras.domain.StayExtra;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.payment.domain.Deposit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a stay in one or several rooms costs under a plan at the current rates; whether rooms are left is another question.
 *
 * @param charges of all rooms together
 */
public record Quote(RatePlan plan, List<Room> rooms, List<StayCharge> charges) {
    /**
     * One of the rooms.
     *
     * @param nights  of its type
     * @param prices  what each night costs with these guests, in order
     * @param charges of this room alone
     * @param extras  that come with it by choice
     */
    public record Room(RoomType type, List<Night> nights, Occupancy occupancy, List<Money> prices, List<StayCharge> charges,
            List<StayExtra> extras) {
        public Room {
            nights = List.copyOf(nights);
            prices = List.copyOf(prices);
            charges = List.copyOf(charges);
            extras = List.copyOf(extras);
        }

        /** What all of it costs: its nights, the taxes and fees that they do not contain, and its extras. */
        public Money total() {
            return Quote.total(prices, extras, charges);
        }

        private ChargedStay charged() {
            return new ChargedStay(type.id(), nights.getFirst().date(), prices, occupancy);
        }
    }

    /**
     * A room type of which some rooms are meant.
     *
     * @param rooms how many
     * @param left  on the night with the fewest; negative where more are taken than the hotel offers by now
     */
    public record Taken(RoomType type, int rooms, int left) {}

    public Quote {
        rooms = List.copyOf(rooms);
        charges = List.copyOf(charges);
    }

    /**
     * @param sold  the type of each room, all under one plan
     * @param rooms who sleeps in each
     * @throws Rejected {@code OverCapacity}
     */
    public static Quote of(List<OnSale> sold, List<Occupancy> rooms, HotelCharges charges) {
        List<Room> each = IntStream.range(0, rooms.size()).mapToObj(i -> sold.get(i).room(rooms.get(i), charges)).toList();
        return new Quote(sold.getFirst().plan(), each, charges.of(each.stream().map(Room::charged).toList()));
    }

    /**
     * With what is chosen beside the rooms.
     *
     * @param extras of each room, in their order
     */
    Quote with(List<List<StayExtra>> extras) {
        return new Quote(plan, IntStream.range(0, rooms.size()).mapToObj(i -> {
            Room room = rooms.get(i);
            return new Room(room.type(), room.nights(), room.occupancy(), room.prices(), room.charges(), extras.get(i));
        }).toList(), charges);
    }

    /** Of its rooms what extras depend on. */
    public List<RoomStay> stays() {
        return rooms.stream().map(room -> new RoomStay(room.type().id(), plan.id(), room.occupancy(), room.nights().size())).toList();
    }

    FixedRoom fixed(int place, CancellationTerms cancellation) {
        Room room = rooms.get(place);
        return new FixedRoom(room.type().id(), plan.id(), plan.isStandard(), room.occupancy(), plan.profile().board(),
                plan.profile().payment(), room.prices(), room.charges(), room.extras(), cancellation);
    }

    /** The same room at the price at which it was shown before. */
    Quote at(FixedRoom shown) {
        return new Quote(plan.soldAs(shown.board(), shown.payment()), List.of(new Room(rooms.getFirst().type(), rooms.getFirst().nights(),
                shown.occupancy(), shown.prices(), shown.charges(), shown.extras())), shown.charges());
    }

    /** The nights of the stay. */
    public List<LocalDate> dates() {
        return rooms.getFirst().nights().stream().map(Night::date).toList();
    }

    /** What each night of all rooms together costs. */
    public List<Money> prices() {
        return IntStream.range(0, dates().size())
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

    /** Its room types, in the order of their rooms. */
    public List<Taken> taken() {
        Map<RoomTypeId, List<Room>> types = rooms.stream()
                .collect(Collectors.groupingBy(room -> room.type().id(), LinkedHashMap::new, Collectors.toList()));
        return types.values().stream().map(each -> new Taken(each.getFirst().type(), each.size(),
                left(each.getFirst().type(), each.getFirst().nights()))).toList();
    }

    static int left(RoomType type, List<Night> nights) {
        return type.profile().totalRooms() - nights.stream().mapToInt(Night::taken).max().orElse(0);
    }

    public boolean bookable() {
        return taken().stream().allMatch(type -> type.left() >= type.rooms());
    }
}
