package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.DatePattern;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.kernel.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.rub;

/** All that was ever said of the nights of a room type, at random; a night is what the last word on each term of it says. */
public final class SaidOfNights {
    private final List<RateChange> said = new ArrayList<>();
    private final RoomType roomType;
    private final Random random;

    public SaidOfNights(RoomType roomType, Random random) {
        this.roomType = roomType;
        this.random = random;
    }

    /** A few more words, as one request. */
    public List<RateChange> some() {
        List<RateChange> some = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> any()).toList();
        said.addAll(some);
        return some;
    }

    private RateChange any() {
        return new RateChange(roomType.id(), dates(), edit(() -> rub(3000 + 100 * random.nextInt(60))),
                new Restrictions.Change(edit(() -> 1 + random.nextInt(3)),
                        edit(this::rarely), edit(this::rarely), edit(this::rarely)));
    }

    private boolean rarely() {
        return random.nextInt(4) == 0;
    }

    private DatePattern dates() {
        int from = 1 + random.nextInt(27);
        int to = random.nextInt(3) == 0 ? from + 1 : from + 1 + random.nextInt(29 - from);
        Set<DayOfWeek> weekdays = random.nextInt(3) > 0
                ? Set.of()
                : random.ints(3, 1, 8).mapToObj(DayOfWeek::of).collect(Collectors.toSet());
        return new DatePattern(new DateRange(june(from), june(to)), weekdays);
    }

    private <T> Edit<T> edit(Supplier<T> value) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> new Edit.Keep<>();
            case 2 -> new Edit.Reset<>();
            default -> new Edit.To<>(value.get());
        };
    }

    public Night night(LocalDate night) {
        return new Night(night,
                Stream.of(PriceLayer.DAY, PriceLayer.WEEKDAY, PriceLayer.SEASON)
                        .flatMap(layer -> last(night, change -> change.dates().layer() == layer, RateChange::price)
                                .map(price -> new Night.Price(price, layer)).stream())
                        .findFirst()
                        .or(() -> Optional.of(new Night.Price(roomType.profile().basePrice(), PriceLayer.BASE_PRICE))),
                new Restrictions(last(night, Restrictions.Change::minStay).orElse(1),
                        last(night, Restrictions.Change::closed).orElse(false),
                        last(night, Restrictions.Change::closedToArrival).orElse(false),
                        last(night, Restrictions.Change::closedToDeparture).orElse(false)),
                0);
    }

    private <T> Optional<T> last(LocalDate night, Function<Restrictions.Change, Edit<T>> restriction) {
        return last(night, _ -> true, change -> restriction.apply(change.restrictions()));
    }

    private <T> Optional<T> last(LocalDate night, Predicate<RateChange> such, Function<RateChange, Edit<T>> term) {
        return said.reversed().stream().filter(such).filter(change -> change.dates().nights().contains(night)).map(term)
                .filter(edit -> !(edit instanceof Edit.Keep)).findFirst()
                .flatMap(edit -> edit instanceof Edit.To<T>(var value) ? Optional.of(value) : Optional.empty());
    }
}
