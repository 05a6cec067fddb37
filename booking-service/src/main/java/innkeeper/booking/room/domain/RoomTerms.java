package innkeeper.booking.room.domain;

import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What client and hotel agreed on for one room; frozen when it is booked.
 *
 * @param prices  of each night, in their order
 * @param charges the taxes and fees that come with it, or that its prices contain
 * @param extras  what the client has chosen beside it
 * @param deposit empty unless the booking is paid by one
 */
public record RoomTerms(
        RoomId id,
        RoomType type,
        RatePlan plan,
        DateRange stay,
        Occupancy occupancy,
        List<Money> prices,
        List<TaxOrFee> charges,
        List<RoomExtra> extras,
        CancellationTerms cancellation,
        Optional<Deposit> deposit) {
    public RoomTerms {
        if (prices.size() != stay.length()) {
            throw new IllegalArgumentException("%s needs a price for each night, not %s".formatted(stay, prices));
        }
        if (charges.stream().anyMatch(charge -> charge.nights().size() != stay.length())) {
            throw new IllegalArgumentException("%s needs a part of each charge for each night: %s".formatted(stay, charges));
        }
        if (extras.stream().anyMatch(extra -> extra.nights().size() != stay.length())) {
            throw new IllegalArgumentException("%s needs a part of each extra for each night: %s".formatted(stay, extras));
        }
        prices = List.copyOf(prices);
        charges = List.copyOf(charges);
        extras = List.copyOf(extras);
        Money total = total(prices, charges, extras);
        if (deposit.map(Deposit::amount).filter(amount -> amount.minor() < 0 || total.minus(amount).minor() < 0).isPresent()) {
            throw new IllegalArgumentException("%s is no part of %s".formatted(deposit, total));
        }
    }

    /** One night and what it costs. */
    public record Night(LocalDate date, Money price) {}

    public List<Night> nights() {
        List<LocalDate> dates = stay.nights();
        return IntStream.range(0, dates.size()).mapToObj(i -> new Night(dates.get(i), prices.get(i))).toList();
    }

    /** What the nights cost, without what comes on top of them. */
    public Money price() {
        return prices.stream().reduce(Money::plus).orElseThrow();
    }

    /** The taxes and fees that the nights' prices do not contain. */
    public Stream<TaxOrFee> onTop() {
        return charges.stream().filter(charge -> !charge.included());
    }

    /** What of this kind comes on top of the nights. */
    public Money onTop(TaxOrFee.Kind kind) {
        return onTop().filter(charge -> charge.kind() == kind).map(TaxOrFee::amount)
                .reduce(price().times(0), Money::plus);
    }

    /** What was chosen beside it costs. */
    public Money extrasPrice() {
        return extras.stream().map(RoomExtra::amount).reduce(price().times(0), Money::plus);
    }

    /** All there is to pay for the room. */
    public Money total() {
        return total(prices, charges, extras);
    }

    private static Money total(List<Money> prices, List<TaxOrFee> charges, List<RoomExtra> extras) {
        Money nights = prices.stream().reduce(Money::plus).orElseThrow();
        Money beside = extras.stream().map(RoomExtra::amount).reduce(nights, Money::plus);
        return charges.stream().filter(charge -> !charge.included()).map(TaxOrFee::amount).reduce(beside, Money::plus);
    }

    /** The same, of which another share is paid when booking. */
    public RoomTerms withDeposit(Optional<Deposit> paid) {
        return new RoomTerms(id, type, plan, stay, occupancy, prices, charges, extras, cancellation, paid);
    }

    /** What of it is paid by deposit; nothing where none was agreed on. */
    public Money paidByDeposit() {
        return deposit.map(Deposit::amount).orElseGet(() -> total().times(0));
    }
}
