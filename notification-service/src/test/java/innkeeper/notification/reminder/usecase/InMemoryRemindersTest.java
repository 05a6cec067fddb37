package innkeeper.notification.reminder.usecase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

class InMemoryRemindersTest extends RemindersContract {
    private final InMemoryReminders reminders = new InMemoryReminders();

    @Override
    protected void inTransaction(Consumer<Reminders> work) {
        work.accept(reminders);
    }

    @Override
    protected List<UUID> due(Instant now) {
        return reminders.due(now);
    }
}
