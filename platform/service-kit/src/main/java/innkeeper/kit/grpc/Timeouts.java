package innkeeper.kit.grpc;

import io.grpc.Metadata;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.regex.Pattern;

/** How long a caller is willing to wait, as {@code grpc-timeout} says it (gRPC over HTTP/2, "Requests"). */
public final class Timeouts {
    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of("grpc-timeout", Metadata.ASCII_STRING_MARSHALLER);
    private static final Pattern VALUE = Pattern.compile("(\\d{1,8})([HMSmun])");

    private Timeouts() {}

    /** The shorter of what the caller asks for and {@code longest}. */
    public static Duration of(Metadata headers, Duration longest) {
        return Optional.ofNullable(headers.get(HEADER))
                .map(VALUE::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> Duration.of(Long.parseLong(matcher.group(1)), unit(matcher.group(2))))
                .filter(asked -> asked.compareTo(longest) < 0)
                .orElse(longest);
    }

    /** Runs what is due when a time-out ends; most never do, and then keep no place in its queue. */
    public static ScheduledExecutorService clock(String name) {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name(name).factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private static ChronoUnit unit(String letter) {
        return switch (letter) {
            case "H" -> ChronoUnit.HOURS;
            case "M" -> ChronoUnit.MINUTES;
            case "S" -> ChronoUnit.SECONDS;
            case "m" -> ChronoUnit.MILLIS;
            case "u" -> ChronoUnit.MICROS;
            default -> ChronoUnit.NANOS;
        };
    }
}
