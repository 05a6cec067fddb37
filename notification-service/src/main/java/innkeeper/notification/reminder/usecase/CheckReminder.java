package innkeeper.notification.reminder.usecase;

import innkeeper.notification.message.domain.Message;
import innkeeper.notification.reminder.domain.Occasion;
import innkeeper.notification.reminder.domain.Timetable;
import java.time.Clock;

/** Looks, when a reminder goes out at last, whether it is still true: it may have waited for a channel or a quiet night. */
public final class CheckReminder {
    private final Reminders reminders;
    private final Timetable timetable;
    private final Clock clock;

    public CheckReminder(Reminders reminders, Timetable timetable, Clock clock) {
        this.reminders = reminders;
        this.timetable = timetable;
        this.clock = clock;
    }

    public boolean handle(Message.OfReminder reminder) {
        Occasion occasion = timetable.occasion(reminder.news(), reminder.facts());
        return clock.instant().isBefore(occasion.end()) && reminders.find(reminder.facts().booking())
                .filter(booking -> timetable.occasions(booking).contains(occasion)).isPresent();
    }
}
