package innkeeper.system.support;

import innkeeper.local.LocalStack;
import innkeeper.local.kafka.Broker;
import innkeeper.local.settings.Options;
import java.net.URI;
import java.nio.file.Path;

/** The one system that all system tests of this JVM share: opened when first needed, closed when the JVM ends. */
public final class RunningSystem {
    private static final LocalStack STACK = open();

    private RunningSystem() {}

    private static LocalStack open() {
        Path data = Path.of("target", "system");
        LocalStack stack = LocalStack.of(Options.of(Options.checkout()).data(data).afresh().onFreePorts());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-system"));
        stack.open();
        return stack;
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
