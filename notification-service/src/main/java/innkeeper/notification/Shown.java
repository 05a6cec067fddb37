package innkeeper.notification;

import innkeeper.kit.http.Routes;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.limit.RouteLimit;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.bounce.domain.Report;
import innkeeper.notification.bounce.http.BounceRoutes;
import innkeeper.notification.bounce.usecase.TakeReport.Effect;
import innkeeper.notification.delivery.http.NotificationRoutes;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.inbox.http.InboxRoutes;
import innkeeper.notification.inbox.usecase.FollowedInbox;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.messenger.http.MessengerRoutes;
import innkeeper.notification.messenger.usecase.Chats;
import innkeeper.notification.people.usecase.People;
import innkeeper.notification.preference.http.PreferenceRoutes;
import innkeeper.notification.preference.page.PreferenceForm;
import innkeeper.notification.preference.page.PreferencePageRoutes;
import innkeeper.notification.preference.page.SignedPreferenceLinks;
import innkeeper.notification.preference.usecase.Preferences;
import innkeeper.notification.sms.http.ReceiptRoutes;
import innkeeper.notification.sms.usecase.Receipts;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be seen and done from outside.
 *
 * @param bounces      notes what is told of mails that were sent
 * @param channels     in use
 * @param hotelSystems what hotels do with their own systems
 */
record Shown(Correspondence correspondence, Consumer<Entry> resend, FollowedInbox inbox, People people, Preferences preferences,
        Receipts receipts, Function<Report, Effect> bounces, Chats chats, Set<Channel> channels, List<Routes> hotelSystems, RateLimits limits,
        Clock clock) {
    Routes[] routes(Settings settings, Telemetry telemetry) {
        return Stream.concat(hotelSystems.stream(), Stream.of(
                new NotificationRoutes(correspondence, resend), new InboxRoutes(inbox, settings.streams(), clock),
                new PreferenceRoutes(preferences),
                new PreferencePageRoutes(new SignedPreferenceLinks(settings.pages()), people, preferences,
                        new PreferenceForm(channels),
                        new RouteLimit("page-per-address", settings.pages().perAddress(), limits, telemetry)),
                new MessengerRoutes(settings.messenger().webhooks(), chats, clock),
                new ReceiptRoutes(settings.sms().webhooks(), receipts, telemetry.meters()),
                new BounceRoutes(settings.bounces().webhooks(), bounces, telemetry.meters()))).toArray(Routes[]::new);
    }

    List<Part> upkeep() {
        PeriodicTask look = new PeriodicTask("look-for-inbox-changes", inbox::untilLook, inbox::look);
        inbox.whenFollowed(look::wake);
        return List.of(look, limits.upkeep(clock));
    }
}
