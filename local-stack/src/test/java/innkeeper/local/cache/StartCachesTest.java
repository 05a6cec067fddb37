package innkeeper.local.cache;

import innkeeper.local.process.ChildProcess;
import innkeeper.local.process.Jvm;
import innkeeper.local.process.ProcessBook;
import innkeeper.testbase.PatientWaits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StartCachesTest {
    @TempDir
    Path folder;

    private final List<ChildProcess> started = new ArrayList<>();
    private JavaProgram clock;
    private Path caches;
    private Path cache;

    @BeforeEach
    void build() throws IOException {
        Path jar = Jars.program(folder.resolve("clock.jar"), "");
        clock = JavaProgram.jar("clock", jar, List.of("-Xmx32m", "-XX:+UseSerialGC"));
        caches = Files.createDirectories(folder.resolve("caches"));
        cache = caches.resolve(CacheName.of(clock) + ".aot");
    }

    @AfterEach
    void stop() {
        started.forEach(ChildProcess::kill);
    }

    @Test
    void a_program_records_once_and_starts_from_its_cache_ever_after() throws IOException {
        Path ofOtherJars = Files.writeString(caches.resolve("clock-" + "0".repeat(24) + ".aot"), "old");
        Path halfWritten = Files.writeString(caches.resolve("clock-" + "0".repeat(24) + ".999999999.aot"), "hal");
        Path ofAnother = Files.writeString(caches.resolve("clockwork-" + "0".repeat(24) + ".aot"), "not ours");
        StartCaches first = caches(true);
        ChildProcess recording = start(first);

        assertTrue(first.recorded());
        first.endRecordings();
        assertEquals(List.of("clock"), first.make());

        assertTrue(recording.alive());
        assertTrue(Files.exists(cache));
        assertFalse(Files.exists(ofOtherJars));
        assertFalse(Files.exists(halfWritten));
        assertEquals(List.of(cache, ofAnother).stream().sorted().toList(), files());
        StartCaches second = caches(true);
        ChildProcess fast = start(second);
        assertTrue(arguments(fast).contains("-XX:AOTCache=" + cache), () -> arguments(fast).toString());
        assertFalse(second.recorded());
    }

    @Test
    void a_cache_that_is_still_being_written_is_not_used() throws IOException {
        Files.writeString(caches.resolve(CacheName.of(clock) + "." + ProcessHandle.current().pid() + ".aot"), "half");

        ChildProcess process = start(caches(false));

        assertTrue(arguments(process).stream().noneMatch(argument -> argument.contains("AOT")));
    }

    @Test
    void a_broken_cache_stops_no_start() throws IOException {
        Files.writeString(cache, "broken");

        ChildProcess process = start(caches(true));

        assertTrue(process.alive());
    }

    @Test
    void a_cache_to_blame_for_a_crash_is_forgotten() throws IOException {
        Files.writeString(cache, "broken");
        StartCaches used = caches(true);
        start(used);

        assertTrue(used.distrust("clock"));
        assertFalse(Files.exists(cache));
        assertFalse(used.distrust("clock"));
    }

    @Test
    void a_program_that_is_gone_leaves_no_cache_and_no_rest() throws IOException {
        StartCaches recording = caches(true);
        start(recording).kill();

        recording.endRecordings();
        assertEquals(List.of(), recording.make());
        assertEquals(List.of(), files());
    }

    @Test
    void making_ends_when_all_is_closed() throws IOException {
        StartCaches recording = caches(true);
        start(recording);
        recording.close();

        recording.endRecordings();
        assertEquals(List.of(), recording.make());
        assertEquals(List.of(), files());
    }

    private StartCaches caches(boolean records) {
        return new StartCaches(caches, folder.resolve("caches.log"), records);
    }

    private ChildProcess start(StartCaches with) {
        Path log = folder.resolve("clock-%d.log".formatted(started.size()));
        ChildProcess process = with.start(clock, options -> ChildProcess.start("clock",
                Jvm.command(options, clock.target()), Map.of(), log, new ProcessBook(folder)),
                child -> child.handle().pid());
        started.add(process);
        process.awaitReady(PatientWaits.PATIENCE, () -> process.tail().contains("tick"));
        return process;
    }

    private static List<String> arguments(ChildProcess process) {
        return List.of(process.handle().info().arguments().orElseThrow());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(caches)) {
            return files.sorted().toList();
        }
    }
}
