package innkeeper.local.service;

import innkeeper.local.cache.JavaProgram;
import innkeeper.local.cache.StartCaches;
import innkeeper.local.process.LogFiles;
import innkeeper.local.process.ProcessBook;
import innkeeper.local.process.StartFailure;
import innkeeper.local.service.ServiceProcess.Plan;
import innkeeper.local.settings.Addresses;
import innkeeper.local.settings.Options;
import innkeeper.local.settings.StackSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The services of one system; they start and stop side by side. */
public final class Services implements AutoCloseable {
    private static final String JAVA_OPTIONS = "LOCAL_STACK_JAVA_OPTIONS";

    private final Path logs;
    private final List<ServiceProcess> processes;
    private final List<Plan> plans;

    private Services(Path logs, List<Plan> plans, ProcessBook book, StartCaches caches) {
        this.logs = logs;
        this.plans = plans;
        this.processes = plans.stream().map(plan -> new ServiceProcess(plan, book, caches)).toList();
    }

    public static Services of(Options options, StackSettings settings, Addresses addresses, ProcessBook book,
            StartCaches caches) {
        Path logs = options.data().resolve("logs");
        Map<String, String> variables = settings.variables();
        List<String> javaOptions = List.of(variables.getOrDefault(JAVA_OPTIONS, "-Xmx192m").strip().split("\\s+"));
        List<Plan> plans = options.services().stream().map(name -> {
            URI ready = addresses.services().get(name).management().resolve("/observe/health/ready");
            Path jar = options.root().resolve(name).resolve("target").resolve(name + ".jar");
            return new Plan(JavaProgram.jar(name, jar, javaOptions),
                    () -> ownVariables(options.root(), name, variables), ready, logs.resolve(name + ".log"));
        }).toList();
        return new Services(logs, plans, book, caches);
    }

    /** What the service says it reads and nothing else: no service learns another's secrets. */
    public static Map<String, String> ownVariables(Path root, String service, Map<String, String> all) {
        Path names = root.resolve(service).resolve("environment.txt");
        try {
            Set<String> own = Set.copyOf(Files.readAllLines(names));
            return all.entrySet().stream().filter(variable -> own.contains(variable.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        } catch (IOException e) {
            throw new StartFailure("%s, which lists the variables of %s, cannot be read.".formatted(names, service), e);
        }
    }

    public void requireBuilt() {
        plans.forEach(Plan::requireBuilt);
    }

    public List<ServiceProcess> launch() {
        processes.forEach(process -> {
            LogFiles.begin(logs, process.name());
            process.launch();
        });
        return processes;
    }

    public ServiceProcess find(String name) {
        return processes.stream().filter(process -> process.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + name));
    }

    public List<ServiceProcess> processes() {
        return processes;
    }

    @Override
    public void close() {
        List<Thread> stops = processes.stream().map(process -> Thread.ofPlatform().start(process::close)).toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
