package innkeeper.notification;

import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.domain.LaneRules;
import innkeeper.notification.delivery.usecase.Carrier;
import innkeeper.notification.delivery.usecase.HandOverLetter;
import innkeeper.notification.delivery.usecase.Lane;
import innkeeper.notification.email.smtp.SmtpCarrier;
import innkeeper.notification.inbox.usecase.Inbox;
import innkeeper.notification.inbox.usecase.InboxCarrier;
import innkeeper.notification.letter.usecase.DraftLetter;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.messenger.gateway.HttpMessenger;
import innkeeper.notification.messenger.usecase.Chats;
import innkeeper.notification.messenger.usecase.MessengerCarrier;
import innkeeper.notification.sms.gateway.SmsCarrier;
import java.time.Clock;
import java.util.List;

/** The channels in use: one line each. */
final class Lanes {
    private Lanes() {}

    static List<Lane> of(Settings settings, DraftLetter drafts, Inbox inbox, Bouncing bouncing, Chats chats, Lane webhooks,
            Telemetry telemetry, Clock clock) {
        return List.of(
                lane(Channel.EMAIL, bouncing.watched(new SmtpCarrier(settings.smtp(), bouncing.tags(), clock)), drafts,
                        settings.smtp().rules()),
                lane(Channel.SMS, new SmsCarrier(settings.sms(), telemetry, clock), drafts, settings.sms().rules()),
                lane(Channel.MESSENGER,
                        new MessengerCarrier(chats, new HttpMessenger(settings.messenger(), telemetry, clock)), drafts,
                        settings.messenger().rules()),
                webhooks,
                lane(Channel.IN_APP, new InboxCarrier(inbox, clock), drafts, InboxCarrier.RULES));
    }

    /** To people. */
    private static Lane lane(Channel channel, Carrier carrier, DraftLetter drafts, LaneRules rules) {
        return new Lane(channel, new HandOverLetter(carrier, drafts), rules);
    }
}
