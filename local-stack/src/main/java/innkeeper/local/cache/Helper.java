package innkeeper.local.cache;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs the programs that make caches: behind what else this machine does, until stopped. */
final class Helper implements AutoCloseable {
    private static final List<String> BEHIND_OTHERS = List.of("nice", "-n", "5");

    private final Path log;
    private final Set<Process> running = new HashSet<>();
    private boolean stopped;

    Helper(Path log) {
        this.log = log;
    }

    /** True when the program ended within the limit with status 0; what it says goes to the log. */
    boolean run(Duration limit, List<String> command) throws IOException {
        Process process = start(command);
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            end(process);
        }
    }

    private synchronized Process start(List<String> command) throws IOException {
        if (stopped) {
            throw new IOException("stopped");
        }
        List<String> all = new ArrayList<>(BEHIND_OTHERS);
        all.addAll(command);
        Process process = new ProcessBuilder(all).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile())).start();
        running.add(process);
        return process;
    }

    private synchronized void end(Process process) {
        process.destroyForcibly();
        running.remove(process);
    }

    @Override
    public synchronized void close() {
        stopped = true;
        running.forEach(Process::destroyForcibly);
    }
}
