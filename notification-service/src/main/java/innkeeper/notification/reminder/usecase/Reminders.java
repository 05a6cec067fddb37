package innkeeper.notification.reminder.usecase;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.reminder.domain.Followed;
import innkeeper.notification.reminder.domain.Occasion;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Bookings as they were told last, and of what their guests are reminded: one reminder for each booking and news, within a
 * transaction. Whoever follows a booking or takes one of its reminders has it alone until the transaction ends.
 */
public interface Reminders {
    /**
     * A reminder that is not settled.
     *
     * @param id the event of its message, so that it is told once whatever happens
     */
    record Planned(UUID id, Occasion occasion, Instant due, Followed booking) {}

    /**
     * Keeps it in place of an earlier version; nothing is kept of somebody who has left.
     *
     * @return false where this version or a later one is known
     */
    boolean follow(Followed booking);

    Optional<Followed> find(BookingId booking);

    /** The newest of each news, settled or not. */
    Set<Occasion> occasions(BookingId booking);

    /** In place of earlier occasions of the same news. */
    void plan(BookingId booking, Map<Occasion, Instant> due);

    /** Unless it is settled. */
    void drop(BookingId booking, News.Reminder news);

    /** Empty where it was settled, dropped or replaced. */
    Optional<Planned> take(UUID id);

    /** Nothing more comes of it. */
    void settle(UUID id);

    /** Nothing is kept of their bookings. */
    void forget(PersonId client);
}
