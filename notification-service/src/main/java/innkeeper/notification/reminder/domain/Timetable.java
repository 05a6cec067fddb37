package innkeeper.notification.reminder.domain;

import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.News;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of what the guest of a booking is reminded, and when, by the hotel's clocks.
 *
 * @param payBy how long before a hold ends; of a short hold, half of it
 */
public record Timetable(Duration payBy) {
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime LATE_MORNING = LocalTime.of(11, 0);
    private static final int REST_DAYS = 3;
    private static final int THANKS_DAYS = 3;
    private static final Duration BREATH = Duration.ofHours(1);

    /** Of what the guest is to be reminded as the booking stands, be it over or not. */
    public Set<Occasion> occasions(Followed booking) {
        return news(booking).stream().map(news -> occasion(news, booking.facts())).collect(Collectors.toSet());
    }

    /** What a reminder of that booking is about. */
    public Occasion occasion(News.Reminder news, BookingFacts facts) {
        return new Occasion(news, switch (news) {
            case PAY_BY -> facts.heldUntil();
            case REST_PAYMENT, ARRIVAL -> facts.arrival().toInstant();
            case THANKS -> thanks(facts).plusDays(THANKS_DAYS).toInstant();
        });
    }

    /**
     * When it is time for a reminder.
     *
     * @param since when the booking became such
     * @return empty where the guest has just read of it anyway
     */
    public Optional<Instant> due(News.Reminder news, Followed booking, Instant since) {
        BookingFacts facts = booking.facts();
        return switch (news) {
            case PAY_BY -> Optional.of(payBy(booking.bookedAt(), facts.heldUntil()));
            case REST_PAYMENT -> unlessJustBooked(daysBefore(facts, REST_DAYS, MORNING), facts, since);
            case ARRIVAL -> unlessJustBooked(daysBefore(facts, 1, MORNING), facts, since);
            case THANKS -> Optional.of(thanks(facts).toInstant());
        };
    }

    private static Set<News.Reminder> news(Followed booking) {
        return switch (booking.status()) {
            case PENDING_PAYMENT -> booking.facts().waitsForPayment() ? EnumSet.of(News.Reminder.PAY_BY) : Set.of();
            case CONFIRMED -> owesOnline(booking.facts())
                    ? EnumSet.of(News.Reminder.REST_PAYMENT, News.Reminder.ARRIVAL, News.Reminder.THANKS)
                    : EnumSet.of(News.Reminder.ARRIVAL, News.Reminder.THANKS);
            case CHECKED_IN, COMPLETED -> EnumSet.of(News.Reminder.THANKS);
            case EXPIRED, CANCELLED, NO_SHOW -> Set.of();
        };
    }

    /** Who pays at the hotel is told with the reminder of the arrival. */
    private static boolean owesOnline(BookingFacts facts) {
        return facts.paidOnline() && facts.due().isPositive();
    }

    private Instant payBy(Instant from, Instant until) {
        Instant half = from.plus(Duration.between(from, until).dividedBy(2));
        Instant before = until.minus(payBy);
        return before.isAfter(half) ? before : half;
    }

    private static Optional<Instant> unlessJustBooked(Instant due, BookingFacts facts, Instant since) {
        if (!since.isAfter(due)) {
            return Optional.of(due);
        }
        return since.isBefore(daysBefore(facts, 1, EVENING)) ? Optional.of(since.plus(BREATH)) : Optional.empty();
    }

    private static Instant daysBefore(BookingFacts facts, int days, LocalTime time) {
        return facts.arrival().toLocalDate().minusDays(days).atTime(time).atZone(facts.hotel().timezone()).toInstant();
    }

    private static ZonedDateTime thanks(BookingFacts facts) {
        return facts.departure().toLocalDate().plusDays(1).atTime(LATE_MORNING).atZone(facts.hotel().timezone());
    }
}
