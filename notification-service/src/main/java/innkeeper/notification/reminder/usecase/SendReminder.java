package innkeeper.notification.reminder.usecase;

import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.reminder.usecase.Reminders.Planned;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Writes a reminder whose time has come; one whose occasion is over, because we were away, is left out. */
public final class SendReminder {
    private final Reminders reminders;
    private final TellPerson tell;
    private final Clock clock;

    public SendReminder(Reminders reminders, TellPerson tell, Clock clock) {
        this.reminders = reminders;
        this.tell = tell;
        this.clock = clock;
    }

    public void handle(UUID id) {
        reminders.take(id).ifPresent(this::send);
    }

    private void send(Planned planned) {
        Instant now = clock.instant();
        if (now.isBefore(planned.due())) {
            return; // moved meanwhile, and scheduled anew
        }
        reminders.settle(planned.id());
        if (now.isBefore(planned.occasion().end())) {
            BookingFacts facts = planned.booking().facts();
            tell.handle(planned.id(), new Message.OfReminder(planned.occasion().news(), facts.client(), facts));
        }
    }
}
