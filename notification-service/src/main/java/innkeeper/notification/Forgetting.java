package innkeeper.notification;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Retention;
import innkeeper.kit.database.Sql;
import innkeeper.kit.lifecycle.Part;
import innkeeper.notification.bounce.postgres.PostgresUnreachedGuests;
import innkeeper.notification.message.postgres.PostgresNotifications;
import innkeeper.notification.reminder.postgres.PostgresReminders;
import innkeeper.notification.staff.postgres.PostgresStaff;
import innkeeper.notification.webhook.postgres.PostgresFeed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What is kept for a time and no longer; the rest goes with its person, hotel or message. */
final class Forgetting {
    private static final List<Sql> MESSAGES = List.of(PostgresNotifications.FORGET_OLD_TO_PEOPLE,
            PostgresReminders.FORGET_OLD, PostgresStaff.FORGET_OLD_NEWS, PostgresStaff.FORGET_OLD_CHANGES,
            PostgresUnreachedGuests.FORGET_OLD);
    private static final List<Sql> WEBHOOKS =
            List.of(PostgresNotifications.FORGET_OLD_TO_SYSTEMS, PostgresFeed.FORGET_OLD);

    private Forgetting() {}

    static Part[] parts(Database database, RetentionSettings settings, Clock clock) {
        return Stream.concat(
                MESSAGES.stream().map(old -> new Retention(database, old, settings.messages(), clock)),
                WEBHOOKS.stream().map(old -> new Retention(database, old, settings.webhooks(), clock)))
                .toArray(Part[]::new);
    }
}
