package innkeeper.notification.people.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.message.usecase.Notifications;
import java.time.Instant;

/** Removes somebody whose account is gone, and everything that was written to them. */
public final class ForgetPerson {
    private final People people;
    private final Notifications notifications;

    public ForgetPerson(People people, Notifications notifications) {
        this.people = people;
        this.notifications = notifications;
    }

    public void handle(PersonId person, Instant at) {
        people.forget(person, at);
        notifications.forget(person);
    }
}
