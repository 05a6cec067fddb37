package innkeeper.auth.decision.domain;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be asked for, by the name the services ask with. */
public enum Action {
    HOTEL_LIST("hotel.list"), HOTEL_READ("hotel.read"), HOTEL_CREATE("hotel.create"),
    HOTEL_UPDATE("hotel.update"), HOTEL_DELETE("hotel.delete"),

    ROOM_TYPE_LIST("room_type.list"), ROOM_TYPE_READ("room_type.read"), ROOM_TYPE_CREATE("room_type.create"),
    ROOM_TYPE_UPDATE("room_type.update"), ROOM_TYPE_DELETE("room_type.delete"),

    RATE_PLAN_LIST("rate_plan.list"), RATE_PLAN_READ("rate_plan.read"), RATE_PLAN_CREATE("rate_plan.create"),
    RATE_PLAN_UPDATE("rate_plan.update"), RATE_PLAN_DELETE("rate_plan.delete"),

    PRICE_READ("price.read"), PRICE_UPDATE("price.update"),
    CHARGE_READ("charge.read"), CHARGE_UPDATE("charge.update"), OFFER_LIST("offer.list"),
    CALENDAR_READ("calendar.read"), CATALOGUE_EXPORT("catalogue.export"), CATALOGUE_IMPORT("catalogue.import"),

    HOTEL_LIST_OWN("hotel.list_own"), HOTEL_READ_DRAFT("hotel.read_draft"),
    STAFF_LIST("staff.list"), STAFF_INVITE("staff.invite"), STAFF_UPDATE("staff.update"), STAFF_REMOVE("staff.remove"),
    OWNERSHIP_TRANSFER("ownership.transfer"),

    BOOKING_CREATE("booking.create"), BOOKING_LIST("booking.list"), BOOKING_READ("booking.read"),
    BOOKING_CHANGE("booking.change"), BOOKING_CANCEL("booking.cancel"), RECONCILIATION_LIST("reconciliation.list"),

    BLOCK_LIST("block.list"), BLOCK_READ("block.read"), BLOCK_CREATE("block.create"), BLOCK_UPDATE("block.update"),
    BLOCK_DELETE("block.delete"),

    NOTIFICATION_LIST("notification.list"), NOTIFICATION_READ("notification.read"),
    NOTIFICATION_RESEND("notification.resend"),
    INBOX_LIST("inbox.list"), INBOX_UPDATE("inbox.update"),
    PREFERENCES_READ("preferences.read"), PREFERENCES_UPDATE("preferences.update"),
    WEBHOOK_ENDPOINT_LIST("webhook_endpoint.list"), WEBHOOK_ENDPOINT_READ("webhook_endpoint.read"),
    WEBHOOK_ENDPOINT_CREATE("webhook_endpoint.create"), WEBHOOK_ENDPOINT_UPDATE("webhook_endpoint.update"),
    WEBHOOK_ENDPOINT_DELETE("webhook_endpoint.delete"), WEBHOOK_ENDPOINT_STOP("webhook_endpoint.stop"),
    HOTEL_EVENT_LIST("hotel_event.list"),

    USER_READ("user.read"), USER_UPDATE("user.update"), USER_CHANGE_PASSWORD("user.change_password"),
    USER_DELETE("user.delete"), USER_LIST("user.list"), USER_CREATE("user.create"), USER_SUSPEND("user.suspend"),
    USER_REINSTATE("user.reinstate"),
    SECOND_FACTOR_READ("second_factor.read"), SECOND_FACTOR_UPDATE("second_factor.update"),
    SECOND_FACTOR_RESET("second_factor.reset"),
    SESSION_LIST("session.list"), SESSION_REVOKE("session.revoke"),

    AUDIT_LIST("audit.list"), AUTHORIZATION_EXPLAIN("authorization.explain"),
    AUTHORIZATION_ACCESS("authorization.access"),

    SIGNING_KEY_LIST("signing_key.list"), SIGNING_KEY_ROTATE("signing_key.rotate"),
    SIGNING_KEY_WITHDRAW("signing_key.withdraw"),

    OAUTH_CLIENT_LIST("oauth_client.list"), OAUTH_CLIENT_CREATE("oauth_client.create"),
    OAUTH_CLIENT_DELETE("oauth_client.delete");

    private static final Map<String, Action> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Action::code, Function.identity()));

    private final String code;

    Action(String code) {
        this.code = code;
    }

    public static Optional<Action> named(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    public String code() {
        return code;
    }
}
