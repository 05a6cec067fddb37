package innkeeper.benchmark.tokens;

import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.load.Persons;
import java.time.Duration;

/** auth-service. */
record InnkeeperSide(TestBed bed) implements Side {
    private static final String SERVICE = "auth-service";

    @Override
    public String name() {
        return "auth-service";
    }

    @Override
    public void start() {
        bed.resume(SERVICE);
    }

    @Override
    public void stop() {
        bed.stop(SERVICE);
    }

    @Override
    public Persons persons() {
        return new Persons(bed.address(SERVICE).resolve("/v1/oauth/token"), "load");
    }

    @Override
    public Duration cpu() {
        return bed.cpu(SERVICE);
    }
}
