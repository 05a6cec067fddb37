package innkeeper.benchmark.rotation;

import java.net.URI;
import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.benchmark.Report;
import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.load.Form;
import innkeeper.benchmark.rotation.Timeline.Answer;
import innkeeper.benchmark.rotation.Timeline.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** New signing keys, a crash and a restart of auth-service under load: is one valid token refused because of it? */
public final class RotationBenchmark {
    private static final int ROTATIONS = 3;
    private static final Duration STEADY = Duration.ofSeconds(4);
    private static final Duration DOWN = Duration.ofSeconds(4);
    private static final Duration AFTERWARDS = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path root;
    private final Report report;
    private final Timeline timeline = new Timeline();

    /** When auth-service certainly did not run: between its end and its next start. */
    private record Outage(long from, long until, long readyAt) {
        boolean holds(Answer answer) {
            return answer.askedAt() > from && answer.answeredAt() < until;
        }
    }

    public RotationBenchmark(Path root, Report report) {
        this.root = root;
        this.report = report;
    }

    public void run() throws Exception {
        List<String> services = List.of("auth-service", "hotel-service", "booking-service");
        try (TestBed bed = TestBed.open(root, report, services, Map.of()); Load load = new Load(bed, timeline)) {
            timeline.begin();
            load.begin();
            TimeUnit.SECONDS.sleep(STEADY.toSeconds());
            for (int rotation = 1; rotation <= ROTATIONS; rotation++) {
                rotate(bed, rotation);
            }
            Outage crash = away(bed, "killed", () -> bed.kill("auth-service"));
            Outage restart = away(bed, "stopped", () -> bed.stop("auth-service"));
            load.end();
            tell(List.of(crash, restart));
        }
    }

    /** Waits until the new key signs, and a little longer. */
    private void rotate(TestBed bed, int number) throws Exception {
        URI auth = bed.address("auth-service");
        URI keys = auth.resolve("/v1/signing-keys");
        String admin = Form.token(auth.resolve("/v1/oauth/token"), Map.of("grant_type", "password",
                "username", "admin@innkeeper.example", "password", "admin-demo-password")).required("access_token")
                .asText();
        String kid = Form.send("POST", keys, admin).required("kid").asText();
        timeline.event("rotation %d asked for".formatted(number));
        report.progress("rotation %d", number);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!signs(Form.send("GET", keys, admin).required("items"), kid)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("key %s does not sign after %s".formatted(kid, PATIENCE));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        timeline.event("its key signs");
        TimeUnit.SECONDS.sleep(STEADY.toSeconds());
    }

    private static boolean signs(Iterable<JsonNode> keys, String kid) {
        for (JsonNode key : keys) {
            if (key.required("kid").asText().equals(kid)) {
                return key.required("status").asText().equals("signing");
            }
        }
        return false;
    }

    private Outage away(TestBed bed, String how, Runnable end) throws InterruptedException {
        report.progress("auth-service is %s", how);
        timeline.event("auth-service is to be " + how);
        end.run();
        long from = timeline.now();
        timeline.event("it is away");
        TimeUnit.SECONDS.sleep(DOWN.toSeconds());
        long until = timeline.now();
        timeline.event("it is started");
        bed.resume("auth-service");
        long ready = timeline.now();
        timeline.event("it is ready");
        TimeUnit.SECONDS.sleep(AFTERWARDS.toSeconds());
        return new Outage(from, until, ready);
    }

    private void tell(List<Outage> outages) {
        List<Answer> asked = timeline.answers().stream().filter(answer -> answer.kind() != Kind.NEW_TOKEN).toList();
        long refused = count(asked, answer -> answer.status() == 401 || answer.status() == 403);
        long other = count(asked, answer -> !List.of(200, 401, 403, 503).contains(answer.status()));
        report.paragraph(
                "%,d questions with valid tokens: %,d answered 200, %,d answered 503, %d refused (401 or 403), "
                        + "%d anything else.",
                asked.size(), count(asked, answer -> answer.status() == 200),
                count(asked, answer -> answer.status() == 503), refused, other);
        for (Outage outage : outages) {
            List<Answer> people = asked.stream().filter(answer -> answer.kind() == Kind.PERSON).toList();
            long last = people.stream().filter(answer -> answer.status() == 503)
                    .filter(answer -> answer.answeredAt() < outage.readyAt + AFTERWARDS.toNanos())
                    .mapToLong(Answer::answeredAt).max().orElse(0);
            report.paragraph(
                    "While auth-service was away for certain (%.1f to %.1f s) people were answered 503 %d times and "
                            + "anything else %d times; the last 503 came %.1f s after it was ready again.",
                    outage.from / 1e9,
                    outage.until / 1e9, count(people, answer -> outage.holds(answer) && answer.status() == 503),
                    count(people, answer -> outage.holds(answer) && answer.status() != 503),
                    Math.max(0, last - outage.readyAt) / 1e9);
        }
        timeline.tell(report);
    }

    private static long count(List<Answer> answers, Predicate<Answer> which) {
        return answers.stream().filter(which).count();
    }
}
