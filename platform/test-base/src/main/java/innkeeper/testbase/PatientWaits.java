package innkeeper.testbase;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** How long any test waits for what it was promised: a wait ends as soon as its condition holds, so patience is free. */
public final class PatientWaits implements LauncherSessionListener {
    /** Longer than the slowest promise takes on a crowded machine; a test that needs less says nothing. */
    public static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(PATIENCE);
    }
}
