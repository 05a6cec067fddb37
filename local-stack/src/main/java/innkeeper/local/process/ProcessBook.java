package innkeeper.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The processes this data folder has running, kept in a file so that a later start finds what a crash left. */
public final class ProcessBook {
    /** The clock that start times come from may be set while a process runs. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** One line of the book; the start time tells a process from a later one that got the same number. */
    record Entry(long pid, long startedMillis, String name) {
        static Entry of(String line) {
            String[] fields = line.split(" ", 3);
            return new Entry(Long.parseLong(fields[0]), Long.parseLong(fields[1]), fields[2]);
        }

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> handle.info().startInstant()
                    .map(started -> Duration.between(Instant.ofEpochMilli(startedMillis), started).abs())
                    .filter(apart -> apart.compareTo(TOLERANCE) <= 0)
                    .isPresent());
        }

        String line() {
            return "%d %d %s".formatted(pid, startedMillis, name);
        }
    }

    private final Path file;

    public ProcessBook(Path data) {
        this.file = data.resolve("processes.txt");
    }

    public synchronized void enter(String name, ProcessHandle process) {
        List<Entry> entries = new ArrayList<>(entries());
        long started = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        entries.add(new Entry(process.pid(), started, name));
        write(entries);
    }

    public synchronized void strike(long pid) {
        write(entries().stream().filter(entry -> entry.pid() != pid).toList());
    }

    /** Stops every process that an earlier launcher left behind, and names them. */
    public synchronized List<String> sweep() {
        Map<Entry, ProcessHandle> left = new LinkedHashMap<>();
        entries().forEach(entry -> entry.process().ifPresent(process -> left.put(entry, process)));
        left.values().forEach(ProcessHandle::destroy);
        left.values().forEach(ProcessBook::end);
        write(List.of());
        return left.keySet().stream().map(Entry::name).toList();
    }

    private static void end(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            end.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("process %d cannot be awaited".formatted(process.pid()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Entry> entries() {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().map(Entry::of).toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Entry> entries) {
        Path next = file.resolveSibling("processes.txt.new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(next, entries.stream().map(Entry::line).toList());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
