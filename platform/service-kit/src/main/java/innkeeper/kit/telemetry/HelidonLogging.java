package innkeeper.kit.telemetry;

import io.helidon.logging.common.spi.LoggingProvider;

/** Tells Helidon that logging is set up already; else it complains on standard output, past the log format. */
public final class HelidonLogging implements LoggingProvider {
    @Override
    public void initialization() {
        // logback.xml has done it
    }

    @Override
    public void runTime() {
        // nothing to do again
    }
}
