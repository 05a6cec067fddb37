package innkeeper.notification;

import innkeeper.kernel.Rejection;
import innkeeper.kit.problem.Problem;
import innkeeper.notification.message.domain.NotificationRejection;
import innkeeper.notification.message.domain.NotificationRejection.AddressRefused;
import innkeeper.notification.message.domain.NotificationRejection.EndpointOff;
import innkeeper.notification.message.domain.NotificationRejection.EventsForgotten;
import innkeeper.notification.message.domain.NotificationRejection.NotResendable;
import innkeeper.notification.message.domain.NotificationRejection.RequiredChannelMissing;
import innkeeper.notification.message.domain.NotificationRejection.StaleEndpoint;
import innkeeper.notification.message.domain.NotificationRejection.StalePreferences;
import innkeeper.notification.message.domain.NotificationRejection.TooManyEndpoints;
import innkeeper.notification.message.domain.NotificationRejection.UnknownEndpoint;
import innkeeper.notification.message.domain.NotificationRejection.UnknownHotel;
import innkeeper.notification.message.domain.NotificationRejection.UnknownLinkCode;
import innkeeper.notification.message.domain.NotificationRejection.UnknownNotification;
import java.util.Locale;

import static innkeeper.kit.problem.ProblemKind.ABSENT;
import static innkeeper.kit.problem.ProblemKind.CONFLICT;
import static innkeeper.kit.problem.ProblemKind.GONE;
import static innkeeper.kit.problem.ProblemKind.STALE;
import static innkeeper.kit.problem.ProblemKind.UNPROCESSABLE;

/** No default: a new rejection does not compile until it has a line here. */
final class Rejections {
    private Rejections() {}

    static Problem explain(Rejection rejection) {
        return switch ((NotificationRejection) rejection) {
            case NotResendable(var id) -> new Problem(CONFLICT, "not-resendable",
                    "Message %s brought a link that is kept no longer: have the person ask for a new one".formatted(id));
            case RequiredChannelMissing(var kind) -> new Problem(UNPROCESSABLE, "required-channel-missing",
                    "Messages of the kind %s cannot be switched off; those about the account always go by e-mail too"
                            .formatted(kind.name().toLowerCase(Locale.ROOT)));
            case StalePreferences() -> new Problem(STALE, "stale",
                    "The preferences have changed since you read them: read them again");
            case UnknownLinkCode() -> new Problem(ABSENT, "unknown-link-code",
                    "The code is not known, was used before, or is older than ten minutes: ask for a new one");
            case UnknownNotification(var id) -> new Problem(ABSENT, "unknown-notification", "No notification " + id);
            case UnknownHotel(var id) -> new Problem(ABSENT, "unknown-hotel", "No hotel " + id);
            case UnknownEndpoint(var id) -> new Problem(ABSENT, "unknown-webhook-endpoint", "No webhook endpoint " + id);
            case StaleEndpoint(var id) -> new Problem(STALE, "stale",
                    "Webhook endpoint %s has changed since you read it: read it again".formatted(id));
            case EventsForgotten(var last) -> new Problem(GONE, "events-forgotten",
                    "Events up to number %d are kept no more: read the hotel's bookings anew, then go on after %<d"
                            .formatted(last));
            case EndpointOff(var id) -> new Problem(CONFLICT, "webhook-endpoint-off",
                    "Webhook endpoint %s is turned off: set enabled to true first".formatted(id));
            case TooManyEndpoints(var most) -> new Problem(CONFLICT, "too-many-webhook-endpoints",
                    "The hotel has %d webhook endpoints already, which is the most: remove one first".formatted(most));
            case AddressRefused(var why) -> new Problem(UNPROCESSABLE, "webhook-address-refused", why);
        };
    }
}
