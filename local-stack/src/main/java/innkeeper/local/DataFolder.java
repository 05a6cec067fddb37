package innkeeper.local;

import innkeeper.local.files.FileTree;
import innkeeper.local.postgres.PostgresServer;
import innkeeper.local.process.ProcessBook;
import innkeeper.local.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a system keeps between runs: {@code postgres}, {@code kafka}, {@code mail}, {@code telegram}, {@code logs}. */
record DataFolder(Path path) {
    private static final List<String> KEPT = List.of("postgres", "kafka", "mail", "telegram", "logs");

    /** Stops what a killed launcher left running on this folder, and names it. */
    List<String> clearCrashRemains(ProcessBook book) {
        List<String> stopped = new ArrayList<>(book.sweep());
        Optional<ProcessHandle> database = PostgresServer.postmaster(path.resolve("postgres"));
        database.ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                process.destroyForcibly();
                process.onExit().join();
            } catch (Exception e) {
                throw new StartFailure("PostgreSQL (process %d) cannot be stopped.".formatted(process.pid()), e);
            }
            stopped.add("postgresql");
        });
        return stopped;
    }

    /** Deletes only the folders this program makes, whatever else the user keeps beside them. */
    void forget() {
        for (String name : KEPT) {
            Path folder = path.resolve(name);
            if (!Files.exists(folder)) {
                continue;
            }
            try {
                FileTree.delete(folder);
            } catch (IOException e) {
                throw new StartFailure("The data in %s cannot be deleted: %s.".formatted(folder, e), e);
            }
        }
    }
}
