package innkeeper.kit.event;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import innkeeper.kit.event.outbox.Outbox;
import innkeeper.kit.kafka.BrokerWatch;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestBroker;
import io.helidon.metrics.api.Metrics;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

class BrokerOutageIT {

    @Test
    void a_broker_that_restarts_in_the_middle_loses_nothing_and_repeats_nothing_visible() {
        try (TestBroker broker = TestBroker.start(); Bench bench = new Bench(broker.settings(), Telemetry.none())) {
            Queue<Integer> seen = new ConcurrentLinkedQueue<>();
            Outbox outbox = bench.relay().outbox();
            bench.consumer("steadfast", (tx, event) -> {
                Bench.store(tx, event);
                tx.afterCommit(() -> seen.add(event.data(Bench.Counted.class).number()));
            });
            append(bench, outbox, 0, 20);
            await().until(() -> seen.size() >= 5);
            broker.stop();
            append(bench, outbox, 20, 40);
            broker.startAgain();
            append(bench, outbox, 40, 60);
            await().until(() -> seen.size() == 60);
            assertEquals(IntStream.range(0, 60).boxed().toList(), List.copyOf(seen));
        }
    }

    @Test
    void a_service_that_starts_before_its_broker_catches_up_when_the_broker_comes() {
        try (TestBroker broker = TestBroker.start()) {
            broker.stop();
            try (Bench bench = new Bench(broker.settings(), Telemetry.none())) {
                bench.consumer("early", Bench::store);
                append(bench, bench.relay().outbox(), 0, 3);
                broker.startAgain();
                await().until(() -> bench.stored("a").equals(List.of(0, 1, 2)));
            }
        }
    }

    @Test
    void a_broker_that_stays_away_is_spoken_of_once_while_events_wait() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(BrokerWatch.class);
        log.start();
        logger.addAppender(log);
        try (TestBroker broker = TestBroker.start(); Bench bench = new Bench(broker.settings(), Telemetry.none())) {
            Outbox outbox = bench.relay().outbox();
            bench.consumer("quiet", Bench::store);
            append(bench, outbox, 0, 1);
            await().until(() -> bench.stored("a").equals(List.of(0)));
            broker.stop();
            append(bench, outbox, 1, 4);
            await().until(() -> log.list.size() == 2 && gauge("outbox_depth") == 3.0);
            broker.startAgain();
            await().until(() -> bench.stored("a").equals(List.of(0, 1, 2, 3)));
            await().until(() -> log.list.size() == 4 && gauge("outbox_depth") == 0.0);
            List<String> said = log.list.stream()
                    .map(line -> line.getLevel() + " " + line.getArgumentArray()[0]).sorted().toList();
            assertEquals(List.of("INFO Consumer quiet", "INFO Outbox relay", "WARN Consumer quiet",
                    "WARN Outbox relay"), said);
        } finally {
            logger.detachAppender(log);
        }
    }

    @SuppressWarnings("removal")
    private static double gauge(String name) {
        return Metrics.globalRegistry().gauge(name, List.of()).orElseThrow().value().doubleValue();
    }

    private static void append(Bench bench, Outbox outbox, int from, int to) {
        for (int number = from; number < to; number++) {
            bench.append(outbox, "a", number);
        }
    }
}
