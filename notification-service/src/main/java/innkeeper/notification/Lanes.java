package innkeeper.notification;

import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.usecase.Lane;
import innkeeper.notification.email.smtp.SmtpCarrier;
import innkeeper.notification.inbox.usecase.Inbox;
import innkeeper.notification.inbox.usecase.InboxCarrier;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.sms.gateway.SmsCarrier;
import java.time.Clock;
import java.util.List;

/** The channels in use: one line each. */
final class Lanes {
    private Lanes() {}

    static List<Lane> of(Settings settings, Inbox inbox, Telemetry telemetry, Clock clock) {
        return List.of(
                new Lane(Channel.EMAIL, new SmtpCarrier(settings.smtp(), clock), settings.smtp().rules()),
                new Lane(Channel.SMS, new SmsCarrier(settings.sms(), telemetry, clock), settings.sms().rules()),
                new Lane(Channel.IN_APP, new InboxCarrier(inbox, clock), InboxCarrier.RULES));
    }
}
