package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Deliveries.Planned;
import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import innkeeper.notification.delivery.usecase.Outgoing.Result;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import java.util.List;
import java.util.Optional;

/** What came of attempts at mails, whose deliveries go by the id of their message. */
public final class Noting {
    private Noting() {}

    public static DeliveryId byEmail(NotificationId id) {
        return new DeliveryId(id.value());
    }

    /** Of e-mail alone, due since the message was written. */
    public static List<Planned> plannedByEmail(Notification notification) {
        return List.of(
                new Planned(byEmail(notification.id()), Channel.EMAIL, 1, notification.createdAt(), Optional.empty()));
    }

    public static void sent(Outgoing outgoing, Notification message, String subject, Attempt attempt) {
        note(outgoing, message, DeliveryStatus.SENT, subject, attempt);
    }

    public static void putOff(Outgoing outgoing, Notification message, String subject, Attempt attempt) {
        note(outgoing, message, DeliveryStatus.WAITING, subject, attempt);
    }

    public static void failed(Outgoing outgoing, Notification message, String subject, Attempt attempt) {
        note(outgoing, message, DeliveryStatus.FAILED, subject, attempt);
    }

    private static void note(
            Outgoing outgoing, Notification message, DeliveryStatus status, String subject, Attempt attempt) {
        outgoing.note(
                new Pending(byEmail(message.id()), message, 1, message.createdAt(), attempt.attempt() - 1, "", true),
                new Result(status, "to@innkeeper.example", subject, "", attempt));
    }
}
