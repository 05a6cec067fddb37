package innkeeper.notification.messenger.usecase;

import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.messenger.domain.Note;

/** A messenger's bot that writes to the chats in which people have said who they are. */
public interface Messenger {
    /** @param key the same for every try of the same thing, which arrives once */
    Reply send(String key, String chat, Note note);
}
