package innkeeper.notification.usecase;

import innkeeper.notification.domain.Notification;

class InMemoryMessagesTest extends MessagesContract {
    private final InMemoryMessages messages = new InMemoryMessages();

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
}
