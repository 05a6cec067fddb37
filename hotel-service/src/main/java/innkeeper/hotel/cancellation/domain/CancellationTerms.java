package innkeeper.hotel.cancellation.domain;

import innkeeper.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What giving up one room of a certain stay costs: nothing until the first step begins, then its fee until the next one does.
 *
 * @param law what made the hotel's own policy milder; empty where it applies as the hotel wrote it
 */
public record CancellationTerms(List<DatedStep> steps, Optional<CancellationLaw> law) {
    /** @param from empty where it costs from the booking on */
    public record DatedStep(Optional<Instant> from, Fee fee, Money cost) {}

    public CancellationTerms {
        steps = List.copyOf(steps);
    }
}
