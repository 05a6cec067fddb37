package innkeeper.hotel.rateplan.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import innkeeper.hotel.cancellation.domain.CancellationPolicy;
import innkeeper.hotel.cancellation.domain.CancellationPolicy.Step;
import innkeeper.hotel.cancellation.domain.Deadline;
import innkeeper.hotel.cancellation.domain.Fee;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/** A cancellation policy as the contract has it. */
record PolicyBody(List<StepBody> steps) {
    private static final String STEPS = "/cancellation_policy/steps/%d";

    /** Of each pair at most one is there; without the first of them the step begins with the booking. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepBody(Integer untilDays, Integer untilHours, Integer feePercent, Integer feeNights) {
        static StepBody of(Step step) {
            return new StepBody(
                    step.from() instanceof Deadline.DaysBefore(var days) ? days : null,
                    step.from() instanceof Deadline.HoursBefore(var hours) ? hours : null,
                    step.fee() instanceof Fee.Percent(var percent) ? percent : null,
                    step.fee() instanceof Fee.Nights(var nights) ? nights : null);
        }

        Step step() {
            Deadline from = untilDays != null
                    ? new Deadline.DaysBefore(untilDays)
                    : untilHours != null ? new Deadline.HoursBefore(untilHours) : new Deadline.WithBooking();
            return new Step(from, feePercent != null ? new Fee.Percent(feePercent) : new Fee.Nights(feeNights));
        }
    }

    static PolicyBody of(CancellationPolicy policy) {
        return new PolicyBody(policy.steps().stream().map(StepBody::of).toList());
    }

    /** @throws InvalidInput naming the step that says too much, too little, or comes too late */
    CancellationPolicy policy() {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            StepBody step = steps.get(i);
            if (step.untilDays != null && step.untilHours != null) {
                errors.add(new FieldError(STEPS.formatted(i), "names until_days or until_hours, not both"));
            }
            if ((step.feePercent == null) == (step.feeNights == null)) {
                errors.add(new FieldError(STEPS.formatted(i), "names either fee_percent or fee_nights"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        List<Step> read = steps.stream().map(StepBody::step).toList();
        CancellationPolicy.outOfOrder(read).ifPresent(place -> {
            throw new InvalidInput(STEPS.formatted(place), "must begin later than the step before it");
        });
        return new CancellationPolicy(read);
    }
}
