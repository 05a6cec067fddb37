package innkeeper.benchmark.tokens;

import innkeeper.benchmark.TestBed;
import java.time.Duration;

/** Whose CPU time a round took. */
record Cpu(Duration server, Duration database, Duration callers) {
    static Cpu now(TestBed bed, Side side) {
        return new Cpu(side.cpu(), bed.databaseCpu(), TestBed.ownCpu());
    }

    Cpu minus(Cpu earlier) {
        return new Cpu(server.minus(earlier.server), database.minus(earlier.database),
                callers.minus(earlier.callers));
    }

    Cpu plus(Cpu other) {
        return new Cpu(server.plus(other.server), database.plus(other.database), callers.plus(other.callers));
    }
}
