package innkeeper.notification;

import innkeeper.kit.seal.SealedTopic;
import innkeeper.kit.settings.AccessSettings;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.settings.TelemetrySettings;
import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.notification.bounce.imap.BounceSettings;
import innkeeper.notification.email.smtp.SmtpSettings;
import innkeeper.notification.inbox.http.StreamSettings;
import innkeeper.notification.letter.template.SignedBookingLinks;
import innkeeper.notification.letter.usecase.BookingLinks;
import innkeeper.notification.messenger.gateway.MessengerSettings;
import innkeeper.notification.preference.page.PageSettings;
import innkeeper.notification.reminder.domain.Timetable;
import innkeeper.notification.secret.kafka.SecretEvents;
import innkeeper.notification.sms.gateway.SmsSettings;
import innkeeper.notification.webhook.client.WebhookSettings;
import java.time.Duration;
import java.util.Map;

/**
 * Everything notification-service is told from outside, read once.
 *
 * @param fallBackAfter for how long a channel may take before a message goes on the next one too
 */
record Settings(
        HttpSettings http,
        DatabaseSettings database,
        KafkaSettings kafka,
        TelemetrySettings telemetry,
        AccessSettings access,
        SealedTopic userSecrets,
        BookingLinks bookingLinks,
        PageSettings pages,
        SmtpSettings smtp,
        BounceSettings bounces,
        SmsSettings sms,
        MessengerSettings messenger,
        WebhookSettings webhooks,
        StreamSettings streams,
        Duration fallBackAfter,
        Timetable timetable,
        RetentionSettings retention) {

    private static final String PREFIX = "NOTIFICATION_";

    static Settings from(Map<String, String> variables) {
        return Environment.read(variables, Settings::read);
    }

    static Settings read(Environment e) {
        return new Settings(
                HttpSettings.from(e, PREFIX),
                DatabaseSettings.from(e, PREFIX),
                KafkaSettings.from(e, PREFIX),
                TelemetrySettings.from(e, PREFIX),
                AccessSettings.from(e, PREFIX),
                SealedTopic.from(e, "USER_SECRETS_", SecretEvents.TOPIC),
                SignedBookingLinks.from(e),
                PageSettings.from(e, PREFIX),
                SmtpSettings.from(e, PREFIX),
                BounceSettings.from(e, PREFIX),
                SmsSettings.from(e, PREFIX),
                MessengerSettings.from(e, PREFIX),
                WebhookSettings.from(e, PREFIX),
                StreamSettings.from(e, PREFIX),
                e.duration(PREFIX + "FALLBACK_AFTER", Duration.ofSeconds(10), Duration.ofDays(1)),
                new Timetable(e.duration(PREFIX + "PAY_BY_REMINDER", Duration.ofMinutes(1), Duration.ofDays(1))),
                RetentionSettings.from(e, PREFIX));
    }
}
