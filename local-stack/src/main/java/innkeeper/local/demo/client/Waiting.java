package innkeeper.local.demo.client;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until what was promised has come, at most half a minute. */
public final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Waiting() {}

    public static <T> T until(String what, Supplier<T> look, Predicate<T> enough) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            T seen = look.get();
            if (enough.test(seen)) {
                return seen;
            }
            if (Instant.now().isAfter(end)) {
                throw new Unexpected("waited %d seconds in vain for %s".formatted(PATIENCE.toSeconds(), what));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted", e);
        }
    }
}
