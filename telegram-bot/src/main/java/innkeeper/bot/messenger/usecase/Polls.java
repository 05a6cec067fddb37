package innkeeper.bot.messenger.usecase;

import java.time.Duration;
import java.util.OptionalLong;

/** Lets one instance at a time ask a messenger for news. */
public interface Polls {
    /** Takes or prolongs the right to ask. @return from where to ask; empty while another instance does */
    OptionalLong take(Duration lease);

    /** What lies before is taken in. */
    void advance(long position);

    /** Another instance may begin at once. */
    void release();
}
