package innkeeper.auth.decision.domain;

import innkeeper.auth.decision.domain.Rule.Always;
import innkeeper.auth.decision.domain.Rule.Never;
import innkeeper.auth.decision.domain.Rule.Owner;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import java.util.Map;
import java.util.Set;

/** Who may do what: the whole policy of the system, one line per action. */
public final class Policy {
    /** Of everything that a suspended person might ask, if they could. */
    public static final Decision SUSPENDED =
            new Decision.Deny("account-suspended", "the account is suspended: nobody can log in to it");

    private static final String PUBLIC_RULE = "public";
    private static final Rule PUBLIC = new Always(PUBLIC_RULE);
    private static final Rule PERMIT = new Always("role-permits");
    private static final Rule FORBID = new Never("role-forbids");

    private static final Rule HOTEL_OWNER = new Owner("owner_id", "hotel", "hotel-owner");
    private static final Rule AS_GUEST = new Owner("client_id", "booking", "booking-party");
    private static final Rule AS_HOST = new Owner("owner_id", "booking", "booking-party");
    private static final Rule OWN_BOOKING = new Owner("client_id", "booking", "own-booking");
    private static final Rule RECIPIENT = new Owner("recipient_id", "message", "own-account");
    private static final Rule OWN_ACCOUNT = new Owner("user_id", "account", "own-account");

    private Policy() {}

    /** Without attributes an ownership rule answers {@link Decision.When}: the role permits it for what is its own. */
    public static Decision decide(Subject subject, String action, Map<String, String> attributes) {
        return Action.named(action)
                .map(known -> rule(known, subject.role()).decide(subject, known, attributes))
                .orElseGet(() -> new Decision.Deny("unknown-action", "the policy does not know this action"));
    }

    // @formatter:off: it is a table, and is read as one
    private static Rule rule(Action action, Role role) {
        return switch (action) {
            case HOTEL_LIST, HOTEL_READ, ROOM_TYPE_LIST, ROOM_TYPE_READ, PRICE_READ, OFFER_LIST ->
                    role == Role.SERVICE ? FORBID : PUBLIC;
            //                                                       by(role, client,      hotelier,    admin)
            case HOTEL_CREATE                                         -> by(role, FORBID,      PERMIT,      PERMIT);
            case HOTEL_UPDATE, HOTEL_DELETE                           -> by(role, FORBID,      HOTEL_OWNER, PERMIT);
            case ROOM_TYPE_CREATE, ROOM_TYPE_UPDATE, ROOM_TYPE_DELETE -> by(role, FORBID,      HOTEL_OWNER, PERMIT);
            case PRICE_UPDATE                                         -> by(role, FORBID,      HOTEL_OWNER, PERMIT);
            case BOOKING_CREATE                                       -> by(role, OWN_BOOKING, FORBID,      FORBID);
            case BOOKING_LIST, BOOKING_READ                           -> by(role, AS_GUEST,    AS_HOST,     PERMIT);
            case BOOKING_CANCEL                                       -> by(role, AS_GUEST,    AS_HOST,     PERMIT);
            case NOTIFICATION_LIST, NOTIFICATION_READ                 -> by(role, RECIPIENT,   RECIPIENT,   PERMIT);
            case USER_READ, USER_UPDATE                               -> by(role, OWN_ACCOUNT, OWN_ACCOUNT, PERMIT);
            case USER_LIST, USER_CREATE, USER_SUSPEND, USER_REINSTATE -> by(role, FORBID,      FORBID,      PERMIT);
            case USER_CHANGE_PASSWORD, USER_DELETE                    -> by(role, OWN_ACCOUNT, OWN_ACCOUNT, OWN_ACCOUNT);
            case SESSION_LIST, SESSION_REVOKE                         -> by(role, OWN_ACCOUNT, OWN_ACCOUNT, PERMIT);
            case RECONCILIATION_LIST                                  -> by(role, FORBID,      FORBID,      PERMIT);
            case AUDIT_LIST, AUTHORIZATION_EXPLAIN                    -> by(role, FORBID,      FORBID,      PERMIT);
            case SIGNING_KEY_LIST, SIGNING_KEY_ROTATE,
                 SIGNING_KEY_WITHDRAW                                 -> by(role, FORBID,      FORBID,      PERMIT);
        };
    }
    // @formatter:on

    private static Rule by(Role role, Rule client, Rule hotelier, Rule admin) {
        return switch (role) {
            case CLIENT -> client;
            case HOTELIER -> hotelier;
            case ADMIN -> admin;
            case ANONYMOUS, SERVICE -> FORBID;
        };
    }

    /** Leave that everybody has, so that nobody needs to know who used it. */
    public static boolean isPublic(Decision decision) {
        return decision.rule().equals(PUBLIC_RULE);
    }

    /** Services a service may call, each with a credential made for it. */
    public static Set<String> audiencesOf(String service) {
        return switch (service) {
            case "hotel-service", "notification-service" -> Set.of("auth-service");
            case "booking-service" -> Set.of("auth-service", "hotel-service");
            default -> Set.of();
        };
    }
}
