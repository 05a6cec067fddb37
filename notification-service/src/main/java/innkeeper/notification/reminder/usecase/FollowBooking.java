package innkeeper.notification.reminder.usecase;

import innkeeper.kernel.BookingId;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.reminder.domain.Followed;
import innkeeper.notification.reminder.domain.Occasion;
import innkeeper.notification.reminder.domain.Timetable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans, moves and drops the reminders of a booking as it stands; what it was reminded of already stays so. */
public final class FollowBooking {
    private final Reminders reminders;
    private final Timetable timetable;

    public FollowBooking(Reminders reminders, Timetable timetable) {
        this.reminders = reminders;
        this.timetable = timetable;
    }

    /** @param since when it became such */
    public void handle(Followed booking, Instant since) {
        if (reminders.follow(booking)) {
            plan(booking, since);
        }
    }

    private void plan(Followed booking, Instant since) {
        BookingId id = booking.facts().booking();
        Set<Occasion> wanted = timetable.occasions(booking);
        Set<Occasion> known = reminders.occasions(id);
        Set<News.Reminder> news = wanted.stream().map(Occasion::news).collect(Collectors.toSet());
        known.stream().map(Occasion::news).filter(old -> !news.contains(old)).forEach(old -> reminders.drop(id, old));
        Map<Occasion, Instant> planned = new HashMap<>();
        wanted.stream().filter(occasion -> !known.contains(occasion)).forEach(fresh -> timetable
                .due(fresh.news(), booking, since)
                .ifPresentOrElse(due -> planned.put(fresh, due), () -> reminders.drop(id, fresh.news())));
        reminders.plan(id, planned);
    }
}
