package innkeeper.benchmark.tokens;

import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.load.Persons;
import java.time.Duration;

/** auth-service. */
record InnkeeperSide(TestBed house) implements Side {
    private static final String SERVICE = "auth-service";

    @Override
    public String name() {
        return "auth-service";
    }

    @Override
    public void start() {
        house.resume(SERVICE);
    }

    @Override
    public void stop() {
        house.stop(SERVICE);
    }

    @Override
    public Persons persons() {
        return new Persons(house.address(SERVICE).resolve("/v1/oauth/token"), "load");
    }

    @Override
    public Duration cpu() {
        return house.cpu(SERVICE);
    }
}
