package innkeeper.local;

import innkeeper.local.cache.StartCaches;
import innkeeper.local.demo.Demo;
import innkeeper.local.process.Ports;
import innkeeper.local.process.StartFailure;
import innkeeper.local.settings.Options;
import innkeeper.local.settings.StackSettings;
import innkeeper.local.settings.StackSettings.Port;
import innkeeper.mocks.MockServer;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.TelegramStandIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/** The launcher behind {@code ./run}. */
public final class Main {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    /** Parts that end because Ctrl-C ends them are no failure to tell of. */
    private static final AtomicBoolean ASKED_TO_STOP = new AtomicBoolean();

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        LogManager.getLogManager().reset();
        Thread.setDefaultUncaughtExceptionHandler(Main::endOfThread);
        try {
            CommandLine command = CommandLine.of(arguments);
            switch (command.mode()) {
                case HELP -> System.out.print(usage());
                case MOCKS -> mocks(command);
                case DEMO -> demo(command);
                case RUN -> run(command);
            }
        } catch (CommandLine.Misused e) {
            System.err.printf("%s%n%n%s", e.getMessage(), usage());
            System.exit(MISUSED);
        } catch (StartFailure e) {
            if (ASKED_TO_STOP.get()) {
                return;
            }
            tell(e);
            System.exit(FAILED);
        } catch (VirtualMachineError e) {
            System.err.println("The launcher cannot go on: " + e);
            System.exit(FAILED);
        }
    }

    /** One thread without memory is soon all of them: better an end with a reason. */
    private static void endOfThread(Thread thread, Throwable reason) {
        System.err.println("%s ended: %s".formatted(thread.getName(), reason));
        if (reason instanceof VirtualMachineError) {
            System.exit(FAILED);
        }
    }

    private static void tell(StartFailure failure) {
        System.out.flush();
        failure.logTail().forEach(line -> System.err.println("  | " + line));
        System.err.println(failure.getMessage());
    }

    private static void run(CommandLine command) throws InterruptedException {
        Options options = options(command, variable("INNKEEPER_DATA").orElse(Path.of(".innkeeper", "data")));
        LocalStack stack = open(options.makingCaches());
        endRecordings(stack.caches());
        System.out.print(Welcome.text(stack.addresses(), options.data(), secondsUp(), LocalDate.now()));
        Thread.ofPlatform().name("make-caches").daemon().start(() -> makeCaches(stack));
        try {
            stack.watch(System.err::println).until(stack::closing);
        } catch (RuntimeException | Error e) {
            stack.close();
            throw e;
        }
    }

    /** The stand-ins of payment provider and messenger's bot take their places on the ports of our own. */
    private static void mocks(CommandLine command) throws InterruptedException {
        StackSettings settings = LocalStack.of(options(command, Path.of(".innkeeper", "data"))).settings();
        List<Port> ports = List.of(settings.service("payment-service").http(), settings.smsGateway(),
                settings.service("telegram-bot").http());
        Ports.requireFree(Stream.concat(ports.stream(), settings.telegram().stream()).toList());
        settings.telegram().forEach(port -> System.out.printf("telegram answers at %s%n", TelegramStandIn.open(port.number(),
                Rules.telegram().token(settings.telegramToken()).withLocalLinks()).uri()));
        MockServer.main(new String[] {"payment=" + ports.get(0).number(), "delivery=" + ports.get(1).number(),
                "messenger=" + ports.get(2).number()});
    }

    private static void demo(CommandLine command) {
        Options options = options(command, Path.of(".innkeeper", "demo")).afresh().onFreePorts();
        LocalStack stack = open(options);
        AtomicReference<Optional<StartFailure>> death = new AtomicReference<>(Optional.empty());
        Thread watch = Thread.ofVirtual().start(() -> watch(stack, failure -> {
            death.set(Optional.of(failure));
            tell(failure);
        }));
        boolean right = false;
        try {
            right = Demo.play(stack.addresses());
        } finally {
            watch.interrupt();
            stack.close();
        }
        System.exit(right && death.get().isEmpty() ? 0 : FAILED);
    }

    /** A part that dies fails the demo, even one that nobody asked anything afterwards. */
    private static void watch(LocalStack stack, Consumer<StartFailure> fail) {
        try {
            stack.watch(System.err::println).unforgiving(stack::closing);
        } catch (StartFailure e) {
            fail.accept(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Options options(CommandLine command, Path usualData) {
        Path root = Optional.ofNullable(System.getProperty("innkeeper.root")).map(Path::of)
                .orElseGet(Options::checkout);
        Path data = command.dataFolder().orElse(root.resolve(usualData));
        System.setProperty("innkeeper.launcher.log", data.resolve("logs/launcher.log").toString());
        Options options = Options.of(root).data(data)
                .progress(line -> System.out.println("  " + line));
        Options chosen = command.fresh() ? options.afresh() : options;
        return variable("INNKEEPER_SETTINGS").map(chosen::settingsFile).orElse(chosen);
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank())
                .map(Path::of).map(Path::toAbsolutePath);
    }

    private static LocalStack open(Options options) {
        LocalStack stack = LocalStack.of(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
        System.out.println("Starting on the data in " + options.data());
        stack.open();
        return stack;
    }

    /** Before anybody is told that all is open: a program stands still while its recording ends. */
    private static void endRecordings(StartCaches caches) {
        Optional.ofNullable(System.getProperty("innkeeper.launcher.cache")).map(Path::of)
                .ifPresent(caches::recordingSelf);
        if (caches.recorded()) {
            System.out.println("  recording for start caches, once after each build …");
            caches.endRecordings();
        }
    }

    /** From what this start has recorded; whatever is started later from the same build uses them. */
    private static void makeCaches(LocalStack stack) {
        if (stack.caches().recorded()) {
            System.out.println("Making the start caches in the background …");
            List<String> made = stack.caches().make();
            if (!stack.closing()) {
                System.out.println(made.isEmpty()
                        ? "No start cache could be made; logs/start-caches.log says why."
                        : "Later starts are faster: there are start caches for " + String.join(", ", made) + ".");
            }
        }
    }

    private static void stop(LocalStack stack) {
        if (stack.closing()) {
            return;
        }
        ASKED_TO_STOP.set(true);
        long begin = System.nanoTime();
        System.out.println("\nStopping …");
        stack.close();
        System.out.printf("Stopped after %.1f s.%n", (System.nanoTime() - begin) / 1e9);
    }

    private static double secondsUp() {
        return ProcessHandle.current().info().startInstant()
                .map(start -> (System.currentTimeMillis() - start.toEpochMilli()) / 1000.0).orElse(0.0);
    }

    private static String usage() {
        try (InputStream text = Main.class.getResourceAsStream("/innkeeper/local/usage.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
