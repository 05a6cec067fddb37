package innkeeper.notification.reminder.usecase;

import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News.Reminder;
import innkeeper.notification.message.usecase.InMemoryMessages;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.reminder.domain.Followed;
import innkeeper.notification.reminder.domain.Occasion;
import innkeeper.notification.reminder.domain.Stays;
import innkeeper.notification.reminder.domain.Timetable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What guests are reminded of, whatever store remembers it. */
public abstract class RemindersContract {
    protected static final Timetable TIMETABLE = new Timetable(Duration.ofMinutes(10));
    private static final String BOOKED = "2027-05-01T10:00:00Z";
    private static final String DAY_BEFORE = "2027-06-09T07:00:00Z";
    private static final String DAY_AFTER = "2027-06-13T08:00:00Z";

    private final Stays stay = Stays.at("Europe/Moscow", "2027-06-10", "2027-06-12", BOOKED);
    private final List<Message.OfReminder> told = new ArrayList<>();

    protected abstract void inTransaction(Consumer<Reminders> work);

    /** What is due by then, in the order in which it is. */
    protected abstract List<UUID> due(Instant now);

    @Test
    void a_hold_is_reminded_of_once_and_its_end_by_payment_drops_what_was_planned() {
        follow(stay.held(1, "2027-05-01T10:15:00Z"), BOOKED);
        assertEquals(List.of(), remindedAt("2027-05-01T10:07:29Z"));
        assertEquals(List.of(Reminder.PAY_BY), remindedAt("2027-05-01T10:07:30Z"));
        assertEquals(List.of(), remindedAt("2027-05-01T10:10:00Z"));
        Stays other = Stays.at("Europe/Moscow", "2027-06-10", "2027-06-12", BOOKED);
        follow(other.held(1, "2027-05-01T10:15:00Z"), BOOKED);
        follow(other.confirmed(2), "2027-05-01T10:05:00Z");
        assertEquals(List.of(), remindedAt("2027-05-01T10:14:00Z"));
    }

    @Test
    void a_confirmed_booking_is_reminded_of_its_arrival_and_thanked_for_after_it() {
        follow(stay.confirmed(1), BOOKED);
        assertEquals(List.of(Reminder.ARRIVAL), remindedAt(DAY_BEFORE));
        follow(stay.confirmed(2), "2027-06-09T09:00:00Z");
        assertEquals(List.of(), remindedAt("2027-06-10T10:00:00Z"));
        assertEquals(List.of(Reminder.THANKS), remindedAt(DAY_AFTER));
        assertEquals(ANNA_ID, told.getLast().recipient());
        assertEquals(2, told.getLast().facts().version());
    }

    @Test
    void a_cancelled_booking_is_reminded_of_nothing_and_an_earlier_version_brings_nothing_back() {
        follow(stay.confirmed(1), BOOKED);
        follow(stay.cancelled(3), "2027-06-01T10:00:00Z");
        follow(stay.confirmed(2), "2027-06-01T11:00:00Z");
        assertEquals(List.of(), remindedAt(DAY_BEFORE));
        assertEquals(List.of(), remindedAt(DAY_AFTER));
    }

    @Test
    void a_stay_that_moves_moves_its_reminders_and_is_reminded_of_anew_where_it_was_before() {
        follow(stay.confirmed(1), BOOKED);
        follow(stay.moved("2027-06-20", "2027-06-22").confirmed(2), "2027-06-01T10:00:00Z");
        assertEquals(List.of(), remindedAt(DAY_AFTER));
        assertEquals(List.of(Reminder.ARRIVAL), remindedAt("2027-06-19T07:00:00Z"));
        follow(stay.moved("2027-06-25", "2027-06-27").confirmed(3), "2027-06-19T08:00:00Z");
        assertEquals(List.of(), remindedAt("2027-06-23T08:00:00Z"));
        assertEquals(List.of(Reminder.ARRIVAL), remindedAt("2027-06-24T07:00:00Z"));
    }

    @Test
    void a_change_on_the_evening_before_takes_away_nothing_that_was_planned() {
        follow(stay.confirmed(1), BOOKED);
        follow(stay.confirmed(2), "2027-06-09T16:00:00Z");
        assertEquals(List.of(Reminder.ARRIVAL), remindedAt("2027-06-09T16:00:00Z"));
    }

    @Test
    void what_fell_due_while_we_were_away_is_told_as_long_as_it_makes_sense() {
        follow(stay.held(1, "2027-05-01T10:15:00Z"), BOOKED);
        assertEquals(List.of(), remindedAt("2027-05-01T10:15:00Z"));
        Stays other = Stays.at("Europe/Moscow", "2027-06-10", "2027-06-12", BOOKED);
        follow(other.confirmed(1), BOOKED);
        assertEquals(List.of(Reminder.ARRIVAL), remindedAt("2027-06-10T10:59:59Z"));
        assertEquals(List.of(Reminder.THANKS), remindedAt("2027-06-16T07:59:59Z"));
        Stays late = Stays.at("Europe/Moscow", "2027-06-10", "2027-06-12", BOOKED);
        follow(late.confirmed(1), BOOKED);
        assertEquals(List.of(), remindedAt("2027-06-16T08:00:00Z"));
        assertEquals(List.of(), remindedAt("2027-06-17T08:00:00Z"));
    }

    @Test
    void what_is_paid_after_all_is_not_asked_for() {
        follow(stay.owing(1, 50_000), BOOKED);
        follow(stay.confirmed(2), "2027-06-02T10:00:00Z");
        assertEquals(List.of(), remindedAt("2027-06-07T07:00:00Z"));
        follow(stay.owing(3, 70_000), "2027-06-07T08:00:00Z");
        assertEquals(List.of(Reminder.REST_PAYMENT), remindedAt("2027-06-07T09:00:00Z"));
    }

    @Test
    void a_reminder_that_waited_is_true_only_as_long_as_its_booking_stands_as_it_said() {
        follow(stay.confirmed(1), BOOKED);
        remindedAt(DAY_BEFORE);
        Message.OfReminder waiting = told.getLast();
        assertTrue(stands(waiting, "2027-06-09T20:00:00Z"));
        assertFalse(stands(waiting, "2027-06-10T11:00:00Z"));
        follow(stay.moved("2027-06-11", "2027-06-12").confirmed(2), "2027-06-09T08:00:00Z");
        assertFalse(stands(waiting, "2027-06-09T20:00:00Z"));
        follow(stay.confirmed(3), "2027-06-09T08:00:00Z");
        assertTrue(stands(waiting, "2027-06-09T20:00:00Z"));
        follow(stay.cancelled(4), "2027-06-09T09:00:00Z");
        assertFalse(stands(waiting, "2027-06-09T20:00:00Z"));
    }

    @Test
    void nothing_is_kept_of_somebody_who_leaves() {
        follow(stay.confirmed(1), BOOKED);
        inTransaction(reminders -> reminders.forget(ANNA_ID));
        assertEquals(List.of(), remindedAt(DAY_BEFORE));
        inTransaction(reminders -> assertTrue(reminders.find(stay.id()).isEmpty()));
    }

    @Test
    void a_booking_and_its_occasions_come_back_as_they_were_told() {
        Followed booking = stay.owing(1, 50_000);
        follow(booking, BOOKED);
        inTransaction(reminders -> {
            assertEquals(booking, reminders.find(stay.id()).orElseThrow());
            assertEquals(Set.of(Reminder.REST_PAYMENT, Reminder.ARRIVAL, Reminder.THANKS), reminders
                    .occasions(stay.id()).stream().map(Occasion::news).collect(Collectors.toSet()));
        });
    }

    private void follow(Followed booking, String since) {
        inTransaction(reminders -> new FollowBooking(reminders, TIMETABLE).handle(booking, Instant.parse(since)));
    }

    private List<Reminder> remindedAt(String now) {
        int before = told.size();
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        for (UUID id : due(clock.instant())) {
            inTransaction(reminders -> new SendReminder(reminders, tell(clock), clock).handle(id));
            inTransaction(reminders -> new SendReminder(reminders, tell(clock), clock).handle(id));
        }
        return told.subList(before, told.size()).stream().map(Message.OfReminder::news).toList();
    }

    private TellPerson tell(Clock clock) {
        return new TellPerson(new InMemoryMessages(),
                notification -> told.add((Message.OfReminder) notification.message()),
                clock, UUID::randomUUID);
    }

    private boolean stands(Message.OfReminder reminder, String now) {
        var stands = new AtomicReference<>(false);
        inTransaction(reminders -> stands.set(new CheckReminder(reminders, TIMETABLE,
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).handle(reminder)));
        return stands.get();
    }
}
