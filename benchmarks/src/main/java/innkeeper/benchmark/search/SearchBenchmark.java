package innkeeper.benchmark.search;

import innkeeper.benchmark.Report;
import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.authorize.EmptyServer;
import innkeeper.benchmark.load.ClosedLoop;
import innkeeper.benchmark.load.Form;
import innkeeper.benchmark.load.Measured;
import innkeeper.benchmark.load.OpenLoop;
import innkeeper.local.process.Jvm;
import innkeeper.local.process.Ports;
import innkeeper.local.settings.StackSettings.Database;
import innkeeper.testbase.ReservedPort;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** How fast a guest is answered, in catalogues of several sizes: a dated search of a city, many hotels by name, a quote, a calendar. */
public final class SearchBenchmark {
    private static final List<String> SIZES = List.of("1000", "100000");
    private static final int CALLERS = 8;
    private static final int ROUNDS = 3;
    private static final int NAMED = 200;
    private static final int RATE = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final Duration OPEN_LOOP = Duration.ofSeconds(12);
    private static final String BARE = "bare Helidon, one indexed SELECT of 20 rows";
    private static final String EMPTY = "empty gRPC call, our guarded edge";
    private static final String QUOTE = "`Quote`, one room, two nights";

    private final Path root;
    private final Report report;

    public SearchBenchmark(Path root, Report report) {
        this.root = root;
        this.report = report;
    }

    /** @param sizes in hotels; none for the usual ones */
    public void run(List<String> sizes) throws Exception {
        for (String size : sizes.isEmpty() ? SIZES : sizes) {
            try (TestBed bed = TestBed.open(root, report, List.of("auth-service", "hotel-service"),
                    Map.of("AUTH_BCRYPT_COST", "4", "DEMO_DATA", "false", "TRACE_SAMPLING_RATIO", "0.01"));
                    Catalogue catalogue = Catalogue.make(bed, root, Integer.parseInt(size), report)) {
                measure(bed, catalogue);
            }
        }
    }

    private void measure(TestBed bed, Catalogue catalogue) throws Exception {
        URI hotels = bed.address("hotel-service");
        Catalogue.Town ordinary = catalogue.town(Catalogue.HOTELS_IN_A_CITY);
        Catalogue.Town large = catalogue.town(catalogue.size());
        report.heading("%,d hotels".formatted(catalogue.size()));
        report.paragraph("%s has %,d hotels, %s %,d. %d callers, %d rounds of %d s each in turn, medians; one trace in a hundred kept.",
                ordinary.name(), ordinary.hotels(), large.name(), large.hotels(), CALLERS, ROUNDS, ROUND.toSeconds());
        String credential = Form.token(bed.address("auth-service").resolve("/v1/oauth/token"), Map.of("grant_type",
                "client_credentials", "client_id", "booking-service", "client_secret", bed.setting("BOOKING_CLIENT_SECRET"),
                "audience", "hotel-service")).required("access_token").asText();
        Questions questions = new Questions(hotels);
        awaken(questions.ofCity(ordinary.name()));
        OwnHotel own = new OwnHotel(bed.address("auth-service"), hotels);
        try (Quotes quotes = new Quotes(bed.settings().service("hotel-service").grpc().getFirst().number(), credential);
                Quotes nothing = new Quotes(empty(bed), credential)) {
            ClosedLoop.Call inOrdinary = questions.ofCity(ordinary.name());
            ClosedLoop.Call inLarge = questions.ofCity(large.name());
            Map<String, ClosedLoop.Call> calls = new LinkedHashMap<>();
            calls.put(BARE, bare(bed));
            calls.put("dated search of " + ordinary.name(), inOrdinary);
            calls.put("dated search of " + large.name(), inLarge);
            compare(calls, BARE);
            Map<String, ClosedLoop.Call> overGrpc = new LinkedHashMap<>();
            overGrpc.put(EMPTY, nothing.empty());
            overGrpc.put(QUOTE, quotes.ofHotels(catalogue.size()));
            compare(overGrpc, EMPTY);
            report.columns("open loop of %d s".formatted(OPEN_LOOP.toSeconds()), "per second", "p50 ms", "p99 ms", "longest ms", "errors");
            atRate("dated search of " + ordinary.name(), RATE, inOrdinary);
            atRate("dated search of " + large.name(), RATE, inLarge);
            atRate("%d hotels by name, with dates".formatted(NAMED), 2, questions.ofNamed(NAMED, catalogue.size()));
            atRate("a calendar of 400 days and five room types", 5, own.calendar());
            plans(new QueryPlans(bed, catalogue), inLarge);
        }
    }

    /** The first questions find services that have not spoken to each other yet. */
    private static void awaken(ClosedLoop.Call call) {
        Measured first;
        do {
            first = ClosedLoop.run(1, ROUND.dividedBy(2), call);
        } while (first.errors() > 0 || first.answers() == 0);
    }

    private void compare(Map<String, ClosedLoop.Call> calls, String base) {
        calls.forEach((name, call) -> {
            report.progress("warming up: %s", name);
            ClosedLoop.run(CALLERS, WARM_UP, call).withoutErrors(name);
        });
        Map<String, List<Measured>> rounds = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            calls.forEach((name, call) -> rounds.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(ClosedLoop.run(CALLERS, ROUND, call).withoutErrors(name)));
        }
        report.columns("call", "per second", "p50 ms", "p99 ms", "ratio");
        rounds.forEach((name, all) -> {
            Measured median = Measured.median(all);
            double ratio = IntStream.range(0, ROUNDS)
                    .mapToDouble(round -> all.get(round).perSecond() / rounds.get(base).get(round).perSecond()).sorted()
                    .skip(ROUNDS / 2).findFirst().orElseThrow();
            report.progress("%6.0f a second, p50 %.2f ms, ratio %.3f: %s", median.perSecond(), median.millis(0.5), ratio, name);
            report.row(name, median.perSecond(), median.millis(0.5), median.millis(0.99), ratio);
        });
    }

    /** A service that cannot keep up refuses, which is told and does not end the run. */
    private void atRate(String name, int rate, ClosedLoop.Call call) {
        OpenLoop.run(rate, WARM_UP.dividedBy(3), call);
        Measured seen = OpenLoop.run(rate, OPEN_LOOP, call);
        report.progress("%d a second: p50 %.2f ms, p99 %.2f ms: %s", rate, seen.millis(0.5), seen.millis(0.99), name);
        report.row(name, seen.perSecond(), seen.millis(0.5), seen.millis(0.99), seen.millis(1), seen.errors());
    }

    private void plans(QueryPlans plans, ClosedLoop.Call call) throws Exception {
        report.paragraph("The statements of one dated search of the large city, as PostgreSQL went about them:");
        for (String plan : plans.of(call)) {
            report.code(plan);
        }
    }

    private ClosedLoop.Call bare(TestBed bed) {
        Database database = bed.settings().service("hotel-service").database();
        int port = program(bed, "bare-route", BareRoute.class, "jdbc:postgresql://localhost:%d/%s"
                .formatted(database.port().number(), database.name()), database.user(), database.password());
        List<URI> pages = new SplittableRandom(2).ints(500, 'a', 'z').mapToObj(letter -> URI.create(
                "http://127.0.0.1:%d/?after=%s".formatted(port, URLEncoder.encode("Hotel " + (char) letter, StandardCharsets.UTF_8))))
                .toList();
        AtomicInteger turn = new AtomicInteger();
        return _ -> Form.get(pages.get(Math.floorMod(turn.getAndIncrement(), pages.size())));
    }

    private static int empty(TestBed bed) {
        int port = ReservedPort.take().number();
        return start(bed, "empty-edge", EmptyServer.class, port, "edge", Integer.toString(port), bed.setting("OTLP_ENDPOINT"));
    }

    private static int program(TestBed bed, String name, Class<?> main, String... arguments) {
        int port = ReservedPort.take().number();
        List<String> all = new ArrayList<>(List.of(Integer.toString(port)));
        all.addAll(List.of(arguments));
        return start(bed, name, main, port, all.toArray(String[]::new));
    }

    private static int start(TestBed bed, String name, Class<?> main, int port, String... arguments) {
        bed.program(name, Jvm.mainClass(System.getProperty("java.class.path"), main.getName(),
                List.of(TestBed.JAVA_OPTIONS.split(" ")), arguments), Map.of(), () -> Ports.accepts(port));
        return port;
    }
}
