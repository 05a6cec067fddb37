package innkeeper.notification.messenger.usecase;

class InMemoryChatsTest extends ChatsContract {
    private final InMemoryChats chats = new InMemoryChats();

    @Override
    protected Chats chats() {
        return chats;
    }
}
