package innkeeper.system.support;

import innkeeper.local.LocalStack;
import innkeeper.local.kafka.Broker;
import innkeeper.local.settings.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
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

    /**
     * One system after the other, and no test before the last is open: a start takes all processors, and a service that has
     * just begun and gets none of them answers 503 where another service keeps it waiting.
     */
    private static void open(LocalStack stack) {
        try (FileChannel opening = FileChannel.open(Path.of("target", "opening"), CREATE, READ, WRITE)) {
            try (FileLock _ = opening.lock(0, Long.MAX_VALUE, true)) {
                openAlone(stack);
            }
            try (FileLock _ = opening.lock()) {
                awaitFirstAnswer(stack);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void openAlone(LocalStack stack) throws IOException {
        try (FileChannel starting = FileChannel.open(Path.of("target", "starting"), CREATE, WRITE);
                FileLock _ = starting.lock()) {
            stack.open();
        }
    }

    /**
     * The first question of hotel-service to auth-service loads what every later one uses, on both sides. It is asked by this
     * thread: until the class is ready, no other may use it.
     */
    private static void awaitFirstAnswer(LocalStack stack) {
        URI hotels = URI.create(stack.address("hotel-service") + "/v1/hotels");
        HttpRequest request = HttpRequest.newBuilder(hotels).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Patience.eventually().pollInSameThread()
                    .until(() -> http.send(request, BodyHandlers.discarding()).statusCode() == 200);
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
