package innkeeper.benchmark.mail;

import innkeeper.benchmark.Report;
import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.load.Measured;
import innkeeper.benchmark.load.OpenLoop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How many mails leave in a second when the mail server takes 5 ms for one, how soon one leaves at 50 a second, and how long those
 * take that waited while the mail server was away.
 */
public final class MailLaneBenchmark {
    private static final String SERVICE = "notification-service";
    /** Not where the mail server of local-stack listens, which has the same port. */
    private static final String HOST = "127.0.0.2";
    private static final int WARM_UP = 12_000;
    private static final int WARM_UP_EVENTS = 3_000;
    private static final int BACKLOG = 6_000;
    private static final int ROUNDS = 3;
    private static final int RATE = 50;
    private static final Duration OPEN_LOOP = Duration.ofSeconds(30);
    private static final Duration OUTAGE = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> CHANGES = Map.of("NOTIFICATION_SMTP_HOST", HOST,
            "NOTIFICATION_SMTP_STARTTLS", "false", "NOTIFICATION_SMTP_TRUST", "", "NOTIFICATION_SMTP_AUTH", "false",
            "NOTIFICATION_SMTP_PER_SECOND", "10000", "TRACE_SAMPLING_RATIO", "0.01");

    private final Path root;
    private final Report report;

    public MailLaneBenchmark(Path root, Report report) {
        this.root = root;
        this.report = report;
    }

    public void run() throws Exception {
        try (TestBed bed = TestBed.open(root, report, List.of(SERVICE), CHANGES);
                Messages messages = new Messages(bed);
                SlowMailServer server =
                        new SlowMailServer(HOST, Integer.parseInt(bed.setting("NOTIFICATION_SMTP_PORT")))) {
            messages.confirm(messages.people(1).getFirst());
            await(() -> server.mails() == 1);
            messages.backlog(WARM_UP);
            drain(server, 1, WARM_UP);
            report.heading("A backlog of %,d booking confirmations".formatted(BACKLOG));
            report.columns("round", "mails a second", "CPU ms a mail: service", "database", "the benchmark", "new connections");
            StatementTimes before = StatementTimes.of(bed.management(SERVICE));
            for (int round = 1; round <= ROUNDS; round++) {
                round(bed, messages, server, round);
            }
            statements("a mail", ROUNDS * BACKLOG, before, StatementTimes.of(bed.management(SERVICE)));
            openLoop(bed, messages, server);
            outage(messages, server);
        }
    }

    private void round(TestBed bed, Messages messages, SlowMailServer server, int number) throws Exception {
        int before = server.mails();
        int connections = server.connections();
        messages.backlog(BACKLOG);
        Duration service = bed.cpu(SERVICE);
        Duration database = bed.databaseCpu();
        Duration own = TestBed.ownCpu();
        double perSecond = drain(server, before, BACKLOG);
        report.progress("round %d: %.0f mails a second", number, perSecond);
        report.row(number, perSecond, millis(bed.cpu(SERVICE).minus(service)), millis(bed.databaseCpu().minus(database)),
                millis(TestBed.ownCpu().minus(own)), server.connections() - connections);
    }

    /** From the first mail taken to the last: the service looks for what others put into its queue every five seconds. */
    private static double drain(SlowMailServer server, int before, int number) throws Exception {
        await(() -> server.mails() > before);
        long begun = System.nanoTime();
        int first = server.mails();
        await(() -> server.mails() == before + number);
        return (before + number - first) * 1e9 / (System.nanoTime() - begun);
    }

    private void statements(String each, double number, StatementTimes before, StatementTimes after) {
        report.heading("Statements for " + each);
        report.paragraph("Milliseconds are those in which somebody waited for the answer.");
        report.columns("statement", each, "ms each", "ms " + each);
        for (String name : after.counts().keySet()) {
            double count = after.count(name, before);
            double seconds = after.seconds(name, before);
            if (count > number / 1000) {
                report.row(name, count / number, seconds * 1000 / count, seconds * 1000 / number);
            }
        }
    }

    private void openLoop(TestBed bed, Messages messages, SlowMailServer server) throws Exception {
        int before = server.mails();
        for (String person : messages.people(WARM_UP_EVENTS)) {
            messages.confirm(person);
        }
        await(() -> server.mails() == before + WARM_UP_EVENTS);
        StatementTimes earlier = StatementTimes.of(bed.management(SERVICE));
        Measured measured = calls(messages, server, OPEN_LOOP);
        report.heading("%d events a second".formatted(RATE));
        report.paragraph("From the moment an event should go to Kafka to its mail taken: p50 %.0f ms, p99 %.0f ms, longest %.0f ms "
                + "(%,d mails).", measured.millis(0.5), measured.millis(0.99), measured.millis(1), measured.answers());
        statements("an event", measured.answers(), earlier, StatementTimes.of(bed.management(SERVICE)));
    }

    private void outage(Messages messages, SlowMailServer server) throws Exception {
        Iterator<String> people = messages.people((int) (RATE * OUTAGE.toSeconds())).iterator();
        int mails = server.mails();
        int messageIds = server.messageIds();
        server.goAway();
        long told = OpenLoop.run(RATE, OUTAGE, _ -> messages.confirm(next(people))).withoutErrors("outage").answers();
        server.comeBack();
        long back = System.nanoTime();
        await(() -> server.mails() > mails);
        double first = (System.nanoTime() - back) / 1e9;
        await(() -> server.messageIds() == messageIds + told && server.mails() >= mails + told);
        double last = (System.nanoTime() - back) / 1e9;
        report.heading("The mail server away for %d minutes".formatted(OUTAGE.toMinutes()));
        report.paragraph("Of %,d events at %d a second the first mail left %.1f s after it was back, the last %.1f s; %,d mails "
                + "were taken twice.", told, RATE, first, last, server.mails() - mails - told);
    }

    private Measured calls(Messages messages, SlowMailServer server, Duration time) throws Exception {
        Iterator<String> people = messages.people((int) (RATE * time.toSeconds())).iterator();
        return OpenLoop.run(RATE, time, _ -> {
            String person = next(people);
            messages.confirm(person);
            server.taken(person + "@innkeeper.example").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }).withoutErrors("open loop");
    }

    private static String next(Iterator<String> people) {
        synchronized (people) {
            return people.next();
        }
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("nothing came within " + PATIENCE);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6 / BACKLOG;
    }
}
