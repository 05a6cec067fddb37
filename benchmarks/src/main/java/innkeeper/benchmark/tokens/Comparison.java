package innkeeper.benchmark.tokens;

import innkeeper.benchmark.Report;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Sets the two sides against each other, and says what signing takes of it. */
record Comparison(Report report, Hashing hashing, Signing today, List<Signing> others) {
    void tell(Turn ours, Turn keycloak) {
        report.columns("", "auth-service", "Keycloak", "ratio");
        row("refreshes per second, median", ours.refresh().perSecond(), keycloak.refresh().perSecond());
        row("refresh, p50 ms", ours.refresh().millis(0.5), keycloak.refresh().millis(0.5));
        row("refresh, p99 ms", ours.refresh().millis(0.99), keycloak.refresh().millis(0.99));
        row("log-ins per second, median", ours.logIn().perSecond(), keycloak.logIn().perSecond());
        row("CPU µs per refresh: server", ours.micros(ours.cpu().server()), keycloak.micros(keycloak.cpu().server()));
        row("CPU µs per refresh: PostgreSQL", ours.micros(ours.cpu().database()),
                keycloak.micros(keycloak.cpu().database()));
        row("CPU µs per refresh: callers", ours.micros(ours.cpu().callers()),
                keycloak.micros(keycloak.cpu().callers()));
        report.paragraph("Errors: none. One hash takes %.1f ms of CPU with bcrypt cost 10 and %.1f ms with Keycloak's "
                + "PBKDF2-SHA512 at %,d iterations.", hashing.bcrypt().toNanos() / 1e6,
                hashing.pbkdf2().toNanos() / 1e6,
                hashing.iterations());
        tellWarmUp(ours.warmUp(), keycloak.warmUp());
        tellSigning(ours);
    }

    /** Whoever measures earlier sees another ratio. */
    private void tellWarmUp(List<Double> ours, List<Double> keycloak) {
        report.heading("Warm-up");
        report.paragraph(
                "Refreshes per second in the first turn, from the start on, before anything above was measured.");
        report.columns("until second", "auth-service", "Keycloak", "ratio");
        for (int step = 0; step < ours.size(); step++) {
            row("%d".formatted((step + 1) * TokensBenchmark.WARM_UP_STEP.toSeconds()), ours.get(step),
                    keycloak.get(step));
        }
    }

    private void tellSigning(Turn ours) {
        report.heading("Signing");
        report.paragraph(
                "What one signature costs in CPU time on one thread, against the CPU time of a refresh above. Verifying "
                        + "is what each receiver pays that checks a token by itself.");
        report.columns("algorithm", "sign µs", "verify µs", "share of auth-service's CPU", "refreshes/s it would give");
        double server = ours.micros(ours.cpu().server());
        double all = server + ours.micros(ours.cpu().database()) + ours.micros(ours.cpu().callers());
        double now = micros(today.sign());
        Stream.concat(Stream.of(today), others.stream()).forEach(each -> {
            double sign = micros(each.sign());
            report.row(each.name(), sign, micros(each.verify()),
                    "%.0f %%".formatted(100 * sign / (server - now + sign)),
                    ours.refresh().perSecond() * all / (all - now + sign));
        });
    }

    private void row(String name, double ours, double keycloak) {
        report.row(name, ours, keycloak, ours / keycloak);
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }
}
