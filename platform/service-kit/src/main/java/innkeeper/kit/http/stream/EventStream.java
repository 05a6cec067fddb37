package innkeeper.kit.http.stream;

import innkeeper.kit.json.Json;
import innkeeper.kit.telemetry.Meters;
import io.helidon.webserver.ServerConnectionException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The open end of a stream of server-sent events (WHATWG HTML, 9.2): one thread writes, any other may wake or end it. Nothing
 * is kept for a reader that is slow: the writer waits, and the port's deadline for fetching an answer ends the connection.
 */
public final class EventStream {
    public static final String MEDIA_TYPE = "text/event-stream";

    private final OutputStream out;
    private final Meters meters;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean ended;

    EventStream(OutputStream out, Meters meters) {
        this.out = out;
        this.meters = meters;
    }

    /** The reader is no longer there. */
    @SuppressWarnings("serial")
    static final class Gone extends RuntimeException {
        Gone() {
            super("the reader has gone", null, false, false);
        }
    }

    /**
     * No event yet: where the reader stands, which it gives back in {@code Last-Event-ID} when it comes again, and how long
     * it leaves us alone before.
     */
    public void position(String id, Duration retry) {
        write("retry: %d\nid: %s\n\n".formatted(retry.toMillis(), id));
    }

    /** @param data is written as JSON */
    public void event(String id, String type, Object data) {
        write("id: %s\nevent: %s\ndata: %s\n\n".formatted(id, type, Json.write(data)));
        meters.count("http_stream_events", "event", type);
    }

    /** A comment: keeps proxies from ending a stream on which nothing happens, and finds out that the reader has gone. */
    public void heartbeat() {
        write(":\n\n");
    }

    /** Waits until woken or ended, at most so long; at once where that has happened since it waited last. */
    public void rest(Duration atMost) {
        try {
            if (!ended && atMost.isPositive() && woken.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }

    public void wake() {
        woken.release();
    }

    /** Whether we want no more of it. */
    public boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
        wake();
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException | UncheckedIOException | ServerConnectionException _) {
            throw new Gone();
        }
    }
}
