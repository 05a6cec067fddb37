package innkeeper.kit.telemetry;

import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Tag;
import io.helidon.metrics.api.Timer;
import io.helidon.service.registry.Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Counts, durations and levels as Prometheus reads them at {@code /observe/metrics}; tags are name, value, name … */
public final class Meters {
    /** Buckets, not quantiles: only buckets can be added up over instances. */
    private static final Duration[] BUCKETS = List.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
            .stream().map(Duration::ofMillis).toArray(Duration[]::new);

    private static final double[] NONE = {};

    private final MeterRegistry registry = Services.get(MeterRegistry.class);
    private final Map<Series, Counter> counters = new ConcurrentHashMap<>();
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    private record Series(String name, List<String> tags) {
        Iterable<Tag> pairs() {
            if (tags.size() % 2 != 0) {
                throw new IllegalArgumentException("tags of %s are not pairs: %s".formatted(name, tags));
            }
            List<Tag> pairs = new ArrayList<>();
            for (int i = 0; i < tags.size(); i += 2) {
                pairs.add(Tag.create(tags.get(i), tags.get(i + 1)));
            }
            return pairs;
        }
    }

    Meters() {}

    public void count(String name, String... tags) {
        count(name, 1, tags);
    }

    public void count(String name, long several, String... tags) {
        counters.computeIfAbsent(new Series(name, List.of(tags)), this::counter).increment(several);
    }

    public void time(String name, Duration duration, String... tags) {
        timers.computeIfAbsent(new Series(name, List.of(tags)), this::timer).record(duration);
    }

    /** A second gauge of the same name and tags takes the place of the first. */
    public void gauge(String name, Supplier<Number> value, String... tags) {
        Series series = new Series(name, List.of(tags));
        synchronized (registry) {
            registry.remove(name, series.pairs());
            registry.getOrCreate(Gauge.builder(name, () -> value.get().doubleValue())
                    .description(MeterHelp.of(name)).tags(series.pairs()));
        }
    }

    private Counter counter(Series series) {
        return registry.getOrCreate(Counter.builder(series.name())
                .description(MeterHelp.of(series.name())).tags(series.pairs()));
    }

    private Timer timer(Series series) {
        return registry.getOrCreate(Timer.builder(series.name())
                .description(MeterHelp.of(series.name()))
                .tags(series.pairs())
                .percentiles(NONE)
                .buckets(BUCKETS));
    }
}
