package innkeeper.local.cache;

import innkeeper.local.process.Jvm;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of one program, loaded and linked in a file (JEP 483, 514), so that its next start need not do it again.
 * A start without the file records what one is made of; {@link #make} makes it aside and gives it its name when it is
 * whole. A cache that cannot be read or made costs speed and nothing else.
 */
final class StartCache {
    /** The JVM tells of every class that it cannot keep. */
    private static final String QUIET = "-Xlog:aot*=off";
    private static final Duration RECORDING_LIMIT = Duration.ofMinutes(2);
    private static final Duration MAKING_LIMIT = Duration.ofMinutes(10);

    private final JavaProgram program;
    private final Path file;
    private final boolean present;

    /** @param file its name says all it depends on */
    StartCache(JavaProgram program, Path file) {
        this.program = program;
        this.file = file;
        this.present = Files.exists(file);
    }

    /** What the JVM is told so that this start uses the cache. */
    List<String> using() {
        return present ? List.of("-XX:AOTCache=" + file, QUIET) : List.of();
    }

    /** What the JVM is told so that this start records for the cache. */
    List<String> recording() {
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recordingFile(), QUIET);
    }

    boolean present() {
        return present;
    }

    /** Forgets a cache with which the program crashed; false when it started without one. */
    boolean forget() {
        try {
            return present && Files.deleteIfExists(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends the recording of a program, which stands still meanwhile, for seconds, and goes on. */
    void endRecording(long pid, Helper helper) throws IOException {
        helper.run(RECORDING_LIMIT, List.of(Jvm.tool("jcmd"), Long.toString(pid), "AOT.end_recording"));
    }

    /** Makes the cache of what was recorded; false when there is none afterwards. */
    boolean make(Helper helper) throws IOException {
        Path aside = mine(".aot");
        try {
            return Files.exists(recordingFile()) && helper.run(MAKING_LIMIT, making(aside)) && keep(aside);
        } finally {
            Files.deleteIfExists(recordingFile());
            Files.deleteIfExists(aside);
        }
    }

    private List<String> making(Path aside) {
        List<String> options = new ArrayList<>(program.options());
        options.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recordingFile(),
                "-XX:AOTCache=" + aside));
        return Jvm.command(options, program.target());
    }

    /** Its name only once every byte is on the disk. */
    private boolean keep(Path aside) throws IOException {
        if (!Files.exists(aside)) {
            return false;
        }
        try (FileChannel written = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** {@code run} gives the launcher's own recording the same name. */
    private Path recordingFile() {
        return mine(".aotconf");
    }

    /** A name that no other launcher writes to. */
    private Path mine(String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(
                name.substring(0, name.lastIndexOf('.')) + "." + ProcessHandle.current().pid() + ending);
    }
}
