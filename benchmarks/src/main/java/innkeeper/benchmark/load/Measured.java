package innkeeper.benchmark.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a loop saw: answers, errors, and how long answers took. */
public record Measured(long answers, long errors, long nanos, long[] sortedLatencies, String firstError) {
    /** One caller's notes. */
    static final class Lane {
        private long[] latencies;
        private int answers;
        private long errors;
        private Optional<Exception> first = Optional.empty();

        private Lane(int expected) {
            this.latencies = new long[expected];
        }

        static Lane ofMany() {
            return new Lane(1024);
        }

        static Lane ofOne() {
            return new Lane(1);
        }

        void answered(long nanos) {
            if (answers == latencies.length) {
                latencies = Arrays.copyOf(latencies, answers * 2);
            }
            latencies[answers++] = nanos;
        }

        void failed(Exception e) {
            errors++;
            first = first.or(() -> Optional.of(e));
        }
    }

    static Measured of(List<Lane> lanes, long nanos) {
        long[] all = lanes.stream().flatMapToLong(lane -> Arrays.stream(lane.latencies, 0, lane.answers))
                .sorted().toArray();
        String first = lanes.stream().flatMap(lane -> lane.first.stream()).findFirst().map(Exception::toString).orElse("");
        return new Measured(all.length, lanes.stream().mapToLong(lane -> lane.errors).sum(), nanos, all, first);
    }

    public double perSecond() {
        return answers * 1e9 / nanos;
    }

    /** @param share 0.5 for the median */
    public double millis(double share) {
        return answers == 0 ? Double.NaN : sortedLatencies[(int) Math.min(answers - 1, share * answers)] / 1e6;
    }

    public Measured withoutErrors(String what) {
        if (errors > 0 || answers == 0) {
            throw new IllegalStateException("%s: %d answers, %d errors, first %s"
                    .formatted(what, answers, errors, firstError));
        }
        return this;
    }

    /** The middle one of several rounds, by rate. */
    public static Measured median(List<Measured> rounds) {
        return rounds.stream().sorted((a, b) -> Double.compare(a.perSecond(), b.perSecond()))
                .toList().get(rounds.size() / 2);
    }

}
