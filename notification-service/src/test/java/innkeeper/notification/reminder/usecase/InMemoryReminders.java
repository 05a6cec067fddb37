package innkeeper.notification.reminder.usecase;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.reminder.domain.Followed;
import innkeeper.notification.reminder.domain.Occasion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The promises of {@link Reminders}, kept in a map. */
public final class InMemoryReminders implements Reminders {
    private record Row(UUID id, BookingId booking, Occasion occasion, Instant due, boolean settled) {}

    private final Map<BookingId, Followed> bookings = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    public List<UUID> due(Instant now) {
        return rows.stream().filter(row -> !row.settled && !row.due.isAfter(now))
                .sorted(Comparator.comparing(Row::due)).map(Row::id).toList();
    }

    @Override
    public boolean follow(Followed booking) {
        BookingId id = booking.facts().booking();
        if (bookings.containsKey(id) && bookings.get(id).facts().version() >= booking.facts().version()) {
            return false;
        }
        bookings.put(id, booking);
        return true;
    }

    @Override
    public Optional<Followed> find(BookingId booking) {
        return Optional.ofNullable(bookings.get(booking));
    }

    @Override
    public Set<Occasion> occasions(BookingId booking) {
        return rows.stream().filter(row -> row.booking.equals(booking)).map(Row::occasion).collect(Collectors.toSet());
    }

    @Override
    public void plan(BookingId booking, Map<Occasion, Instant> due) {
        due.forEach((occasion, at) -> {
            rows.removeIf(row -> row.booking.equals(booking) && row.occasion.news() == occasion.news());
            rows.add(new Row(UUID.randomUUID(), booking, occasion, at, false));
        });
    }

    @Override
    public void drop(BookingId booking, News.Reminder news) {
        rows.removeIf(row -> row.booking.equals(booking) && row.occasion.news() == news && !row.settled);
    }

    @Override
    public Optional<Planned> take(UUID id) {
        return rows.stream().filter(row -> row.id.equals(id) && !row.settled).findFirst()
                .map(row -> new Planned(id, row.occasion, row.due, bookings.get(row.booking)));
    }

    @Override
    public void settle(UUID id) {
        rows.replaceAll(row -> row.id.equals(id) ? new Row(id, row.booking, row.occasion, row.due, true) : row);
    }

    @Override
    public void forget(PersonId client) {
        bookings.values().removeIf(booking -> booking.facts().client().equals(client));
        rows.removeIf(row -> !bookings.containsKey(row.booking));
    }
}
