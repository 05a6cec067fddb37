package innkeeper.auth.token.crypto;

import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads keys and revocations four times a second. Where they could not be read for too long nobody is trusted: who
 * cannot know what was revoked must not say yes.
 */
public final class TrustWatch implements Part {
    private static final Logger LOG = LoggerFactory.getLogger(TrustWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final KeyRing keys;
    private final RevocationList revocations;
    private final Duration longest;
    private final LongSupplier nanos;
    private final PeriodicTask reading = new PeriodicTask("keys-and-revocations", PAUSE, this::read);
    private volatile long readAt;
    private volatile boolean failing;

    /** @param nanos a clock that nobody sets, such as {@link System#nanoTime()} */
    public TrustWatch(KeyRing keys, RevocationList revocations, Duration longest, LongSupplier nanos) {
        this.keys = keys;
        this.revocations = revocations;
        this.longest = longest;
        this.nanos = nanos;
    }

    /** Nobody is served before there is a key. */
    @Override
    public void start() {
        load();
        reading.start();
    }

    @Override
    public void stop() {
        reading.stop();
    }

    /** Since keys and revocations were last read. */
    public Duration age() {
        return Duration.ofNanos(nanos.getAsLong() - readAt);
    }

    /** @throws Unavailable where what is known is too old */
    void requireFresh() {
        if (age().compareTo(longest) > 0) {
            throw new Unavailable("revocation list", new IllegalStateException("last read %s ago".formatted(age())));
        }
    }

    void load() {
        long begun = nanos.getAsLong();
        keys.load();
        revocations.load();
        readAt = begun;
    }

    private void read() {
        try {
            load();
            if (failing) {
                failing = false;
                LOG.info("Keys and revocations can be read again");
            }
        } catch (Unavailable e) {
            if (!failing) {
                failing = true;
                LOG.warn("Keys and revocations cannot be read; after {} every token is answered 503", longest, e);
            }
        }
    }
}
