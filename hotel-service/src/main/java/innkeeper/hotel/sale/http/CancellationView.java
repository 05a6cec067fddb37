package innkeeper.hotel.sale.http;

import innkeeper.hotel.cancellation.domain.CancellationLaw;
import innkeeper.hotel.cancellation.domain.CancellationTerms.DatedStep;
import innkeeper.hotel.cancellation.domain.CancellationTerms;
import innkeeper.hotel.cancellation.domain.Fee;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What giving up a stay costs, as the contract shows it; nulls stand where the contract has them. */
record CancellationView(List<StepView> steps, LawView law) {
    record StepView(Instant from, Integer percent, Integer nights, Money fee) {
        static StepView of(DatedStep step) {
            return new StepView(step.from().orElse(null),
                    step.fee() instanceof Fee.Percent(var percent) ? percent : null,
                    step.fee() instanceof Fee.Nights(var count) ? count : null, step.cost());
        }
    }

    record LawView(String country, String name, LocalDate since) {
        static LawView of(CancellationLaw law) {
            return new LawView(law.country(), law.name(), law.since());
        }
    }

    static CancellationView of(CancellationTerms terms) {
        return new CancellationView(terms.steps().stream().map(StepView::of).toList(),
                terms.law().map(LawView::of).orElse(null));
    }
}
