package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.message.domain.Notification;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Messages on their way. What was sealed is wiped when it was sent or has failed; an empty {@code subject} leaves the one that was noted before. */
public interface Outgoing {
    /** A message that it is time to send; {@code traceparent} goes on with the trace of its event. */
    record Due(Notification notification, int attempts, String traceparent) {}

    /** Takes the message that has been due longest; nobody else gets it before the lease is over. */
    Optional<Due> take(Instant now, Duration lease);

    void sent(Notification notification, String subject, Attempt attempt);

    /** Due again at {@code next}; a message that somebody else sent meanwhile stays sent. */
    void putOff(Notification notification, String subject, Attempt attempt, Instant next);

    /** Not tried again; a message that somebody else sent meanwhile stays sent. */
    void failed(Notification notification, String subject, Attempt attempt);
}
