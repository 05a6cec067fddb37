package innkeeper.kit.lifecycle;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The requests that are being answered, so that a stopping service can let them end and take no more. */
public final class InFlight {
    private final Semaphore places = new Semaphore(Integer.MAX_VALUE);
    private volatile boolean draining;
    private volatile boolean drained;

    /** Takes a place for a request, unless the service is stopping. */
    public boolean enter() {
        return !draining && places.tryAcquire();
    }

    public void leave() {
        places.release();
    }

    public boolean draining() {
        return draining;
    }

    /** Takes no more requests and waits for those that run; true when all of them ended. */
    public boolean drain(Duration grace) {
        draining = true;
        try {
            drained = drained || places.tryAcquire(Integer.MAX_VALUE, grace.toMillis(), TimeUnit.MILLISECONDS);
            return drained;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
