package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.availability.domain.BlockedRooms;
import innkeeper.hotel.availability.domain.BookedStay;
import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomNight;
import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.hotel.availability.usecase.RoomsBlocked;
import innkeeper.hotel.availability.usecase.TakenRooms;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calendar in maps, taken rooms included. */
public final class InMemoryNights implements Nights, TakenRooms, BookedStays {
    private record PlanNight(RatePlanId plan, RoomNight night) {}

    private static final Comparator<BookedStay> BY_ARRIVAL =
            Comparator.comparing((BookedStay stay) -> stay.dates().checkIn())
                    .thenComparing(stay -> stay.booking().toString())
                    .thenComparing(stay -> stay.dates().checkOut())
                    .thenComparing(stay -> stay.roomType().toString());

    private final Predicate<RatePlanId> standard;
    private Function<RoomTypeId, Optional<Hotel>> hotelOf = _ -> Optional.empty();
    private final Map<PlanNight, Night.Said> rates = new HashMap<>();
    private final Map<RoomNight, Integer> taken = new HashMap<>();
    private final Map<RoomNight, Integer> blocked = new HashMap<>();
    private final Map<BlockId, BlockedRooms> blocks = new HashMap<>();
    private final Map<BookingId, OccupiedRooms> bookings = new HashMap<>();

    /** @param standard whether a plan is the standard one, under which room types have their base price */
    public InMemoryNights(Predicate<RatePlanId> standard) {
        this.standard = standard;
    }

    public void roomTypesAreOf(Function<RoomTypeId, Optional<Hotel>> hotels) {
        hotelOf = hotels;
    }

    @Override
    public synchronized void change(RatePlanId plan, List<RateChange> changes) {
        changes.forEach(change -> change.dates().nights().forEach(night -> rates.compute(
                new PlanNight(plan, new RoomNight(change.roomType(), night)),
                (_, before) -> (before == null ? Night.Said.nothing(night) : before).with(change))));
    }

    @Override
    public synchronized Map<Product, List<Night>> followed(List<Product> products, DateRange range) {
        Map<Product, List<Night>> found = new LinkedHashMap<>();
        products.forEach(product -> found.put(product,
                range.nights().stream().map(date -> night(product.plan(), product.roomType(), date)).toList()));
        return found;
    }

    @Override
    public synchronized Map<RoomNight, Integer> taken(List<RoomTypeId> roomTypes, DateRange range) {
        return counts(taken, roomTypes, range);
    }

    @Override
    public synchronized Map<RoomNight, Integer> blocked(List<RoomTypeId> roomTypes, DateRange range) {
        return counts(blocked, roomTypes, range);
    }

    private static Map<RoomNight, Integer> counts(Map<RoomNight, Integer> all, List<RoomTypeId> roomTypes,
            DateRange range) {
        return all.entrySet().stream().filter(each -> each.getValue() > 0)
                .filter(each -> roomTypes.contains(each.getKey().roomType()))
                .filter(each -> range.nights().contains(each.getKey().night()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Night night(RatePlan plan, RoomType roomType, LocalDate date) {
        RoomNight key = new RoomNight(roomType.id(), date);
        Night.Said own = rates.getOrDefault(new PlanNight(plan.id(), key), Night.Said.nothing(date));
        Night.Said below = rates.getOrDefault(new PlanNight(plan.pricedBy(), key), Night.Said.nothing(date));
        Optional<Night.Price> base = standard.test(plan.pricedBy())
                ? Optional.of(new Night.Price(roomType.profile().basePrice(), PriceLayer.BASE_PRICE))
                : Optional.empty();
        return new Night(date, price(below).or(() -> base),
                new Restrictions(said(own, below, Restrictions.Change::minStay).orElse(1),
                        said(own, below, Restrictions.Change::closed).orElse(false),
                        said(own, below, Restrictions.Change::closedToArrival).orElse(false),
                        said(own, below, Restrictions.Change::closedToDeparture).orElse(false)),
                taken.getOrDefault(key, 0));
    }

    private static Optional<Night.Price> price(Night.Said night) {
        return Stream.of(PriceLayer.values()).filter(night.prices()::containsKey).findFirst()
                .map(layer -> new Night.Price(night.prices().get(layer), layer));
    }

    @Override
    public synchronized Map<RoomTypeId, List<Night.Said>> said(RatePlanId plan, DateRange range) {
        return rates.entrySet().stream().filter(each -> each.getKey().plan().equals(plan) && !each.getValue().isEmpty())
                .filter(each -> range.nights().contains(each.getValue().date()))
                .sorted(Comparator.comparing(each -> each.getValue().date()))
                .collect(Collectors.groupingBy(each -> each.getKey().night().roomType(),
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What puts back how prices and restrictions are now. */
    public synchronized Runnable memento() {
        Map<PlanNight, Night.Said> before = Map.copyOf(rates);
        return () -> {
            rates.clear();
            rates.putAll(before);
        };
    }

    private static <T> Optional<T> said(Night.Said own, Night.Said below,
            Function<Restrictions.Change, Edit<T>> restriction) {
        return said(restriction.apply(own.restrictions())).or(() -> said(restriction.apply(below.restrictions())));
    }

    private static <T> Optional<T> said(Edit<T> edit) {
        return edit instanceof Edit.To<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    @Override
    public synchronized List<LocalDate> oversold(RoomTypeId roomType, int rooms, DateRange range) {
        return range.nights().stream()
                .filter(night -> taken.getOrDefault(new RoomNight(roomType, night), 0) > rooms).toList();
    }

    @Override
    public synchronized List<BookedStay> on(RoomTypeId roomType, List<LocalDate> nights) {
        return stays().filter(stay -> stay.roomType().equals(roomType))
                .filter(stay -> stay.dates().nights().stream().anyMatch(nights::contains))
                .sorted(BY_ARRIVAL)
                .toList();
    }

    @Override
    public List<BookedStay> ahead(HotelId hotel, Instant now) {
        return ahead(type -> hotelOf.apply(type).stream().anyMatch(of -> of.id().equals(hotel)), now);
    }

    @Override
    public List<BookedStay> ahead(RoomTypeId roomType, Instant now) {
        return ahead(roomType::equals, now);
    }

    private synchronized List<BookedStay> ahead(Predicate<RoomTypeId> roomTypes, Instant now) {
        return stays().filter(stay -> roomTypes.test(stay.roomType()))
                .filter(stay -> hotelOf.apply(stay.roomType()).stream().anyMatch(
                        hotel -> stay.dates().checkOut().isAfter(LocalDate.ofInstant(now, hotel.profile().timezone()))))
                .sorted(BY_ARRIVAL)
                .toList();
    }

    private Stream<BookedStay> stays() {
        return bookings.values().stream().flatMap(booking -> booking.rooms().entrySet().stream().map(
                each -> new BookedStay(booking.booking(), each.getKey().roomType(), each.getKey().dates(),
                        each.getValue())));
    }

    @Override
    public synchronized OccupiedRooms find(BookingId booking) {
        return bookings.getOrDefault(booking, OccupiedRooms.untold(booking));
    }

    @Override
    public synchronized void count(Map<RoomNight, Integer> changes) {
        changes.forEach((night, change) -> taken.merge(night, change, Integer::sum));
    }

    @Override
    public synchronized void remember(OccupiedRooms said) {
        bookings.put(said.booking(), said);
    }

    /** Blocked rooms count among those taken, and by themselves. */
    public RoomsBlocked roomsBlocked() {
        return new RoomsBlocked() {
            @Override
            public Optional<BlockedRooms> find(BlockId block) {
                return Optional.ofNullable(blocks.get(block));
            }

            @Override
            public void count(Map<RoomNight, Integer> changes) {
                InMemoryNights.this.count(changes);
                changes.forEach((night, change) -> blocked.merge(night, change, Integer::sum));
            }

            @Override
            public void remember(BlockedRooms said) {
                blocks.put(said.block(), said);
            }
        };
    }
}
