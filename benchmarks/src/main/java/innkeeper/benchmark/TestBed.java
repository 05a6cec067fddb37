package innkeeper.benchmark;

import innkeeper.local.LocalStack;
import innkeeper.local.postgres.PostgresServer;
import innkeeper.local.process.ChildProcess;
import innkeeper.local.process.ProcessBook;
import innkeeper.local.settings.Options;
import innkeeper.local.settings.SettingsFile;
import innkeeper.local.settings.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the system that a benchmark needs: real processes on free ports and fresh data, stopped in any case. */
public final class TestBed implements AutoCloseable {
    /** As in production: both compilers, and one size of heap for whoever is measured. */
    public static final String JAVA_OPTIONS = "-Xms512m -Xmx512m -XX:+ExitOnOutOfMemoryError"
            + " --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow";

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_GRACE = Duration.ofSeconds(12);

    private final LocalStack stack;
    private final Path data;
    private final ProcessBook book;
    private final Deque<ChildProcess> programs = new ConcurrentLinkedDeque<>();

    private TestBed(LocalStack stack, Path data) {
        this.stack = stack;
        this.data = data;
        this.book = new ProcessBook(data);
    }

    /** @param changes settings that differ from {@code .env.dev} */
    public static TestBed open(Path root, Report report, List<String> services, Map<String, String> changes) {
        Path data = root.resolve("benchmarks/target/system");
        LocalStack stack = LocalStack.of(Options.of(root).data(data).afresh().onFreePorts().services(services)
                .settingsFile(settings(root, data, changes)).progress(report::progress));
        TestBed bed = new TestBed(stack, data);
        Runtime.getRuntime().addShutdownHook(new Thread(bed::close, "stop-system"));
        stack.open();
        return bed;
    }

    public Path data() {
        return data;
    }

    public StackSettings settings() {
        return stack.settings();
    }

    public String setting(String name) {
        return stack.settings().variables().get(name);
    }

    /** What opens the database server as {@link PostgresServer#SUPERUSER}. */
    public String superuserPassword() {
        return PostgresServer.superuserPassword(data.resolve("postgres"));
    }

    public URI address(String service) {
        return stack.address(service);
    }

    public URI management(String service) {
        return stack.addresses().services().get(service).management();
    }

    public void stop(String service) {
        stack.stop(service);
    }

    public void kill(String service) {
        stack.kill(service);
    }

    /** Starts a service that was stopped or killed and returns when it is ready. */
    public void resume(String service) {
        stack.resume(service);
    }

    /** Starts a program that is no service of ours and returns when it is ready. */
    public ChildProcess program(String name, List<String> command, Map<String, String> variables,
            BooleanSupplier ready) {
        ChildProcess program = ChildProcess.start(name, command, variables, data.resolve("logs/" + name + ".log"), book);
        programs.push(program);
        program.awaitReady(START_LIMIT, ready);
        return program;
    }

    /** Ends the program and whatever it started: a script may have a JVM below it. */
    public void end(ChildProcess program) {
        if (programs.remove(program)) {
            List<ProcessHandle> below = program.handle().descendants().toList();
            below.forEach(ProcessHandle::destroy);
            program.stop(STOP_GRACE);
            below.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** CPU time that the service's process has used. */
    public Duration cpu(String service) {
        return cpu(stack.process(service));
    }

    /** CPU time that the database server's living processes have used. */
    public Duration databaseCpu() {
        ProcessHandle postmaster = PostgresServer.postmaster(data.resolve("postgres")).orElseThrow();
        return family(postmaster);
    }

    /** CPU time that a process and those below it have used; one that ends meanwhile counts for nothing. */
    public static Duration family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream()).reduce(Duration.ZERO, Duration::plus);
    }

    /** CPU time that the benchmark itself has used. */
    public static Duration ownCpu() {
        return cpu(ProcessHandle.current());
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        programs.forEach(this::end);
        stack.close();
    }

    private static Path settings(Path root, Path data, Map<String, String> changes) {
        Map<String, String> settings = SettingsFile.read(root.resolve(".env.dev"));
        settings.put("LOCAL_STACK_JAVA_OPTIONS", JAVA_OPTIONS);
        settings.putAll(changes);
        String lines = settings.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.createDirectories(data);
            return Files.writeString(data.resolve("settings.env"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
