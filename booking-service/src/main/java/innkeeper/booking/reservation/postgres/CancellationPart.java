package innkeeper.booking.reservation.postgres;

import innkeeper.booking.room.domain.CancellationTerms;
import innkeeper.booking.room.domain.CancellationTerms.Law;
import innkeeper.booking.room.domain.CancellationTerms.Share;
import innkeeper.booking.room.domain.CancellationTerms.Step;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What giving up a room costs, as its row keeps it and its events tell it; nulls stand where the contract has them. */
record CancellationPart(List<StepPart> steps, Law law) {
    /** Of percent and nights one is there. */
    record StepPart(Instant from, Integer percent, Integer nights, Money fee) {
        static StepPart of(Step step) {
            return new StepPart(step.from().orElse(null), step.share() instanceof Share.Percent(var percent) ? percent : null,
                    step.share() instanceof Share.Nights(var count) ? count : null, step.fee());
        }

        Step step() {
            return new Step(Optional.ofNullable(from), percent != null ? new Share.Percent(percent) : new Share.Nights(nights),
                    fee);
        }
    }

    static CancellationPart of(CancellationTerms terms) {
        return new CancellationPart(terms.steps().stream().map(StepPart::of).toList(), terms.law().orElse(null));
    }

    CancellationTerms terms() {
        return new CancellationTerms(steps.stream().map(StepPart::step).toList(), Optional.ofNullable(law));
    }
}
