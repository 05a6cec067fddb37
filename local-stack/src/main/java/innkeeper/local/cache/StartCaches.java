package innkeeper.local.cache;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The start caches of one checkout: used when there, recorded for when missing and wanted, made once all is open. */
public final class StartCaches implements AutoCloseable {
    /** A program that runs and records for a cache. */
    private record Recording(StartCache cache, long pid) {}

    private static final Pattern NAME = Pattern.compile("(.+-[0-9a-f]{24})(?:\\.(\\d+))?\\.(?:aot|aotconf)");

    private final Path folder;
    private final boolean records;
    private final Helper helper;
    private final Map<String, StartCache> used = new LinkedHashMap<>();
    private final Map<String, Recording> recordings = new LinkedHashMap<>();

    /**
     * @param log what the programs that make caches say
     * @param records whether missing caches are made
     */
    public StartCaches(Path folder, Path log, boolean records) {
        this.folder = folder;
        this.records = records;
        this.helper = new Helper(log);
    }

    /** Starts the program with the options that {@code start} is given; {@code pid} tells its number. */
    public synchronized <P> P start(JavaProgram program, Function<List<String>, P> start, Function<P, Long> pid) {
        Optional<StartCache> cache = cache(program);
        List<String> more = cache.map(known -> known.present() || !records ? known.using() : known.recording())
                .orElse(List.of());
        P process = start.apply(Stream.concat(program.options().stream(), more.stream()).toList());
        used.remove(program.name());
        recordings.remove(program.name());
        cache.filter(StartCache::present).ifPresent(known -> used.put(program.name(), known));
        cache.filter(known -> !known.present() && records)
                .ifPresent(known -> record(program.name(), known, pid.apply(process)));
        return process;
    }

    /** This very process, which {@code run} started and told to record for the cache whose name it chose. */
    public synchronized void recordingSelf(Path file) {
        if (records && !Files.exists(file)) {
            List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(option -> !option.startsWith("-XX:AOT") && !option.startsWith("-Xlog:")).toList();
            JavaProgram self = JavaProgram.jar("launcher", Path.of(System.getProperty("java.class.path")), options);
            record(self.name(), new StartCache(self, file), ProcessHandle.current().pid());
        }
    }

    private void record(String program, StartCache cache, long pid) {
        clear(program);
        recordings.put(program, new Recording(cache, pid));
    }

    private Optional<StartCache> cache(JavaProgram program) {
        try {
            Files.createDirectories(folder);
            return Optional.of(new StartCache(program, folder.resolve(CacheName.of(program) + ".aot")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** After a crash at the start: true when there was a cache to blame, which is now gone. */
    public synchronized boolean distrust(String program) {
        return Optional.ofNullable(used.remove(program)).map(StartCache::forget).orElse(false);
    }

    /** Ends every recording, as many at once as there are processors: a program stands still meanwhile, so nobody should need it yet. */
    public void endRecordings() {
        try (ExecutorService hands = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            copy().values().forEach(recording -> hands.execute(() -> end(recording)));
        }
    }

    /** Makes what was recorded, one after another; the names of those that now have a cache. */
    public List<String> make() {
        Map<String, Recording> all = copy();
        synchronized (this) {
            recordings.clear();
        }
        return all.entrySet().stream().filter(entry -> made(entry.getValue())).map(Map.Entry::getKey).toList();
    }

    private synchronized Map<String, Recording> copy() {
        return new LinkedHashMap<>(recordings);
    }

    public synchronized boolean recorded() {
        return !recordings.isEmpty();
    }

    /** One that could not be ended leaves nothing to make a cache of. */
    private void end(Recording recording) {
        try {
            recording.cache().endRecording(recording.pid(), helper);
        } catch (IOException e) {
            return;
        }
    }

    private boolean made(Recording recording) {
        try {
            return recording.cache().make(helper);
        } catch (IOException e) {
            return false;
        }
    }

    /** Deletes the program's caches of other jars, and what launchers that are gone left half-written. */
    private void clear(String program) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && name.group(1).startsWith(program + "-") && !inUse(name.group(2))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    private static boolean inUse(String pid) {
        return pid != null && ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }

    /** Stops what is being made. */
    @Override
    public void close() {
        helper.close();
    }
}
