package innkeeper.system.support;

/** A part of the system is away until this is over; closing brings it back in any case, for the tests that follow. */
public final class Outage implements AutoCloseable {
    private final Runnable comeBack;
    private boolean over;

    Outage(Runnable comeBack) {
        this.comeBack = comeBack;
    }

    /** Returns when the part is ready again. */
    public void end() {
        if (!over) {
            over = true;
            comeBack.run();
        }
    }

    @Override
    public void close() {
        end();
    }
}
