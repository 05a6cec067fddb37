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

/** How many mails leave in a second when the mail server takes 5 ms for one, and how soon one leaves at 50 a second. */
public final class MailLaneBenchmark {
    private static final String SERVICE = "notification-service";
    /** Not where the mail server of local-stack listens, which has the same port. */
    private static final String HOST = "127.0.0.2";
    private static final int WARM_UP = 5_000;
    private static final int BACKLOG = 6_000;
    private static final int ROUNDS = 3;
    private static final int RATE = 50;
    private static final Duration OPEN_LOOP = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Map<String, String> CHANGES = Map.of("NOTIFICATION_SMTP_HOST", HOST,
            "NOTIFICATION_SMTP_STARTTLS", "false", "NOTIFICATION_SMTP_TRUST", "", "NOTIFICATION_SMTP_AUTH", "false",
            "NOTIFICATION_SMTP_PER_SECOND", "10000");

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
            drain(messages, server, WARM_UP);
            report.heading("A backlog of %,d booking confirmations".formatted(BACKLOG));
            report.columns("round", "mails a second", "CPU ms a mail: service", "database", "new connections");
            StatementTimes before = StatementTimes.of(bed.management(SERVICE));
            for (int round = 1; round <= ROUNDS; round++) {
                round(bed, messages, server, round);
            }
            statements(before, StatementTimes.of(bed.management(SERVICE)));
            openLoop(messages, server);
        }
    }

    private void round(TestBed bed, Messages messages, SlowMailServer server, int number) throws Exception {
        int connections = server.connections();
        Duration service = bed.cpu(SERVICE);
        Duration database = bed.databaseCpu();
        double perSecond = drain(messages, server, BACKLOG);
        report.progress("round %d: %.0f mails a second", number, perSecond);
        report.row(number, perSecond, millis(bed.cpu(SERVICE).minus(service)), millis(bed.databaseCpu().minus(database)),
                server.connections() - connections);
    }

    /** From the first mail taken to the last: the service looks for what others put into its queue every five seconds. */
    private static double drain(Messages messages, SlowMailServer server, int number) throws Exception {
        int before = server.mails();
        messages.backlog(number);
        await(() -> server.mails() > before);
        long begun = System.nanoTime();
        int first = server.mails();
        await(() -> server.mails() == before + number);
        return (before + number - first) * 1e9 / (System.nanoTime() - begun);
    }

    private void statements(StatementTimes before, StatementTimes after) {
        report.heading("Statements");
        report.paragraph("Milliseconds are those in which one of the lane's hands waited for the answer.");
        report.columns("statement", "a mail", "ms each", "ms a mail");
        double mails = ROUNDS * BACKLOG;
        for (String name : after.counts().keySet()) {
            double count = after.count(name, before);
            double seconds = after.seconds(name, before);
            if (count > mails / 1000) {
                report.row(name, count / mails, seconds * 1000 / count, seconds * 1000 / mails);
            }
        }
    }

    private void openLoop(Messages messages, SlowMailServer server) throws Exception {
        report.heading("%d events a second".formatted(RATE));
        calls(messages, server, Duration.ofSeconds(5));
        Measured measured = calls(messages, server, OPEN_LOOP);
        report.paragraph("From the moment an event should go to Kafka to its mail taken: p50 %.0f ms, p99 %.0f ms, longest %.0f ms "
                + "(%,d mails).", measured.millis(0.5), measured.millis(0.99), measured.millis(1), measured.answers());
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
