package innkeeper.kit.task;

import java.time.Duration;

/**
 * When tasks are looked for, and when they come again.
 *
 * @param look how often, besides when one becomes due that is known here: finds those of an instance that has died
 * @param grace how long those that are under way may go on when the worker stops
 */
public record TaskTiming(Duration look, Pauses pauses, Duration grace) {
    private static final Duration GRACE = Duration.ofSeconds(10);

    public TaskTiming(Duration look, Pauses pauses) {
        this(look, pauses, GRACE);
    }

    public static TaskTiming standard() {
        return new TaskTiming(Duration.ofSeconds(5), Pauses.standard());
    }
}
