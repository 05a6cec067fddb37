package innkeeper.hotel.cancellation.domain;

import innkeeper.hotel.cancellation.domain.CancellationTerms.DatedStep;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the law of a country gives a guest who cancels, whatever the hotel wrote: it costs nothing before the day of arrival,
 * and from then on no more than some nights.
 *
 * @param since what is booked from this day on falls under it
 */
public record CancellationLaw(String country, String name, LocalDate since, int mostNights) {
    /** @param nights what each night of the room costs, in their order */
    public CancellationTerms mildest(CancellationTerms terms, ZonedDateTime arrival, List<Money> nights) {
        Instant dayOfArrival = arrival.toLocalDate().atStartOfDay(arrival.getZone()).toInstant();
        List<DatedStep> steps = allowed(terms.steps(), dayOfArrival, nights);
        return steps.equals(terms.steps()) ? terms : new CancellationTerms(steps, Optional.of(this));
    }

    /** Of the steps that begin too early the last one is left; what changes nothing falls away. */
    private List<DatedStep> allowed(List<DatedStep> steps, Instant dayOfArrival, List<Money> nights) {
        Stream<DatedStep> early = steps.stream().filter(step -> isBefore(step, dayOfArrival))
                .reduce((_, later) -> later).stream()
                .map(step -> new DatedStep(Optional.of(dayOfArrival), step.fee(), step.cost()));
        Stream<DatedStep> later = steps.stream().filter(step -> !isBefore(step, dayOfArrival));
        List<DatedStep> allowed = new ArrayList<>();
        Stream.concat(early, later).map(step -> capped(step, nights)).forEach(step -> {
            if (allowed.isEmpty() || !allowed.getLast().cost().equals(step.cost())) {
                allowed.add(step);
            }
        });
        return allowed;
    }

    private DatedStep capped(DatedStep step, List<Money> nights) {
        Fee most = new Fee.Nights(mostNights);
        return step.cost().minor() > most.of(nights).minor()
                ? new DatedStep(step.from(), most, most.of(nights))
                : step;
    }

    private static boolean isBefore(DatedStep step, Instant dayOfArrival) {
        return step.from().map(from -> from.isBefore(dayOfArrival)).orElse(true);
    }
}
