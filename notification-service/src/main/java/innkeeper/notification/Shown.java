package innkeeper.notification;

import innkeeper.kit.http.Routes;
import innkeeper.kit.telemetry.Meters;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.notification.delivery.http.NotificationRoutes;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.inbox.http.InboxRoutes;
import innkeeper.notification.inbox.usecase.Inbox;
import innkeeper.notification.preference.http.PreferenceRoutes;
import innkeeper.notification.preference.usecase.Preferences;
import innkeeper.notification.sms.http.ReceiptRoutes;
import innkeeper.notification.sms.usecase.Receipts;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What can be seen and done from outside.
 *
 * @param hotelSystems what hotels do with their own systems
 */
record Shown(Correspondence correspondence, Consumer<Entry> resend, Inbox inbox, Preferences preferences,
        Receipts receipts, List<Routes> hotelSystems, Clock clock) {
    Routes[] routes(WebhookSecrets gateway, Meters meters) {
        return Stream.concat(
                Stream.of(new NotificationRoutes(correspondence, resend), new InboxRoutes(inbox, clock),
                        new PreferenceRoutes(preferences), new ReceiptRoutes(gateway, receipts, meters)),
                hotelSystems.stream()).toArray(Routes[]::new);
    }
}
