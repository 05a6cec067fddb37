package innkeeper.auth.factor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One of the spans of time that have a code of their own, by its number since 1970 (RFC 6238, section 4.2). */
public record TimeStep(long number) {
    public static final Duration LENGTH = Duration.ofSeconds(30);
    private static final long DRIFT = 1;

    /** Those whose codes are taken at that time: clocks differ, and typing takes a while (RFC 6238, section 5.2). */
    public static Stream<TimeStep> acceptedAt(Instant now) {
        long current = now.getEpochSecond() / LENGTH.toSeconds();
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT).mapToObj(TimeStep::new);
    }
}
