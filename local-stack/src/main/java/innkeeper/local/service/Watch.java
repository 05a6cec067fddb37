package innkeeper.local.service;

import innkeeper.local.process.ChildProcess;
import innkeeper.local.process.LogFiles;
import innkeeper.local.process.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Looks after a running system. A service that dies is named at once, with the end of its log, and started again; when it
 * dies too often, or any other part does, the system cannot go on, and the reason is thrown.
 */
public final class Watch {
    private static final int DEAF_LOOKS = 3;
    private static final int SECONDS_BETWEEN_PARTS = 3;

    /** A part that only works or does not; where it writes, if to a log of its own. */
    public record Part(String name, BooleanSupplier works, Optional<Path> log) {}

    private final List<ServiceProcess> services;
    private final List<Part> parts;
    private final Consumer<String> tell;
    private final InstantSource clock;
    private final Map<String, Restarts> restarts = new HashMap<>();
    private final Map<String, Instant> due = new HashMap<>();
    private final Set<String> starting = new HashSet<>();
    private final Map<String, Integer> deaf = new HashMap<>();

    public Watch(List<ServiceProcess> services, List<Part> parts, Consumer<String> tell, InstantSource clock) {
        this.services = services;
        this.parts = parts;
        this.tell = tell;
        this.clock = clock;
    }

    /** Returns when the system is stopped. @throws StartFailure when it cannot go on */
    public void until(BooleanSupplier closing) throws InterruptedException {
        for (int seconds = 1; pause(closing); seconds++) {
            services.forEach(this::look);
            lookAtParts(seconds, closing);
        }
    }

    /** As {@link #until}, but nothing is started again: the first death ends it. */
    public void unforgiving(BooleanSupplier closing) throws InterruptedException {
        for (int seconds = 1; pause(closing); seconds++) {
            services.stream().flatMap(service -> service.fallen().stream()).findFirst().ifPresent(fallen -> {
                throw new StartFailure(death(fallen) + "; its log is %s.".formatted(fallen.log()), fallen.tail());
            });
            lookAtParts(seconds, closing);
        }
    }

    private static boolean pause(BooleanSupplier closing) throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        return !closing.getAsBoolean();
    }

    private void lookAtParts(int seconds, BooleanSupplier closing) {
        if (seconds % SECONDS_BETWEEN_PARTS == 0) {
            parts.forEach(part -> look(part, closing));
        }
    }

    void look(ServiceProcess service) {
        Optional<ChildProcess> fallen = service.fallen();
        if (fallen.isEmpty()) {
            due.remove(service.name());
            if (starting.contains(service.name()) && service.ready()) {
                starting.remove(service.name());
                tell.accept(service.name() + " is ready again.");
            }
        } else if (!due.containsKey(service.name())) {
            due.put(service.name(), clock.instant().plus(mourn(fallen.get())));
        } else if (!clock.instant().isBefore(due.get(service.name()))) {
            due.remove(service.name());
            starting.add(service.name());
            service.launchAgain();
        }
    }

    private Duration mourn(ChildProcess fallen) {
        Optional<Duration> pause = restarts.computeIfAbsent(fallen.name(), _ -> new Restarts()).after(clock.instant());
        if (pause.isEmpty()) {
            throw new StartFailure("%s, %s: it is not started again. Its log is %s."
                    .formatted(death(fallen), Restarts.patience(), fallen.log()), fallen.tail());
        }
        fallen.tail().forEach(line -> tell.accept("  | " + line));
        tell.accept("%s; it is started again in %d s. Its log is %s."
                .formatted(death(fallen), pause.get().toSeconds(), fallen.log()));
        return pause.get();
    }

    private static String death(ChildProcess fallen) {
        return "%s died (exit status %d)".formatted(fallen.name(), fallen.exitStatus());
    }

    /** One answer missed may be a busy machine; several are not. */
    void look(Part part, BooleanSupplier closing) {
        if (part.works().getAsBoolean()) {
            deaf.remove(part.name());
        } else if (deaf.merge(part.name(), 1, Integer::sum) >= DEAF_LOOKS && !closing.getAsBoolean()) {
            throw new StartFailure("%s works no more, and without it nothing does.%s".formatted(part.name(),
                    part.log().map(" Its log is %s."::formatted).orElse("")),
                    part.log().map(log -> LogFiles.tail(log, 25)).orElse(List.of()));
        }
    }
}
