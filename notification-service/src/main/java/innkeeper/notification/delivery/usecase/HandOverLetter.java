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
    public Optional<Handed> handle(Pending pending, Announcement announcement) {
        return Optional.of(switch (pending.notification().message()) {
            case Message.ToPerson message -> written(pending, message, announcement);
            case Message.OfHotelSystem _ -> Handed.without(Reply.refused(NO_PERSON));
        });
    }

    private Handed written(Pending pending, Message.ToPerson message, Announcement announcement) {
        return switch (drafts.handle(message)) {
            case Draft.Ready(var addressee, var letter) -> carried(new Parcel(
                    pending.id(), pending.copy(), pending.notification(), addressee, letter), announcement);
            case Draft.NotYet(var why) -> Handed.without(Reply.putOff(why));
            case Draft.Never(var why) -> Handed.without(Reply.refused(why));
        };
    }

    private Handed carried(Parcel parcel, Announcement announcement) {
        String address = carrier.addressOf(parcel);
        String subject = parcel.letter().subject();
        if (address.isEmpty()) {
            return new Handed(address, subject, Reply.refused(NO_ADDRESS));
        }
        announcement.goesTo(address, subject);
        return new Handed(address, subject, carrier.carry(parcel));
    }

    @Override
    public void rest() {
        carrier.rest();
    }
}
