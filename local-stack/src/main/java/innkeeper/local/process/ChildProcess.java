package innkeeper.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program of its own that the launcher has started, its output going to a log file. */
public final class ChildProcess {
    /** Ctrl-C in a terminal reaches the whole group: the child ignores it and leaves its end to the launcher. */
    private static final List<String> LEAVE_CTRL_C_TO_US =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");
    /** What any program may know of this machine; our settings and their secrets it gets by name or not at all. */
    private static final Set<String> SURROUNDINGS =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "JAVA_TOOL_OPTIONS");
    private static final File NOTHING = new File("/dev/null");
    private static final int TAIL = 25;
    /** Exit statuses above it name the signal that ended a program. */
    private static final int SIGNALLED = 128;

    private final String name;
    private final Path log;
    private final Process process;
    private final ProcessBook book;

    private ChildProcess(String name, Path log, Process process, ProcessBook book) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.book = book;
    }

    public static ChildProcess start(
            String name, List<String> command, Map<String, String> variables, Path log, ProcessBook book) {
        List<String> shielded = new ArrayList<>(LEAVE_CTRL_C_TO_US);
        shielded.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(shielded)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(SURROUNDINGS);
        builder.environment().putAll(variables);
        try {
            Files.createDirectories(log.getParent());
            Process process = builder.start();
            book.enter(name, process.toHandle());
            return new ChildProcess(name, log, process, book);
        } catch (IOException e) {
            throw new StartFailure("%s cannot be started: %s.".formatted(name, e.getMessage()), e);
        }
    }

    /** Waits until the condition holds; fails with the log's tail when the process ends or time runs out. */
    public void awaitReady(Duration limit, BooleanSupplier ready) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (ended(Duration.ofMillis(100))) {
                throw new StartFailure("%s ended while starting (exit status %d); its log is %s."
                        .formatted(name, process.exitValue(), log), tail());
            }
            if (System.nanoTime() > end) {
                throw new StartFailure("%s was not ready after %d seconds; its log is %s."
                        .formatted(name, limit.toSeconds(), log), tail());
            }
        }
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    /** How a program that has ended did so. */
    public int exitStatus() {
        return process.exitValue();
    }

    /** Ended by a signal, its own abort among them, as a JVM that fell over does. */
    public boolean crashed() {
        return !alive() && exitStatus() > SIGNALLED;
    }

    public boolean alive() {
        return process.isAlive();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public List<String> tail() {
        return LogFiles.tail(log, TAIL);
    }

    /** Asks politely, then insists. */
    public void stop(Duration grace) {
        process.destroy();
        if (!ended(grace)) {
            kill();
        }
        book.strike(process.pid());
    }

    public void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(5));
        book.strike(process.pid());
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("%s: interrupted while waiting.".formatted(name));
        }
    }
}
