package innkeeper.local.process;

import innkeeper.local.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ChildProcessTest {
    @TempDir
    Path data;

    @Test
    void a_program_that_ends_while_starting_is_told_with_the_tail_of_its_log() {
        ChildProcess child = start("echo one; echo $WHY >&2; exit 3");

        StartFailure failure = assertThrows(StartFailure.class,
                () -> child.awaitReady(Duration.ofSeconds(20), () -> false));

        assertEquals("clerk ended while starting (exit status 3); its log is %s.".formatted(child.log()),
                failure.getMessage());
        assertEquals(List.of("one", "no key"), failure.logTail());
    }

    @Test
    void a_program_that_ignores_a_polite_request_is_ended_anyway() {
        ChildProcess child = start("trap '' TERM; echo up; while :; do sleep 1; done");
        child.awaitReady(Duration.ofSeconds(20), () -> child.tail().contains("up"));

        child.stop(Duration.ofMillis(200));

        assertFalse(child.alive());
    }

    private ChildProcess start(String script) {
        return ChildProcess.start("clerk", List.of("/bin/sh", "-c", script), Map.of("WHY", "no key"),
                data.resolve("clerk.log"), new ProcessBook(data));
    }
}
