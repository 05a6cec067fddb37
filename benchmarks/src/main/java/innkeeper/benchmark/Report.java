package innkeeper.benchmark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;

/** What a benchmark saw, as Markdown; what it does meanwhile goes to standard error. */
public final class Report {
    private final StringBuilder text = new StringBuilder();

    Report(String name) {
        text.append("# %s%n%n%s · %d cores · Java %s · command: `benchmarks/run %s`%n".formatted(
                name, Instant.now().truncatedTo(ChronoUnit.MINUTES), Runtime.getRuntime().availableProcessors(),
                Runtime.version(), name));
    }

    /** A line for whoever waits. */
    public void progress(String line, Object... values) {
        System.err.println("  " + line.formatted(values));
    }

    public Report heading(String line) {
        text.append("%n## %s%n".formatted(line));
        return this;
    }

    public Report paragraph(String line, Object... values) {
        text.append("%n%s%n".formatted(line.formatted(values)));
        return this;
    }

    /** Begins a table; every cell after the first is aligned to the right. */
    public Report columns(String... names) {
        text.append(System.lineSeparator());
        row((Object[]) names);
        Object[] rule = Collections.nCopies(names.length - 1, "---:").toArray();
        text.append("|---|%s|%n".formatted(String.join("|", Arrays.copyOf(rule, rule.length, String[].class))));
        return this;
    }

    public Report row(Object... cells) {
        text.append("| %s |%n".formatted(String.join(" | ", Arrays.stream(cells).map(Report::cell).toList())));
        return this;
    }

    /** Text as it is, such as a query plan. */
    public Report code(String lines) {
        text.append("%n```text%n%s%n```%n".formatted(lines.strip()));
        return this;
    }

    public String text() {
        return text.toString();
    }

    private static String cell(Object value) {
        return value instanceof Double number
                ? String.format(Locale.ROOT, Math.abs(number) < 100 ? "%.2f" : "%.0f", number)
                : value.toString();
    }
}
