package innkeeper.kit.http.stream;

import innkeeper.kit.http.server.Answered;
import innkeeper.kit.telemetry.Meters;
import innkeeper.kit.telemetry.Outcome;
import io.helidon.webserver.CloseConnectionException;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The streams that a port is writing. To log, span, timer and the drain of a stopping service a request is answered when its
 * stream begins; a stop ends all of them at once. Metrics: {@code http_streams_open}, {@code http_streams_ended} (reason),
 * {@code http_stream_events} (event).
 */
public final class OpenStreams {
    private static final Logger LOG = LoggerFactory.getLogger("innkeeper.access");

    private final Meters meters;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    public OpenStreams(Meters meters) {
        this.meters = meters;
    }

    public void start() {
        stopping = false;
        meters.gauge("http_streams_open", open::size);
    }

    public void stop() {
        stopping = true;
        open.forEach(EventStream::end);
    }

    /**
     * Writes the stream to its end.
     *
     * @throws CloseConnectionException when its reader has gone: nothing more can be said on that connection
     */
    public void write(OutputStream out, EventBody body) {
        EventStream stream = new EventStream(out, meters);
        String operation = MDC.get(Outcome.OPERATION);
        long begun = System.nanoTime();
        open.add(stream);
        if (stopping) {
            stream.end();
        }
        Ending ending = written(stream, body);
        open.remove(stream);
        meters.count("http_streams_ended", "reason", ending.name().toLowerCase(Locale.ROOT));
        LOG.info("The stream of {} ended after {} s: {}", operation,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(), ending.words);
        if (ending == Ending.GONE) {
            throw new CloseConnectionException("the reader of a stream has gone");
        }
    }

    private enum Ending {
        OVER("it was over"), STOPPED("the service stops"), GONE("its reader has gone"), FAILED("it failed");

        private final String words;

        Ending(String words) {
            this.words = words;
        }
    }

    /** What happens in it belongs to no trace: the request's own has ended, and this may last for hours. */
    private static Ending written(EventStream stream, EventBody body) {
        try (body) {
            stream.heartbeat();
            Answered.now();
            Span.current().end();
            try (Scope _ = Context.root().makeCurrent()) {
                body.write(stream);
            }
            return stream.ended() ? Ending.STOPPED : Ending.OVER;
        } catch (EventStream.Gone _) {
            return Ending.GONE;
        } catch (RuntimeException e) {
            LOG.error("A stream failed", e);
            return Ending.FAILED;
        }
    }
}
