package innkeeper.hotel.cancellation.domain;

import innkeeper.kernel.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What giving up a certain stay costs: nothing until the first step begins, then its fee until the next one does.
 *
 * @param law what made the hotel's own policy milder; empty where it applies as the hotel wrote it
 */
public record CancellationTerms(List<DatedStep> steps, Optional<CancellationLaw> law) {
    private static final Comparator<Optional<Instant>> EARLIEST =
            Comparator.comparing(from -> from.orElse(Instant.MIN));

    /** @param from empty where it costs from the booking on */
    public record DatedStep(Optional<Instant> from, Fee fee, Money cost) {}

    public CancellationTerms {
        steps = List.copyOf(steps);
    }

    /**
     * For several rooms given up together: from each moment on, the fees of all of them.
     *
     * @param rooms the terms of each; one at least
     */
    public static CancellationTerms together(List<CancellationTerms> rooms) {
        List<DatedStep> steps = rooms.stream().flatMap(room -> room.steps.stream())
                .collect(Collectors.toMap(DatedStep::from, DatedStep::fee, (_, later) -> later)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(EARLIEST))
                .map(step -> new DatedStep(step.getKey(), step.getValue(), rooms.stream()
                        .flatMap(room -> room.due(step.getKey()).stream()).reduce(Money::plus).orElseThrow()))
                .toList();
        return new CancellationTerms(steps, rooms.stream().flatMap(room -> room.law.stream()).findFirst());
    }

    /** Whether nothing that costs anything has begun by now. */
    public boolean isFree(Instant now) {
        return steps.stream().noneMatch(step -> !step.fee().equals(Fee.NOTHING) && !step.from().orElse(Instant.MIN).isAfter(now));
    }

    /** What it costs at this moment; empty as long as it costs nothing. */
    private Optional<Money> due(Optional<Instant> at) {
        return steps.stream().filter(step -> EARLIEST.compare(step.from, at) <= 0).map(DatedStep::cost)
                .reduce((_, later) -> later);
    }
}
