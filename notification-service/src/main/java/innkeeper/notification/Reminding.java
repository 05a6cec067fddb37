package innkeeper.notification;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.Tasks;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.reminder.domain.Timetable;
import innkeeper.notification.reminder.postgres.PostgresReminders;
import innkeeper.notification.reminder.usecase.CheckReminder;
import innkeeper.notification.reminder.usecase.FollowBooking;
import innkeeper.notification.reminder.usecase.SendReminder;
import java.time.Clock;
import java.util.function.Function;

/** How guests are reminded in time. */
record Reminding(Database database, Tasks tasks, Timetable timetable, Clock clock) {
    FollowBooking follow(Transaction tx) {
        return new FollowBooking(reminders(tx), timetable);
    }

    boolean stands(Message.OfReminder reminder) {
        return database.transaction(tx -> new CheckReminder(reminders(tx), timetable, clock).handle(reminder));
    }

    Part worker(Function<Transaction, TellPerson> tell) {
        return tasks.worker(PostgresReminders.KIND, attempt -> {
            database.transact(tx -> new SendReminder(reminders(tx), tell.apply(tx), clock).handle(attempt.id()));
            return TaskOutcome.DONE;
        });
    }

    PostgresReminders reminders(Transaction tx) {
        return new PostgresReminders(tx, tasks, Ids::next);
    }
}
