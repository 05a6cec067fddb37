package innkeeper.testbase;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** How long any test waits for what it was promised: a wait ends as soon as its condition holds, so patience is free. */
public final class PatientWaits implements LauncherSessionListener {
    /** Longer than the slowest promise takes on a crowded machine; a test that needs less says nothing. */
    public static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration FIRST_LOOK = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    /** Most promises come true at once, and there are thousands of waits: looks are close to each other at first. */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollDelay(FIRST_LOOK);
        Awaitility.setDefaultPollInterval(new IterativePollInterval(PatientWaits::next, FIRST_LOOK));
    }

    private static Duration next(Duration pause) {
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
