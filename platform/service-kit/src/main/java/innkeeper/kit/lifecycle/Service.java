package innkeeper.kit.lifecycle;

import innkeeper.kit.settings.InvalidSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One deployable: its parts start in order and stop in reverse. */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    /** As many as processors are too few where these are two: a virtual thread that loads a class keeps its carrier (decision 63). */
    private static final int FEWEST_CARRIERS = 8;

    private final String name;
    private final List<Part> parts;
    private final Deque<Part> running = new ArrayDeque<>();

    private Service(String name, List<Part> parts) {
        this.name = name;
        this.parts = parts;
    }

    public static Service of(String name, Part... parts) {
        return new Service(name, List.of(parts));
    }

    /** What a {@code main} does: wrong settings or a part that fails end the process with 1, SIGTERM stops it gently. */
    public static void launch(String name, Supplier<Service> service) {
        long begun = System.nanoTime();
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS,
                    Integer.toString(Math.max(FEWEST_CARRIERS, Runtime.getRuntime().availableProcessors())));
        }
        try {
            Service launched = service.get();
            launched.start();
            Runtime.getRuntime().addShutdownHook(new Thread(launched::close, "shutdown"));
        } catch (InvalidSettings e) {
            System.err.println(name + ": " + e.getMessage());
            System.exit(1);
        } catch (RuntimeException | Error e) {
            LOG.error("{} could not start", name, e);
            System.exit(1);
        }
        LOG.info("{} is ready after {} ms", name, (System.nanoTime() - begun) / 1_000_000);
    }

    public synchronized void start() {
        for (Part part : parts) {
            try {
                part.start();
                running.push(part);
            } catch (RuntimeException | Error e) {
                close();
                throw e;
            }
        }
    }

    @Override
    public synchronized void close() {
        if (running.isEmpty()) {
            return;
        }
        LOG.info("{} stops", name);
        while (!running.isEmpty()) {
            Part part = running.pop();
            try {
                part.stop();
            } catch (RuntimeException e) {
                LOG.warn("{} did not stop cleanly", part.getClass().getSimpleName(), e);
            }
        }
    }
}
