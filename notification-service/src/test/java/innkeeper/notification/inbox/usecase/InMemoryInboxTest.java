package innkeeper.notification.inbox.usecase;

import innkeeper.notification.message.domain.Notification;

class InMemoryInboxTest extends InboxContract {
    private final Inbox inbox = new InMemoryInbox();

    @Override
    protected Inbox inbox() {
        return inbox;
    }

    @Override
    protected void written(Notification notification) {
        // every message is known here
    }
}
