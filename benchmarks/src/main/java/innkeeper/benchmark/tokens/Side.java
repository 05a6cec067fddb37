package innkeeper.benchmark.tokens;

import innkeeper.benchmark.load.Persons;
import java.time.Duration;

/** One of the two that are compared; it runs only between start and stop. */
interface Side {
    String name();

    void start();

    void stop();

    Persons persons();

    /** CPU time its process has used since it started. */
    Duration cpu();
}
