package innkeeper.notification.bounce.usecase;

import innkeeper.notification.bounce.domain.BadAddress;
import innkeeper.notification.bounce.domain.GuestMail;
import innkeeper.notification.delivery.usecase.Carrier;
import innkeeper.notification.delivery.usecase.Parcel;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.message.domain.Message;
import java.time.Clock;
import java.util.Optional;

/**
 * Sends no mail to an address at which nobody is, so that each message goes on its next channel at once: servers that see many such
 * mails take none from us any more. The hotel of a guest is told of it. What only a mailbox may hold goes all the same, or nobody could ever prove an address again.
 */
public final class AddressWatch implements Carrier {
    private final Carrier mails;
    private final BadAddresses addresses;
    private final UnreachedGuests guests;
    private final Clock clock;

    public AddressWatch(Carrier mails, BadAddresses addresses, UnreachedGuests guests, Clock clock) {
        this.mails = mails;
        this.addresses = addresses;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public String addressOf(Parcel parcel) {
        return mails.addressOf(parcel);
    }

    @Override
    public Reply carry(Parcel parcel) {
        return known(parcel).map(bad -> refused(parcel, bad)).orElseGet(() -> carried(parcel));
    }

    @Override
    public void rest() {
        mails.rest();
    }

    private Optional<BadAddress> known(Parcel parcel) {
        return switch (parcel.notification().message()) {
            case Message.Confidential _,Message.OfHotelSystem _ -> Optional.empty();
            case Message.OfBooking _,Message.OfReminder _,Message.OfAccount _,Message.OfStaff _,Message.OfEndpoint _,Message.OfCalendar _ ->
                addresses.find(addressOf(parcel));
        };
    }

    private Reply refused(Parcel parcel, BadAddress bad) {
        unreached(parcel);
        return Reply.refused("nothing is sent there since %s: %s".formatted(bad.since(), bad.why()));
    }

    private Reply carried(Parcel parcel) {
        Reply reply = mails.carry(parcel);
        if (reply.isNobodyThere()) {
            addresses.add(new BadAddress(addressOf(parcel), parcel.person(), clock.instant(), reply.text()));
            unreached(parcel);
        }
        return reply;
    }

    private void unreached(Parcel parcel) {
        GuestMail.booking(parcel.notification().message())
                .ifPresent(facts -> guests.add(facts.booking(), facts.client(), clock.instant()));
    }
}
