package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import java.util.Optional;

/** Messages on their way. What was sealed is wiped when it was sent or has failed; an empty {@code subject} leaves the one that was noted before. */
public interface Outgoing {
    /**
     * A message that is neither sent nor given up.
     *
     * @param attempts noted so far
     * @param inTurn   false while no attempt was made at an earlier message to the same person; an attempt at that one
     *                 brings this one forward
     */
    record Pending(Notification notification, int attempts, boolean inTurn) {}

    /** Empty when nothing is left to send. */
    Optional<Pending> pending(NotificationId id);

    void sent(Notification notification, String subject, Attempt attempt);

    /** Goes on waiting; a message that somebody else sent meanwhile stays sent. */
    void putOff(Notification notification, String subject, Attempt attempt);

    /** Not tried again; a message that somebody else sent meanwhile stays sent. */
    void failed(Notification notification, String subject, Attempt attempt);
}
