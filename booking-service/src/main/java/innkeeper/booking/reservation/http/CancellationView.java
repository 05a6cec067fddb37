package innkeeper.booking.reservation.http;

import innkeeper.booking.room.domain.CancellationTerms;
import innkeeper.booking.room.domain.CancellationTerms.Law;
import innkeeper.booking.room.domain.CancellationTerms.Share;
import innkeeper.booking.room.domain.CancellationTerms.Step;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.util.List;

/** What giving up a room costs, as the contract shows it; nulls stand where the contract has them. */
record CancellationView(List<StepView> steps, Law law) {
    record StepView(Instant from, Integer percent, Integer nights, Money fee) {
        static StepView of(Step step) {
            return new StepView(step.from().orElse(null), step.share() instanceof Share.Percent(var percent) ? percent : null,
                    step.share() instanceof Share.Nights(var count) ? count : null, step.fee());
        }
    }

    static CancellationView of(CancellationTerms terms) {
        return new CancellationView(terms.steps().stream().map(StepView::of).toList(), terms.law().orElse(null));
    }
}
