package innkeeper.notification.usecase;

import innkeeper.notification.domain.Attempt;
import innkeeper.notification.domain.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Messages on their way. */
public interface Outgoing {
    /** A message that it is time to send; {@code traceparent} goes on with the trace of its event. */
    record Due(Notification notification, int attempts, String traceparent) {}

    /** Takes some messages that are due; nobody else gets them before the lease is over. */
    List<Due> take(int most, Instant now, Duration lease);

    void sent(Notification notification, String subject, Attempt attempt);

    void putOff(Notification notification, String subject, Attempt attempt, Instant next);

    void failed(Notification notification, String subject, Attempt attempt);
}
