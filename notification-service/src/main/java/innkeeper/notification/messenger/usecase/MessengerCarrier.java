package innkeeper.notification.messenger.usecase;

import innkeeper.notification.delivery.usecase.Carrier;
import innkeeper.notification.delivery.usecase.Parcel;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.messenger.domain.Note;

/** Carries messages to where their reader chats: all that they say, since who reads there may read nowhere else. */
public final class MessengerCarrier implements Carrier {
    private final Chats chats;
    private final Messenger messenger;

    public MessengerCarrier(Chats chats, Messenger messenger) {
        this.chats = chats;
        this.messenger = messenger;
    }

    /** Empty for who has linked no chat. */
    @Override
    public String addressOf(Parcel parcel) {
        return chats.of(parcel.person()).orElse("");
    }

    @Override
    public Reply carry(Parcel parcel) {
        return messenger.send(parcel.key(), addressOf(parcel), Note.of(parcel.letter().chat()));
    }
}
