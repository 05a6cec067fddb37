package innkeeper.bot.messenger.usecase;

import java.time.Duration;

/** Lets one instance at a time ask a messenger for news. */
public interface Polls {
    /** Takes or prolongs the right to ask. @return false while another instance does */
    boolean take(Duration lease);

    /** Another instance may begin at once. */
    void release();
}
