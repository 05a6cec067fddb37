package innkeeper.booking.reservation.http;

import innkeeper.booking.room.domain.CancellationTerms;
import innkeeper.booking.room.domain.CancellationTerms.Law;
import innkeeper.booking.room.domain.CancellationTerms.Share;
import innkeeper.booking.room.domain.CancellationTerms.Step;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

/** What giving up a room costs, as the contract shows it; nulls stand where the contract has them. */
record CancellationView(List<StepView> steps, Law law) {
    record StepView(Instant from, String fromLocal, Integer percent, Integer nights, Money fee) {
        static StepView of(Step step, ZoneId zone) {
            return new StepView(step.from().orElse(null),
                    step.from().map(from -> ISO_OFFSET_DATE_TIME.format(from.atZone(zone))).orElse(null),
                    step.share() instanceof Share.Percent(var percent) ? percent : null,
                    step.share() instanceof Share.Nights(var count) ? count : null, step.fee());
        }
    }

    /** @param zone of the hotel */
    static CancellationView of(CancellationTerms terms, ZoneId zone) {
        return new CancellationView(terms.steps().stream().map(step -> StepView.of(step, zone)).toList(), terms.law().orElse(null));
    }
}
