package innkeeper.benchmark.authorize;

import java.net.URI;
import java.util.DoubleSummaryStatistics;
import innkeeper.benchmark.Report;
import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.load.ClosedLoop;
import innkeeper.benchmark.load.Form;
import innkeeper.benchmark.load.Measured;
import innkeeper.benchmark.load.OpenLoop;
import innkeeper.benchmark.load.Persons;
import innkeeper.local.process.Jvm;
import innkeeper.local.process.Ports;
import innkeeper.testbase.ReservedPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a decision costs over an empty call: {@code Authorize} with 1,000 people's tokens, from another process; once more
 * with as many people who each work for 200 hotels; and how long a decision takes at a fixed rate.
 */
public final class AuthorizeBenchmark {
    private static final int PEOPLE = 1_000;
    private static final int HOTELS = 200;
    private static final String PLAIN = "Authorize: a booking of one's own";
    private static final String STAFF = "Authorize: a booking of one of %d hotels that one works for".formatted(HOTELS);
    private static final String LIST = "Authorize: a list, without hotels";
    private static final String STAFF_LIST = "Authorize: a list, all %d hotels in the answer".formatted(HOTELS);
    private static final List<String> DECISIONS = List.of(PLAIN, STAFF, LIST, STAFF_LIST);
    private static final int CALLERS = 32;
    private static final int ROUNDS = 7;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final int RATE = 2_000;

    private final Path root;
    private final Report report;

    public AuthorizeBenchmark(Path root, Report report) {
        this.root = root;
        this.report = report;
    }

    public void run() throws Exception {
        try (TestBed bed = TestBed.open(root, report, List.of("auth-service"), Map.of("AUTH_BCRYPT_COST", "4"))) {
            measure(bed, server("bare", bed), server("edge", bed));
        }
    }

    private void measure(TestBed bed, int bare, int edge) throws Exception {
        URI auth = bed.address("auth-service");
        report.progress("%d people register and log in", 2 * PEOPLE);
        Persons.register(auth, 2 * PEOPLE);
        List<String> tokens = new Persons(auth.resolve("/v1/oauth/token"), "load")
                .fromLogIn(2 * PEOPLE, "access_token");
        String credential = Form.token(auth.resolve("/v1/oauth/token"), Map.of("grant_type", "client_credentials",
                "client_id", "booking-service", "client_secret", bed.setting("BOOKING_CLIENT_SECRET"),
                "audience", "auth-service")).required("access_token").asText();
        int port = bed.settings().service("auth-service").grpc().getFirst().number();
        try (Calls nothing = new Calls(bare, credential);
                Calls guarded = new Calls(edge, credential);
                Calls authorize = new Calls(port, credential)) {
            Map<String, ClosedLoop.Call> calls = new LinkedHashMap<>();
            calls.put("empty call, bare Helidon, not traced", nothing.empty());
            calls.put("empty call, our guarded edge, traced", guarded.empty());
            List<String> plain = tokens.subList(0, PEOPLE);
            List<String> staff = tokens.subList(PEOPLE, 2 * PEOPLE);
            Statements statements = new Statements(bed);
            Map<String, String> hotels = statements.employ(staff, HOTELS);
            authorize.awaitStaff(staff.getLast(), HOTELS);
            calls.put(PLAIN, authorize.ofOwnBookings(plain));
            calls.put(STAFF, authorize.ofHotelsBookings(hotels));
            calls.put(LIST, authorize.ofLists(plain, 0));
            calls.put(STAFF_LIST, authorize.ofLists(staff, HOTELS));
            compare(calls, statements);
        }
    }

    private void compare(Map<String, ClosedLoop.Call> calls, Statements statements) throws Exception {
        calls.forEach((name, call) -> {
            report.progress("warming up: %s", name);
            ClosedLoop.run(CALLERS, WARM_UP, call);
        });
        Map<String, List<Measured>> rounds = new LinkedHashMap<>();
        Statements.Count decisions = new Statements.Count(0, 0);
        for (int round = 1; round <= ROUNDS; round++) {
            for (Map.Entry<String, ClosedLoop.Call> call : calls.entrySet()) {
                Statements.Count before = statements.now();
                Measured seen = ClosedLoop.run(CALLERS, ROUND, call.getValue()).withoutErrors(call.getKey());
                rounds.computeIfAbsent(call.getKey(), _ -> new ArrayList<>()).add(seen);
                report.progress("round %d: %6.0f calls/s %s", round, seen.perSecond(), call.getKey());
                if (DECISIONS.contains(call.getKey())) {
                    decisions = decisions.plus(statements.now().minus(before));
                }
            }
        }
        tell(rounds, decisions);
        atFixedRate(calls);
    }

    /** But for the lists of 200 hotels, of which a machine of two cores answers hardly that many. */
    private void atFixedRate(Map<String, ClosedLoop.Call> calls) {
        report.heading("At %d calls a second".formatted(RATE));
        report.paragraph("Open loop: a call begins when its time has come, and takes as long as from then to its answer. %d "
                + "rounds of %d s; the round with the middle p99.", ROUNDS, ROUND.toSeconds());
        report.columns("call", "per second", "p50 ms", "p99 ms", "p99.9 ms");
        calls.entrySet().stream().filter(asked -> !asked.getKey().equals(STAFF_LIST)).forEach(asked -> {
            String name = asked.getKey();
            ClosedLoop.Call call = asked.getValue();
            Measured seen = IntStream.range(0, ROUNDS)
                    .mapToObj(_ -> OpenLoop.run(RATE, ROUND, call).withoutErrors(name))
                    .sorted(Comparator.comparingDouble(round -> round.millis(0.99))).toList().get(ROUNDS / 2);
            report.progress("%6.0f calls/s, p99 %.2f ms: %s", seen.perSecond(), seen.millis(0.99), name);
            report.row(name, seen.perSecond(), seen.millis(0.5), seen.millis(0.99), seen.millis(0.999));
        });
    }

    private void tell(Map<String, List<Measured>> rounds, Statements.Count decisions) {
        report.paragraph(
                "%d callers, %d people's tokens in turn, %d rounds of %d s each in turn after %d s of warm-up; "
                        + "every server is a process of its own, all traces kept. Rates are the median of the rounds, the ratio is the median of the ratios within a round.",
                CALLERS, PEOPLE, ROUNDS,
                ROUND.toSeconds(), WARM_UP.toSeconds());
        report.columns("call", "per second", "p50 ms", "p99 ms", "own booking ÷ this",
                "lowest and highest of the rounds");
        rounds.forEach((name, all) -> {
            Measured median = Measured.median(all);
            DoubleSummaryStatistics spread = all.stream().mapToDouble(Measured::perSecond).summaryStatistics();
            report.row(name, median.perSecond(), median.millis(0.5), median.millis(0.99),
                    ratio(rounds.get(PLAIN), all), "%.0f, %.0f".formatted(spread.getMin(), spread.getMax()));
        });
        long answers = DECISIONS.stream().flatMap(name -> rounds.get(name).stream()).mapToLong(Measured::answers)
                .sum();
        report.paragraph("Where one of %d relations gives leave, the rate is %.2f of that without relations; the question of a "
                + "list, whose answer names all hotels, comes at %.2f of the rate of an answer without any.", HOTELS,
                ratio(rounds.get(STAFF), rounds.get(PLAIN)), ratio(rounds.get(STAFF_LIST), rounds.get(LIST)));
        report.paragraph("While %d decisions were made, auth-service ran %d SQL statements and its database saw %d "
                + "transactions: what it does by the clock, and none for a decision.", answers, decisions.statements(),
                decisions.transactions());
    }

    /** The median of the ratios within each round: neighbours on the machine that come and go count less. */
    private static double ratio(List<Measured> of, List<Measured> to) {
        return IntStream.range(0, ROUNDS).mapToDouble(round -> of.get(round).perSecond() / to.get(round).perSecond())
                .sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    /** The port of a new process. */
    private static int server(String kind, TestBed bed) {
        int port = ReservedPort.take().number();
        bed.program("empty-" + kind, Jvm.mainClass(System.getProperty("java.class.path"),
                EmptyServer.class.getName(), List.of(TestBed.JAVA_OPTIONS.split(" ")), kind, Integer.toString(port),
                bed.setting("OTLP_ENDPOINT")), Map.of(), () -> Ports.accepts(port));
        return port;
    }
}
