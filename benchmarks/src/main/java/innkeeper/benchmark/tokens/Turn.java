package innkeeper.benchmark.tokens;

import innkeeper.benchmark.load.Measured;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What one side did in its turns: the rates of its first warm-up, and then rounds; the CPU time is of the refreshes. */
record Turn(List<Double> warmUp, List<Measured> refreshes, List<Measured> logIns, Cpu cpu) {
    Turn and(Turn later) {
        return new Turn(warmUp, joined(refreshes, later.refreshes), joined(logIns, later.logIns), cpu.plus(later.cpu));
    }

    Measured refresh() {
        return Measured.median(refreshes);
    }

    Measured logIn() {
        return Measured.median(logIns);
    }

    /** CPU time per refresh, in microseconds. */
    double micros(Duration of) {
        return of.toNanos() / 1e3 / refreshes.stream().mapToLong(Measured::answers).sum();
    }

    private static List<Measured> joined(List<Measured> a, List<Measured> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
