package innkeeper.system.support;

import innkeeper.local.LocalStack;
import innkeeper.local.kafka.Broker;
import innkeeper.local.settings.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

/**
 * The one system that all system tests of this JVM share: opened when first needed, closed when the JVM ends. The build
 * runs two such JVMs side by side, each with a system of its own.
 */
public final class RunningSystem {
    private static final LocalStack STACK = open();

    private RunningSystem() {}

    private static LocalStack open() {
        Path data = Path.of(System.getProperty("system.data", "target/system-1"));
        LocalStack stack = LocalStack.of(Options.of(Options.checkout()).data(data).afresh().onFreePorts());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-system"));
        open(stack);
        return stack;
    }

    /** One system after the other: a start takes all processors, and two at once take twice as long. */
    private static void open(LocalStack stack) {
        try (FileChannel starting = FileChannel.open(Path.of("target", "starting"), CREATE, WRITE);
                FileLock _ = starting.lock()) {
            stack.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static LocalStack stack() {
        return STACK;
    }

    public static URI address(String service, String path) {
        return URI.create(STACK.address(service) + path);
    }

    /** A value of the settings that the whole system was started with. */
    public static String setting(String name) {
        return STACK.settings().variables().get(name);
    }

    /** The service has ended as it does on SIGTERM. */
    public static Outage stopped(String service) {
        STACK.stop(service);
        return new Outage(() -> STACK.resume(service));
    }

    /** The service has died without a word. */
    public static Outage crashed(String service) {
        STACK.kill(service);
        return new Outage(() -> STACK.resume(service));
    }

    /** The service cannot reach its database. */
    public static Outage closedDatabase(String service) {
        return ClosedDatabase.of(STACK.settings().service(service).database());
    }

    public static Outage crashedBroker() {
        Broker broker = STACK.broker();
        broker.kill();
        return new Outage(broker::start);
    }
}
