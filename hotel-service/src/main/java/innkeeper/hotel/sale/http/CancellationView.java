package innkeeper.hotel.sale.http;

import innkeeper.hotel.cancellation.domain.CancellationLaw;
import innkeeper.hotel.cancellation.domain.CancellationTerms.DatedStep;
import innkeeper.hotel.cancellation.domain.CancellationTerms;
import innkeeper.hotel.cancellation.domain.Fee;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

/** What giving up a stay costs, as the contract shows it; nulls stand where the contract has them. */
record CancellationView(List<StepView> steps, LawView law) {
    record StepView(Instant from, String fromLocal, Integer percent, Integer nights, Money fee) {
        static StepView of(DatedStep step, ZoneId zone) {
            return new StepView(step.from().orElse(null),
                    step.from().map(from -> ISO_OFFSET_DATE_TIME.format(from.atZone(zone))).orElse(null),
                    step.fee() instanceof Fee.Percent(var percent) ? percent : null,
                    step.fee() instanceof Fee.Nights(var count) ? count : null, step.cost());
        }
    }

    record LawView(String country, String name, LocalDate since) {
        static LawView of(CancellationLaw law) {
            return new LawView(law.country(), law.name(), law.since());
        }
    }

    /** @param zone of the hotel */
    static CancellationView of(CancellationTerms terms, ZoneId zone) {
        return new CancellationView(terms.steps().stream().map(step -> StepView.of(step, zone)).toList(),
                terms.law().map(LawView::of).orElse(null));
    }
}
