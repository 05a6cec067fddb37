package innkeeper.benchmark.tokens;

import java.util.stream.Stream;
import innkeeper.benchmark.Report;
import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.load.ClosedLoop;
import innkeeper.benchmark.load.Measured;
import innkeeper.benchmark.load.Persons;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logging in and refreshing, beside Keycloak on the same PostgreSQL; the two run in turn and never at once. */
public final class TokensBenchmark {
    private static final int PEOPLE = 64;
    private static final int REFRESHING = 32;
    private static final int LOGGING_IN = 8;
    private static final int TURNS = 2;
    private static final int ROUNDS = 3;
    static final Duration WARM_UP_STEP = Duration.ofSeconds(10);
    private static final int WARM_UP_STEPS = 12;
    private static final Duration REFRESH_ROUND = Duration.ofSeconds(4);
    private static final Duration LOGIN_ROUND = Duration.ofSeconds(4);

    private final Path root;
    private final Report report;

    public TokensBenchmark(Path root, Report report) {
        this.root = root;
        this.report = report;
    }

    public void run() throws Exception {
        Path program = keycloak();
        report.progress("measuring hashes and signatures");
        Hashing hashing = Hashing.equal(program);
        Signing today = Signing.today();
        List<Signing> others = Signing.others();
        report.progress("%s %s %s", hashing, today, others);
        try (TestBed bed = TestBed.open(root, report, List.of("auth-service"), Map.of("TRACE_SAMPLING_RATIO", "0"))) {
            Persons.register(bed.address("auth-service"), PEOPLE);
            bed.stop("auth-service");
            KeycloakSide keycloak = new KeycloakSide(bed, program);
            report.progress("building Keycloak");
            keycloak.prepare(PEOPLE, hashing.iterations());
            Map<String, Turn> seen = new LinkedHashMap<>();
            for (int turn = 1; turn <= TURNS; turn++) {
                for (Side side : List.of(new InnkeeperSide(bed), keycloak)) {
                    seen.merge(side.name(), turn(bed, side), Turn::and);
                }
            }
            new Comparison(report, hashing, today, others).tell(seen.get("auth-service"), seen.get("Keycloak"));
        }
    }

    private Turn turn(TestBed bed, Side side) {
        report.progress("%s starts", side.name());
        side.start();
        try {
            Persons persons = side.persons();
            String[] tokens = persons.fromLogIn(PEOPLE, "refresh_token").toArray(String[]::new);
            ClosedLoop.Call refresh = caller -> tokens[caller] =
                    persons.refresh(tokens[caller]).required("refresh_token").asText();
            ClosedLoop.Call logIn = caller -> persons.logIn(caller).required("access_token");
            List<Double> warmUp = warmUp(side, refresh);
            ClosedLoop.run(LOGGING_IN, LOGIN_ROUND, logIn).withoutErrors("log in");
            List<Measured> refreshes = new ArrayList<>();
            List<Measured> logIns = new ArrayList<>();
            Cpu before = Cpu.now(bed, side);
            for (int round = 0; round < ROUNDS; round++) {
                refreshes.add(ClosedLoop.run(REFRESHING, REFRESH_ROUND, refresh).withoutErrors("refresh"));
                report.progress("%s: %6.0f refreshes/s", side.name(), refreshes.getLast().perSecond());
            }
            Cpu cpu = Cpu.now(bed, side).minus(before);
            for (int round = 0; round < ROUNDS; round++) {
                logIns.add(ClosedLoop.run(LOGGING_IN, LOGIN_ROUND, logIn).withoutErrors("log in"));
                report.progress("%s: %6.1f logins/s", side.name(), logIns.getLast().perSecond());
            }
            return new Turn(warmUp, refreshes, logIns, cpu);
        } finally {
            side.stop();
        }
    }

    /** As long as the slower of the two needs until it gets no faster; the rates of its steps. */
    private List<Double> warmUp(Side side, ClosedLoop.Call refresh) {
        List<Double> rates = new ArrayList<>();
        for (int step = 0; step < WARM_UP_STEPS; step++) {
            rates.add(ClosedLoop.run(REFRESHING, WARM_UP_STEP, refresh).withoutErrors("refresh").perSecond());
            report.progress("%s warms up: %6.0f refreshes/s", side.name(), rates.getLast());
        }
        return rates;
    }

    private Path keycloak() throws Exception {
        try (Stream<Path> folders = Files.list(root.resolve("benchmarks/target/keycloak"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-")).findFirst()
                    .orElseThrow();
        }
    }
}
