package innkeeper.kit.task;

import java.time.Duration;

/**
 * When tasks are looked for, and when they come again.
 *
 * @param look how often, besides when one becomes due that is known here: finds those of an instance that has died
 */
public record TaskTiming(Duration look, Pauses pauses) {
    public static TaskTiming standard() {
        return new TaskTiming(Duration.ofSeconds(5), Pauses.standard());
    }
}
