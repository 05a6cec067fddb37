package innkeeper.hotel.cancellation.domain;

import innkeeper.hotel.cancellation.domain.CancellationTerms.DatedStep;
import innkeeper.hotel.cancellation.domain.Deadline.DaysBefore;
import innkeeper.hotel.cancellation.domain.Deadline.HoursBefore;
import innkeeper.hotel.cancellation.domain.Deadline.WithBooking;
import innkeeper.kernel.Money;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What giving up a stay costs, as a hotel wrote it: nothing until the first step begins, then its fee until the next one does.
 *
 * @param steps from the earliest to the latest
 */
public record CancellationPolicy(List<Step> steps) {
    /** One night from the day before arrival on. */
    public static final CancellationPolicy USUAL =
            new CancellationPolicy(List.of(new Step(new DaysBefore(1), new Fee.Nights(1))));

    /** From this moment on this fee. */
    public record Step(Deadline from, Fee fee) {}

    public CancellationPolicy {
        steps = List.copyOf(steps);
        if (outOfOrder(steps).isPresent()) {
            throw new IllegalArgumentException("a step begins no later than the one before it: " + steps);
        }
    }

    /** The place, from 0, of the first step that does not begin later than the one before it. */
    public static Optional<Integer> outOfOrder(List<Step> steps) {
        return IntStream.range(1, steps.size())
                .filter(i -> steps.get(i).from().hours() >= steps.get(i - 1).from().hours()).boxed().findFirst();
    }

    /** Whether there is a time to give a stay up free of charge, however short. */
    public boolean isFreeSomeDay() {
        return steps.stream().filter(step -> !step.fee().equals(Fee.NOTHING)).findFirst()
                .filter(step -> step.from() instanceof WithBooking).isEmpty();
    }

    /**
     * For one room.
     *
     * @param arrival when the stay begins at the hotel
     * @param nights  what each night of the room costs, in their order
     */
    public CancellationTerms terms(ZonedDateTime arrival, List<Money> nights) {
        return new CancellationTerms(steps.stream()
                .map(step -> new DatedStep(step.from().before(arrival), step.fee(), step.fee().of(nights))).toList(),
                Optional.empty());
    }

    /** As {@link #parse} reads it: {@code 7d 1n, 18h 50%}, or {@code booked 100%}; empty where it costs nothing ever. */
    @Override
    public String toString() {
        return steps.stream().map(step -> step.from() + " " + step.fee()).collect(Collectors.joining(", "));
    }

    public static CancellationPolicy parse(String text) {
        return new CancellationPolicy(text.isEmpty()
                ? List.of()
                : Stream.of(text.split(", ")).map(CancellationPolicy::step).toList());
    }

    private static Step step(String text) {
        String[] words = text.split(" ");
        return new Step(deadline(words[0]), fee(words[1]));
    }

    private static Deadline deadline(String word) {
        return word.equals("booked")
                ? new WithBooking()
                : word.endsWith("d") ? new DaysBefore(number(word)) : new HoursBefore(number(word));
    }

    private static Fee fee(String word) {
        return word.endsWith("%") ? new Fee.Percent(number(word)) : new Fee.Nights(number(word));
    }

    private static int number(String word) {
        return Integer.parseInt(word.substring(0, word.length() - 1));
    }
}
