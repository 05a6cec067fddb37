package innkeeper.auth.token.crypto;

import innkeeper.auth.token.usecase.Commits;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks four times a second whether anything was committed, and where it was reads keys, and all else that a yes depends on:
 * what was revoked, who works where. Where it could not be read for too long nobody is trusted: who cannot know what was taken
 * away must not say yes.
 */
public final class TrustWatch implements Part {
    private static final Logger LOG = LoggerFactory.getLogger(TrustWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Commits commits;
    private final KeyRing keys;
    private final List<Runnable> others;
    private final Duration longest;
    private final LongSupplier nanos;
    private final PeriodicTask reading = new PeriodicTask("keys-and-revocations", PAUSE, this::read);
    private String known = "";
    private volatile long readAt;
    private volatile boolean failing;

    /**
     * @param others read what has changed since they were last run, each in one statement
     * @param nanos  a clock that nobody sets, such as {@link System#nanoTime()}
     */
    public TrustWatch(
            Commits commits, KeyRing keys, List<Runnable> others, Duration longest, LongSupplier nanos) {
        this.commits = commits;
        this.keys = keys;
        this.others = List.copyOf(others);
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

    /** What is committed while it reads is found by the next look: the word is older than what was read. */
    synchronized void load() {
        long begun = nanos.getAsLong();
        String latest = commits.latest();
        if (!latest.equals(known)) {
            keys.load();
            others.forEach(Runnable::run);
            known = latest;
        }
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
