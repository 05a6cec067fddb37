package innkeeper.kit.telemetry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One stream of log lines for everything in the process: logback.xml names it, so that java.util.logging joins. */
public final class Logs extends ContextAwareBase implements LoggerContextListener {
    /** From now on every line says which service wrote it. */
    public static void nameService(String service) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.putProperty("service", service);
        }
    }

    @Override
    public boolean isResetResistant() {
        return false;
    }

    @Override
    public void onStart(LoggerContext context) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    @Override
    public void onReset(LoggerContext context) {
        // nothing is held
    }

    @Override
    public void onStop(LoggerContext context) {
        SLF4JBridgeHandler.uninstall();
    }

    @Override
    public void onLevelChange(Logger logger, Level level) {
        // levels are passed on by logback's LevelChangePropagator
    }
}
