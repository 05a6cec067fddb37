package innkeeper.notification.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.domain.Notification;

import static innkeeper.notification.Situations.NOW;

class InMemoryMessagesTest extends MessagesContract {
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryMessages messages = new InMemoryMessages(people);

    @Override
    protected void add(Notification notification) {
        messages.add(notification);
    }

    @Override
    protected Outgoing outgoing() {
        return messages;
    }

    @Override
    protected Correspondence correspondence() {
        return messages;
    }

    @Override
    protected void forget(PersonId person) {
        new ForgetPerson(people, messages).handle(person, NOW);
    }
}
