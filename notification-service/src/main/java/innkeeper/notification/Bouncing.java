package innkeeper.notification;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Meters;
import innkeeper.notification.bounce.domain.Report;
import innkeeper.notification.bounce.imap.BounceSettings;
import innkeeper.notification.bounce.imap.ReturnedMails;
import innkeeper.notification.bounce.postgres.PostgresBadAddresses;
import innkeeper.notification.bounce.postgres.PostgresSentMails;
import innkeeper.notification.bounce.postgres.PostgresUnreachedGuests;
import innkeeper.notification.bounce.seal.SignedReturnTags;
import innkeeper.notification.bounce.usecase.AddressWatch;
import innkeeper.notification.bounce.usecase.ReturnTags;
import innkeeper.notification.bounce.usecase.TakeReport;
import innkeeper.notification.bounce.usecase.TakeReport.Effect;
import innkeeper.notification.bounce.usecase.TellUnreachedGuest;
import innkeeper.notification.delivery.usecase.Carrier;
import innkeeper.notification.delivery.usecase.PlanDeliveries;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import innkeeper.notification.preference.usecase.SwitchOff;
import innkeeper.notification.reminder.usecase.Reminders;
import innkeeper.notification.staff.usecase.TellHotel;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/** What becomes of mails that do not arrive, wired once. */
record Bouncing(Database database, Tasks tasks, BounceSettings settings, Clock clock) {
    /** The one task that looks into the mailbox, again and again. */
    private static final UUID MAILBOX = new UUID(0, 0);

    ReturnTags tags() {
        return new SignedReturnTags(settings.keys());
    }

    Carrier watched(Carrier mails) {
        return new AddressWatch(mails, new PostgresBadAddresses(database),
                (booking, guest, since) -> database.transact(tx -> guests(tx).add(booking, guest, since)), clock);
    }

    Function<Report, Effect> take(Function<Transaction, PlanDeliveries> plan) {
        return report -> database.transaction(tx -> new TakeReport(tags(), new PostgresSentMails(tx),
                new PostgresBadAddresses(tx), guests(tx), plan.apply(tx), new SwitchOff(new PostgresPreferences(tx)))
                .handle(report));
    }

    /** Who reads the mailbox, where there is one, and who tells hotels of guests whom mails do not reach. */
    Part[] workers(Function<Transaction, PlanDeliveries> plan, Function<Transaction, Reminders> bookings,
            Function<Transaction, TellHotel> tell, Meters meters) {
        Part hotels = tasks.worker(PostgresUnreachedGuests.KIND, attempt -> {
            database.transact(tx -> new TellUnreachedGuest(guests(tx), bookings.apply(tx), tell.apply(tx), clock)
                    .handle(attempt.id()));
            return TaskOutcome.DONE;
        });
        return settings.readsMailbox() ? new Part[] {hotels, mailbox(take(plan), meters)} : new Part[] {hotels};
    }

    private Part mailbox(Function<Report, Effect> take, Meters meters) {
        ReturnedMails mails = new ReturnedMails(settings, meters, clock);
        Part worker = tasks.worker(settings.kind(), attempt -> {
            boolean more = mails.read(take);
            database.transact(tx -> tasks.schedule(tx, settings.kind(), attempt.id(),
                    more ? clock.instant() : clock.instant().plus(settings.every())));
            return TaskOutcome.DONE;
        });
        return new Part() {
            @Override
            public void start() {
                database.transact(tx -> tasks.scheduleUnlessThere(tx, settings.kind(), MAILBOX));
                worker.start();
            }

            @Override
            public void stop() {
                worker.stop();
            }
        };
    }

    PostgresUnreachedGuests guests(Transaction tx) {
        return new PostgresUnreachedGuests(tx, tasks, Ids::next);
    }
}
