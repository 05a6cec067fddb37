package innkeeper.testkit.infra;

import java.io.OutputStream;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.testbase.ReservedPort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker, its own controller, inside the tests' JVM; it can be stopped and started with its data kept. */
public final class TestBroker implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final int PARTITIONS = 3;
    private static final int ONE_MEGABYTE = 1024 * 1024;

    private final ReservedPort port = ReservedPort.take();
    private final ReservedPort controllerPort = ReservedPort.take();
    private final Path folder;
    private final Properties properties;
    private KafkaRaftServer server;

    private TestBroker(Path folder) {
        this.folder = folder;
        this.properties = properties(port.number(), controllerPort.number(), folder.resolve("log"));
    }

    public static TestBroker start() {
        try {
            TestBroker broker = new TestBroker(Files.createTempDirectory("innkeeper-kafka"));
            broker.format();
            broker.startAgain();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void startAgain() {
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        server.startup();
    }

    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    public KafkaSettings settings() {
        return settings("127.0.0.1:" + port.number());
    }

    @Override
    public void close() {
        stop();
        port.close();
        controllerPort.close();
        Folders.delete(folder);
    }

    /** Few attempts and short pauses, so that tests see their end. */
    static KafkaSettings settings(String bootstrapServers) {
        return new KafkaSettings(bootstrapServers, ATTEMPTS, Duration.ofMillis(50), PARTITIONS, ONE_MEGABYTE,
                Duration.ofMillis(100));
    }

    private void format() throws IOException {
        Path file = folder.resolve("server.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, "");
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        int status = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IllegalStateException("Kafka's storage: " + said.toString(StandardCharsets.UTF_8));
        }
    }

    private static Properties properties(int port, int controllerPort, Path log) {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        properties.setProperty("log.dirs", log.toString());
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("offsets.topic.num.partitions", "2");
        properties.setProperty("offsets.topic.replication.factor", "1");
        properties.setProperty("transaction.state.log.replication.factor", "1");
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        return properties;
    }
}
