package innkeeper.local.process;

import innkeeper.testbase.PatientWaits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChildProcessTest {
    @TempDir
    Path data;

    @Test
    void a_program_that_ends_while_starting_is_told_with_the_tail_of_its_log() {
        ChildProcess child = start("echo one; echo $WHY >&2; exit 3");

        StartFailure failure = assertThrows(StartFailure.class,
                () -> child.awaitReady(PatientWaits.PATIENCE, () -> false));

        assertEquals("clerk ended while starting (exit status 3); its log is %s.".formatted(child.log()),
                failure.getMessage());
        assertEquals(List.of("one", "no key"), failure.logTail());
    }

    @Test
    void a_program_that_ignores_a_polite_request_is_ended_anyway() {
        ChildProcess child = start("trap '' TERM; echo up; while :; do sleep 1; done");
        child.awaitReady(PatientWaits.PATIENCE, () -> child.tail().contains("up"));

        child.stop(Duration.ofMillis(200));

        assertFalse(child.alive());
    }

    @Test
    void a_program_learns_its_own_variables_and_where_it_is_and_none_of_what_the_launcher_knows() {
        ChildProcess child = start("env; echo told; exec sleep 600");
        child.awaitReady(PatientWaits.PATIENCE, () -> child.tail().contains("told"));

        List<String> names = child.tail().stream().filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('='))).toList();
        assertTrue(names.contains("WHY"), names::toString);
        assertTrue(names.contains("PATH"), names::toString);
        assertFalse(names.contains("NOT_FOR_CHILDREN"), names::toString);
        child.kill();
    }

    private ChildProcess start(String script) {
        return ChildProcess.start("clerk", List.of("/bin/sh", "-c", script), Map.of("WHY", "no key"),
                data.resolve("clerk.log"), new ProcessBook(data));
    }
}
