package innkeeper.benchmark.mail;

import innkeeper.benchmark.load.Form;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often a service has run each of its statements, and for how long it waited for them, by its own metric. */
record StatementTimes(Map<String, Double> counts, Map<String, Double> seconds) {
    private static final Pattern LINE =
            Pattern.compile("db_statements_seconds_(count|sum)\\{.*statement=\"([^\"]+)\".*\\} (\\S+)");

    static StatementTimes of(URI management) throws Exception {
        StatementTimes times = new StatementTimes(new TreeMap<>(), new TreeMap<>());
        Form.get(management.resolve("/observe/metrics")).lines().map(LINE::matcher).filter(Matcher::matches)
                .forEach(line -> (line.group(1).equals("count") ? times.counts : times.seconds)
                        .merge(line.group(2), Double.parseDouble(line.group(3)), Double::sum));
        return times;
    }

    double count(String statement, StatementTimes earlier) {
        return counts.get(statement) - earlier.counts.getOrDefault(statement, 0.0);
    }

    double seconds(String statement, StatementTimes earlier) {
        return seconds.get(statement) - earlier.seconds.getOrDefault(statement, 0.0);
    }
}
