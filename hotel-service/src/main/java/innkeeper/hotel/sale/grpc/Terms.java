package innkeeper.hotel.sale.grpc;

import innkeeper.hotel.cancellation.domain.CancellationTerms.DatedStep;
import innkeeper.hotel.cancellation.domain.Fee;
import innkeeper.hotel.v1.CancellationLaw;
import innkeeper.hotel.v1.CancellationStep;
import innkeeper.hotel.v1.CancellationTerms;
import java.time.Instant;

/** Writes what giving up a room costs. */
final class Terms {
    private Terms() {}

    static CancellationTerms of(innkeeper.hotel.cancellation.domain.CancellationTerms terms) {
        CancellationTerms.Builder message =
                CancellationTerms.newBuilder().addAllSteps(terms.steps().stream().map(Terms::step).toList());
        terms.law().ifPresent(law -> message.setLaw(CancellationLaw.newBuilder()
                .setCountry(law.country()).setName(law.name()).setSince(law.since().toString())));
        return message.build();
    }

    private static CancellationStep step(DatedStep step) {
        CancellationStep.Builder message = CancellationStep.newBuilder()
                .setFrom(step.from().map(Instant::toString).orElse(""))
                .setFee(Responses.money(step.cost()));
        return switch (step.fee()) {
            case Fee.Percent(var percent) -> message.setPercent(percent).build();
            case Fee.Nights(var count) -> message.setNights(count).build();
        };
    }
}
