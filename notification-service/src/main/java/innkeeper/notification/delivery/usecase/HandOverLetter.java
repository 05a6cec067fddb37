package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import innkeeper.notification.letter.usecase.Draft;
import innkeeper.notification.letter.usecase.DraftLetter;
import innkeeper.notification.message.domain.Message;
import java.util.Optional;

/** Has a message to a person written at the last moment, and carried. */
public final class HandOverLetter implements Handover {
    private static final String NO_ADDRESS = "the person cannot be reached on this channel";
    private static final String NO_PERSON = "a system is reached by webhook alone";

    private final Carrier carrier;
    private final DraftLetter drafts;

    public HandOverLetter(Carrier carrier, DraftLetter drafts) {
        this.carrier = carrier;
        this.drafts = drafts;
    }

    @Override
    public Optional<Handed> handle(Pending pending) {
        return Optional.of(switch (pending.notification().message()) {
            case Message.ToPerson message -> written(pending, message);
            case Message.OfHotelSystem _ -> Handed.without(Reply.refused(NO_PERSON));
        });
    }

    private Handed written(Pending pending, Message.ToPerson message) {
        return switch (drafts.handle(message)) {
            case Draft.Ready(var addressee, var letter) -> carried(new Parcel(
                    pending.id(), pending.copy(), pending.notification(), addressee, letter));
            case Draft.NotYet(var why) -> Handed.without(Reply.putOff(why));
            case Draft.Never(var why) -> Handed.without(Reply.refused(why));
        };
    }

    private Handed carried(Parcel parcel) {
        String address = carrier.addressOf(parcel);
        Reply reply = address.isEmpty() ? Reply.refused(NO_ADDRESS) : carrier.carry(parcel);
        return new Handed(address, parcel.letter().subject(), reply);
    }
}
