package innkeeper.bot.travel.domain;

import innkeeper.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What cancelling costs: nothing until the first step begins, then its fee until the next one does. Steps stand in the
 * order in which they begin.
 *
 * @param law what made the hotel's own policy milder; empty where it applies as the hotel wrote it
 */
public record Terms(List<Step> steps, String law) {
    public static final Terms FREE = new Terms(List.of(), "");

    /** @param from empty where it costs from the booking on */
    public record Step(Optional<Instant> from, Money fee) {
        private boolean isAhead(Instant now) {
            return from.filter(begin -> begin.isAfter(now)).isPresent();
        }
    }

    public Terms {
        steps = List.copyOf(steps);
    }

    /** The step that holds at that time; empty where cancelling costs nothing yet. */
    public Optional<Step> begun(Instant now) {
        return steps.stream().filter(step -> !step.isAhead(now)).reduce((_, later) -> later);
    }

    /** The steps that begin after that time. */
    public List<Step> ahead(Instant now) {
        return steps.stream().filter(step -> step.isAhead(now)).toList();
    }
}
