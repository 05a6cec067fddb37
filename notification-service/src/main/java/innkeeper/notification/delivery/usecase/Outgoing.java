package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.message.domain.Notification;
import java.time.Instant;
import java.util.Optional;

/** Messages on their way on some channel. */
public interface Outgoing {
    /**
     * A delivery that is neither over nor given up.
     *
     * @param copy     as of {@link Parcel}
     * @param since    when this copy was first due
     * @param attempts noted so far
     * @param away     what was noted last, where that was that the channel is away; empty otherwise
     * @param inTurn   false while no attempt was made at an earlier message to the same person on this channel that is due,
     *                 however long it waits in a backlog; an attempt at that one brings this one forward. One that hangs, or
     *                 comes to nothing for a while, holds up no other
     */
    record Pending(
            DeliveryId id, Notification notification, int copy, Instant since, int attempts, String away, boolean inTurn) {}

    /**
     * What came of an attempt.
     *
     * @param status    how it stands after that
     * @param address   as of the others, empty leaves what was noted before
     * @param reference the provider's
     */
    record Result(DeliveryStatus status, String address, String subject, String reference, Attempt attempt) {}

    /** Empty when nothing is left to deliver. */
    Optional<Pending> pending(DeliveryId id);

    /** It is about to be handed over there: a receipt may come before what came of it is noted. */
    void address(Pending pending, String address, String subject);

    /**
     * Notes it, and has a message that failed go on the next channel; what was sealed is wiped when the delivery no longer waits. What somebody else has sent meanwhile stays sent.
     * An attempt that was noted already only moves in time.
     */
    void note(Pending pending, Result result);
}
