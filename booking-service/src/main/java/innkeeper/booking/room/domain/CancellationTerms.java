package innkeeper.booking.room.domain;

import innkeeper.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What giving up a room costs its client, as was agreed: nothing until the first step begins, then its fee until the next one
 * does.
 *
 * @param steps from the earliest to the latest
 * @param law   what made the hotel's own policy milder; empty where it applies as the hotel wrote it
 */
public record CancellationTerms(List<Step> steps, Optional<Law> law) {
    /** It never costs anything. */
    public static final CancellationTerms FREE = new CancellationTerms(List.of(), Optional.empty());

    /** @param from empty where it costs from the booking on */
    public record Step(Optional<Instant> from, Share share, Money fee) {
        boolean hasBegun(Instant now) {
            return from.map(begins -> !now.isBefore(begins)).orElse(true);
        }
    }

    /** How the hotel says what the fee is. */
    public sealed interface Share {
        /** Of the room's price. */
        record Percent(int percent) implements Share {}

        /** So many of the first nights. */
        record Nights(int count) implements Share {}
    }

    /** @param since what is booked from this day on falls under it */
    public record Law(String country, String name, LocalDate since) {}

    public CancellationTerms {
        steps = List.copyOf(steps);
    }

    /** What it costs at that moment; empty where nothing. */
    public Optional<Money> fee(Instant now) {
        return steps.stream().filter(step -> step.hasBegun(now)).reduce((_, later) -> later).map(Step::fee)
                .filter(Money::isPositive);
    }

    /** The first step that costs something; empty where it never does. */
    public Optional<Step> firstFee() {
        return steps.stream().filter(step -> step.fee().isPositive()).findFirst();
    }
}
