package innkeeper.notification.sms.gateway;

import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.usecase.Carrier;
import innkeeper.notification.delivery.usecase.Parcel;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.sms.domain.SmsText;
import java.time.Clock;

/** Carries the short form of messages to telephones; whether one got it, a receipt tells later. */
public final class SmsCarrier implements Carrier {
    private final SmsSettings settings;
    private final SmsGateway gateway;

    public SmsCarrier(SmsSettings settings, Telemetry telemetry, Clock clock) {
        this.settings = settings;
        this.gateway = new SmsGateway(settings, telemetry, clock);
    }

    @Override
    public String addressOf(Parcel parcel) {
        return parcel.addressee().phone();
    }

    @Override
    public Reply carry(Parcel parcel) {
        String number = addressOf(parcel);
        if (!PhoneNumbers.takesSms(number)) {
            return Reply.refused("no telephone that takes SMS has the number " + number);
        }
        SmsText text;
        try {
            text = SmsText.within(settings.mostSegments(), parcel.letter().brief());
        } catch (IllegalArgumentException e) {
            return Reply.refused(e.getMessage());
        }
        return gateway.send(parcel.key(), parcel.id().value(), number, text);
    }
}
