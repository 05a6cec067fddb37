package innkeeper.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProcessBookTest {
    @TempDir
    Path data;

    private ChildProcess child;

    @AfterEach
    void end() {
        child.kill();
    }

    @Test
    void what_a_killed_launcher_left_behind_is_stopped_by_the_next_one() {
        child = aProgramThatNeverEnds();

        assertEquals(List.of("sleeper"), new ProcessBook(data).sweep());
        await().until(() -> !child.alive());
        assertEquals(List.of(), new ProcessBook(data).sweep());
    }

    @Test
    void a_later_process_with_the_same_number_is_left_alone() throws Exception {
        child = aProgramThatNeverEnds();
        Path book = data.resolve("processes.txt");
        Files.writeString(book, "%d %d sleeper%n".formatted(child.handle().pid(), 1_000_000_000_000L));

        assertEquals(List.of(), new ProcessBook(data).sweep());
        assertTrue(child.alive());
    }

    @Test
    void a_program_that_was_stopped_properly_is_struck_from_the_book() throws Exception {
        child = aProgramThatNeverEnds();
        child.stop(Duration.ofSeconds(5));

        assertEquals("", Files.readString(data.resolve("processes.txt")));
    }

    private ChildProcess aProgramThatNeverEnds() {
        return ChildProcess.start("sleeper", List.of("sleep", "600"), Map.of(), data.resolve("sleeper.log"),
                new ProcessBook(data));
    }
}
