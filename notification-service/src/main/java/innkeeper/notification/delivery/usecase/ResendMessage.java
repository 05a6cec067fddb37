package innkeeper.notification.delivery.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.NotificationRejection.NotResendable;
import java.time.Clock;
import java.util.List;

/**
 * Has a message sent again: on the channels where it failed or still waits, or, where it did neither, on all where it was
 * sent. What lies in the inbox of our own lies there already.
 */
public final class ResendMessage {
    private final Deliveries deliveries;
    private final Clock clock;

    public ResendMessage(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public void handle(Entry entry) {
        switch (entry.notification().message()) {
            case Message.OfBooking _,Message.OfReminder _,Message.OfAccount _,Message.OfStaff _,Message.OfEndpoint _,Message.OfCalendar _,
                    Message.OfHotelSystem _ -> again(entry);
            // what was sealed is gone after the last attempt
            case Message.Confidential _ -> throw new Rejected(new NotResendable(entry.notification().id()));
        }
    }

    private void again(Entry entry) {
        List<Delivery> sent = entry.deliveries().stream()
                .filter(delivery -> delivery.channel() != Channel.IN_APP).toList();
        List<Delivery> open = sent.stream().filter(delivery -> !isThrough(delivery.status())).toList();
        (open.isEmpty() ? sent : open).forEach(delivery -> deliveries.again(delivery, clock.instant()));
    }

    private static boolean isThrough(DeliveryStatus status) {
        return switch (status) {
            case SENT, CONFIRMED -> true;
            case WAITING, FAILED -> false;
        };
    }
}
