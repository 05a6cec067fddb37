package innkeeper.local.kafka;

import innkeeper.local.cache.JavaProgram;
import innkeeper.local.cache.StartCaches;
import innkeeper.local.process.ChildProcess;
import innkeeper.local.process.Jvm;
import innkeeper.local.process.Ports;
import innkeeper.local.process.ProcessBook;
import innkeeper.local.process.StartFailure;
import innkeeper.testbase.ReservedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Kafka broker, its own controller, in a process of its own; its log segments live in the data folder. */
public final class Broker implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_GRACE = Duration.ofSeconds(10);
    private static final List<String> OPTIONS = List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
            "-Dlogback.configurationFile=innkeeper/local/logback-broker.xml");

    private final Path data;
    private final String host;
    private final int port;
    private final StartCaches caches;
    private final JavaProgram program;
    private final Path log;
    private final ProcessBook book;
    /** What the broker says to itself as its own controller. */
    private final ReservedPort controller = ReservedPort.take();
    private ChildProcess process;

    public Broker(
            Path data, String host, int port, String classPath, Path log, ProcessBook book, StartCaches caches) {
        this.data = data;
        this.host = host;
        this.port = port;
        this.caches = caches;
        this.program = new JavaProgram("kafka", Path.of(classPath), OPTIONS,
                List.of("-cp", classPath, BrokerMain.class.getName()));
        this.log = log;
        this.book = book;
    }

    public synchronized void start() {
        process = launch();
        try {
            process.awaitReady(START_LIMIT, () -> Ports.accepts(port));
        } catch (StartFailure failure) {
            if (!process.crashed() || !caches.distrust(program.name())) {
                throw failure;
            }
            process = launch();
            process.awaitReady(START_LIMIT, () -> Ports.accepts(port));
        }
    }

    private ChildProcess launch() {
        Path settings = settings();
        return caches.start(program, options -> ChildProcess.start(program.name(),
                Jvm.command(options, program.target(settings.toString())), Map.of(), log, book),
                started -> started.handle().pid());
    }

    public synchronized void restart() {
        close();
        start();
    }

    public synchronized void kill() {
        process.kill();
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.stop(STOP_GRACE);
        }
    }

    public String bootstrapServers() {
        return host + ":" + port;
    }

    public synchronized ChildProcess process() {
        return process;
    }

    private Path settings() {
        String properties = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
                advertised.listeners=PLAINTEXT://%3$s:%2$d
                log.dirs=%4$s
                num.partitions=3
                num.network.threads=2
                num.io.threads=4
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                metadata.max.idle.interval.ms=10000
                """.formatted(controller.number(), port, host, data.resolve("log").toString().replace("\\", "/"));
        try {
            Files.createDirectories(data);
            return Files.writeString(data.resolve("server.properties"), properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
