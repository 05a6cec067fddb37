package innkeeper.local.service;

import innkeeper.local.cache.JavaProgram;
import innkeeper.local.cache.StartCaches;
import innkeeper.local.process.ProcessBook;
import innkeeper.local.process.StartFailure;
import innkeeper.local.service.ServiceProcess.Plan;
import innkeeper.local.service.Watch.Part;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WatchTest {
    @TempDir
    Path data;

    private final List<String> told = new ArrayList<>();
    private Instant now = Instant.parse("2027-01-01T12:00:00Z");
    private ServiceProcess desk;

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void a_service_that_dies_is_named_once_with_its_logs_tail_and_started_again_after_a_pause() {
        Watch watch = watch();

        watch.look(desk);
        watch.look(desk);

        assertTrue(told.contains("  | Error: Unable to access jarfile none.jar"), told::toString);
        assertEquals(1, told.stream().filter(line -> line.startsWith(
                "desk-service died (exit status 1); it is started again in 1 s. Its log is ")).count());
        ProcessHandle first = desk.handle();
        now = now.plusMillis(999);
        watch.look(desk);
        assertEquals(first, desk.handle());
        now = now.plusMillis(1);
        watch.look(desk);
        assertTrue(desk.handle().pid() != first.pid());
    }

    @Test
    void a_service_that_dies_again_and_again_is_given_up() {
        Watch watch = watch();
        for (int death = 1; death <= 5; death++) {
            watch.look(desk);
            now = now.plus(Duration.ofSeconds(16));
            watch.look(desk);
            dead();
        }

        StartFailure failure = assertThrows(StartFailure.class, () -> watch.look(desk));

        assertTrue(failure.getMessage().startsWith(
                "desk-service died (exit status 1), 6 times within 5 minutes: it is not started again."),
                failure.getMessage());
        assertTrue(failure.logTail().contains("Error: Unable to access jarfile none.jar"));
    }

    @Test
    void a_service_that_somebody_stopped_is_left_alone() {
        Watch watch = watch();
        desk.close();

        watch.look(desk);

        assertEquals(List.of(), told);
    }

    @Test
    void a_part_that_misses_one_answer_is_busy_and_one_that_misses_three_is_dead() {
        Watch watch = watch();
        boolean[] works = {false};
        Part kafka = new Part("Kafka", () -> works[0], Optional.empty());
        watch.look(kafka, () -> false);
        works[0] = true;
        watch.look(kafka, () -> false);
        works[0] = false;
        watch.look(kafka, () -> false);
        watch.look(kafka, () -> false);
        assertDoesNotThrow(() -> watch.look(kafka, () -> true), "everything ends when the system stops");

        StartFailure failure = assertThrows(StartFailure.class, () -> watch.look(kafka, () -> false));

        assertTrue(failure.getMessage().startsWith("Kafka works no more, and without it nothing does."),
                failure.getMessage());
    }

    /** Over a service that has died already. */
    private Watch watch() {
        desk = new ServiceProcess(new Plan(JavaProgram.jar("desk-service", Path.of("none.jar"), List.of()), Map::of,
                URI.create("http://localhost:1"), data.resolve("desk.log")), new ProcessBook(data),
                new StartCaches(data.resolve("caches"), data.resolve("caches.log"), true));
        desk.launch();
        dead();
        return new Watch(List.of(desk), List.of(), told::add, () -> now);
    }

    private void dead() {
        await().until(() -> desk.fallen().isPresent());
    }
}
