package innkeeper.local;

import innkeeper.local.process.StartFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What has been opened so far, closed in reverse; a part that comes up while closing is closed at once. */
final class OpenParts implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final ExecutorService starters = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("start-", 1).daemon().factory());
    private boolean closing;

    void add(AutoCloseable part) {
        synchronized (open) {
            if (!closing) {
                open.push(part);
                return;
            }
        }
        close(part);
        throw new StartFailure("Stopped while starting.");
    }

    boolean closing() {
        synchronized (open) {
            return closing;
        }
    }

    CompletableFuture<Void> background(String name, Consumer<String> progress, Runnable start) {
        return CompletableFuture.runAsync(() -> timed(name, progress, start), starters);
    }

    void timed(String name, Consumer<String> progress, Runnable start) {
        long begin = System.nanoTime();
        start.run();
        progress.accept("%-22s ready after %4.1f s".formatted(name, (System.nanoTime() - begin) / 1e9));
    }

    /** Waits for all; the first failure is thrown without waiting for the others. */
    void join(List<CompletableFuture<Void>> starts) {
        CompletableFuture<Void> all = CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new));
        starts.forEach(start -> start.whenComplete((_, failure) -> {
            if (failure != null) {
                all.completeExceptionally(failure);
            }
        }));
        try {
            all.join();
        } catch (CompletionException | CancellationException e) {
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        }
    }

    @Override
    public void close() {
        synchronized (open) {
            if (closing) {
                return;
            }
            closing = true;
        }
        starters.shutdown();
        closeAll();
        try {
            starters.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAll() {
        while (true) {
            AutoCloseable part;
            synchronized (open) {
                part = open.poll();
            }
            if (part == null) {
                return;
            }
            close(part);
        }
    }

    /** One part that will not close must not keep the others open. */
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.printf("%s did not stop cleanly: %s%n", part.getClass().getSimpleName(), e);
        }
    }
}
