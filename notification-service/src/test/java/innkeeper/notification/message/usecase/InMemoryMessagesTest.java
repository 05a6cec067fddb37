package innkeeper.notification.message.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.people.usecase.ForgetPerson;
import innkeeper.notification.people.usecase.InMemoryPeople;
import java.util.List;

import static innkeeper.notification.Situations.NOW;

class InMemoryMessagesTest extends MessagesContract {
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryMessages messages = new InMemoryMessages(people);

    @Override
    protected void add(Notification notification) {
        messages.addByEmail(notification);
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
        new ForgetPerson(people, List.of(messages::forget)).handle(person, NOW);
    }
}
