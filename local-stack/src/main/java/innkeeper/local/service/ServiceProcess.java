package innkeeper.local.service;

import innkeeper.local.cache.JavaProgram;
import innkeeper.local.cache.StartCaches;
import innkeeper.local.process.ChildProcess;
import innkeeper.local.process.Jvm;
import innkeeper.local.process.Ports;
import innkeeper.local.process.ProcessBook;
import innkeeper.local.process.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One of the services in a process of its own. */
public final class ServiceProcess implements AutoCloseable {
    /** On a crowded machine a start takes minutes. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_GRACE = Duration.ofSeconds(12);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /** All that starting it again takes. */
    record Plan(JavaProgram program, Supplier<Map<String, String>> variables, URI ready, Path log) {
        public String name() {
            return program.name();
        }

        void requireBuilt() {
            if (!Files.exists(program.jar())) {
                throw new StartFailure(
                        "%s is not built: %s is missing. Run: mvn package".formatted(name(), program.jar()));
            }
        }
    }

    private final Plan plan;
    private final ProcessBook book;
    private final StartCaches caches;
    private ChildProcess process;

    ServiceProcess(Plan plan, ProcessBook book, StartCaches caches) {
        this.plan = plan;
        this.book = book;
        this.caches = caches;
    }

    public String name() {
        return plan.name();
    }

    public ProcessHandle handle() {
        return process().handle();
    }

    public synchronized void launch() {
        process = caches.start(plan.program(), options -> ChildProcess.start(plan.name(),
                Jvm.command(options, plan.program().target()), plan.variables().get(), plan.log(), book),
                started -> started.handle().pid());
    }

    public void awaitReady() {
        ChildProcess started = process();
        try {
            started.awaitReady(START_LIMIT, this::ready);
        } catch (StartFailure failure) {
            if (!started.crashed() || !caches.distrust(plan.name())) {
                throw failure;
            }
            launch();
            process().awaitReady(START_LIMIT, this::ready);
        }
    }

    public synchronized void kill() {
        process.kill();
        process = null;
    }

    /** The process, when it was started, not stopped by anybody, and yet is gone. */
    synchronized Optional<ChildProcess> fallen() {
        return Optional.ofNullable(process).filter(started -> !started.alive());
    }

    /** Starts it again unless somebody has stopped it meanwhile. */
    synchronized void launchAgain() {
        if (fallen().isPresent()) {
            launch();
        }
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.stop(STOP_GRACE);
            process = null;
        }
    }

    private synchronized ChildProcess process() {
        if (process == null) {
            throw new StartFailure(plan.name() + " was stopped.");
        }
        return process;
    }

    /** Asked ten times a second while the machine starts everything: a port that is closed is found out cheaply. */
    boolean ready() {
        if (!Ports.accepts(plan.ready().getPort())) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(plan.ready()).timeout(Duration.ofSeconds(3)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for " + plan.name() + ".");
        }
    }
}
