package innkeeper.hotel.calendarimport.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a calendar is read.
 *
 * @param fault       why its windows may be out of date, in words; empty where they are not
 * @param lastSuccess when what is kept was last known to be what the calendar says
 * @param failingSince when the first of the readings that failed in a row did
 * @param cause        of the last failure; empty where the last reading was none
 * @param told         since when it fails, as the hotel was told; empty once it is read again
 */
public record ImportStatus(ImportState state, String fault, Optional<Instant> lastRead, Optional<Instant> lastSuccess,
        Optional<Instant> failingSince, Instant nextRead, Optional<Cause> cause, Optional<Instant> told) {
    /** How long a calendar may fail before its hotel is told. */
    public static final Duration LONG = Duration.ofDays(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final String NO_EVENTS = "The calendar has no event, so what was read before is kept:"
            + " if nothing is booked there any more, delete this import and add it again";

    static ImportStatus waiting(Instant now) {
        return new ImportStatus(ImportState.WAITING, "", Optional.empty(), Optional.empty(), Optional.empty(), now, Optional.empty(), Optional.empty());
    }

    ImportStatus after(Reading reading, Instant now, Instant next) {
        return switch (reading) {
            case Reading.Windows _, Reading.Unchanged _ ->
                new ImportStatus(ImportState.READ, "", Optional.of(now), Optional.of(now), Optional.empty(), next,
                        Optional.empty(), Optional.empty());
            case Reading.Empty _ ->
                new ImportStatus(ImportState.EMPTY, NO_EVENTS, Optional.of(now), lastSuccess, Optional.empty(), next, Optional.empty(), told);
            case Reading.Failed(var because, var why) -> {
                Instant since = failingSince.orElse(now);
                yield new ImportStatus(ImportState.FAILING, why, Optional.of(now), lastSuccess, Optional.of(since), next,
                        Optional.of(because), told.or(() -> Optional.of(since).filter(_ -> !since.plus(LONG).isAfter(now))));
            }
        };
    }

    /** At once, but for those who have just read it: other channels are not asked all the time. */
    ImportStatus hastened(Instant now) {
        Instant soonest = lastRead.map(last -> last.plus(SHORTEST_PAUSE)).filter(now::isBefore).orElse(now);
        Instant next = soonest.isBefore(nextRead) ? soonest : nextRead;
        return new ImportStatus(state, fault, lastRead, lastSuccess, failingSince, next, cause, told);
    }

    /** Whether nothing but failures came of it for so long. */
    public boolean isFailingFor(Duration time, Instant now) {
        return failingSince.filter(since -> !since.plus(time).isAfter(now)).isPresent();
    }
}
