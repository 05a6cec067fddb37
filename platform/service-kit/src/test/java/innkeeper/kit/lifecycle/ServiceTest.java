package innkeeper.kit.lifecycle;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ServiceTest {
    private final List<String> log = new CopyOnWriteArrayList<>();

    @Test
    void parts_start_in_order_and_stop_in_reverse_once() {
        Service service = Service.of("test", part("store"), part("edge"));

        service.start();
        service.close();
        service.close();

        assertEquals(List.of("store starts", "edge starts", "edge stops", "store stops"), log);
    }

    @Test
    void when_a_part_cannot_start_those_before_it_are_stopped() {
        Service service = Service.of("test", part("store"), part("events"), broken(), part("edge"));

        assertEquals("port taken", assertThrows(IllegalStateException.class, service::start).getMessage());
        assertEquals(List.of("store starts", "events starts", "events stops", "store stops"), log);
    }

    @Test
    void a_periodic_task_outlives_its_failures_and_runs_at_once_when_woken() {
        AtomicInteger runs = new AtomicInteger();
        PeriodicTask task = new PeriodicTask("test", Duration.ofHours(1), () -> {
            runs.incrementAndGet();
            throw new IllegalStateException("this time");
        });

        task.start();
        await().until(() -> runs.get() == 1);
        task.wake();
        await().until(() -> runs.get() == 2);
        task.stop();
        assertEquals(2, runs.get());
    }

    @Test
    void of_failures_in_a_row_fewer_and_fewer_are_logged_and_the_recovery_is() {
        AtomicInteger runs = new AtomicInteger();
        PeriodicTask task = new PeriodicTask("outage", Duration.ofMillis(1), () -> {
            if (runs.incrementAndGet() <= 100) {
                throw new IllegalStateException("away");
            }
        });
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.list = new CopyOnWriteArrayList<>();
        Logger logger = (Logger) LoggerFactory.getLogger(PeriodicTask.class);
        lines.start();
        logger.addAppender(lines);
        try {
            task.start();
            await().until(() -> runs.get() > 101);
        } finally {
            task.stop();
            logger.detachAppender(lines);
        }
        assertEquals(List.of("outage failed 1 times in a row", "outage failed 2 times in a row",
                "outage failed 4 times in a row", "outage failed 8 times in a row", "outage failed 16 times in a row",
                "outage failed 32 times in a row", "outage failed 64 times in a row",
                "outage works again after 100 failures"),
                lines.list.stream().map(ILoggingEvent::getFormattedMessage).map(line -> line.replaceAll(";.*", ""))
                        .filter(line -> line.startsWith("outage")).toList());
    }

    private Part part(String name) {
        return new Part() {
            @Override
            public void start() {
                log.add(name + " starts");
            }

            @Override
            public void stop() {
                log.add(name + " stops");
            }
        };
    }

    private static Part broken() {
        return new Part() {
            @Override
            public void start() {
                throw new IllegalStateException("port taken");
            }

            @Override
            public void stop() {
                throw new AssertionError("never started");
            }
        };
    }
}
