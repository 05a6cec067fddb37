package innkeeper.auth.decision.domain;

import innkeeper.auth.decision.domain.Leave.Maker;
import innkeeper.auth.decision.domain.Leave.Own;
import innkeeper.auth.decision.domain.Leave.Staff;
import innkeeper.auth.decision.domain.Rule.Always;
import innkeeper.auth.decision.domain.Rule.Never;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.domain.Relations;
import java.util.Map;
import java.util.Set;

import static innkeeper.auth.decision.domain.Capacity.CLIENT;
import static innkeeper.auth.decision.domain.Capacity.NONE;
import static innkeeper.auth.relation.domain.Relation.ACCOUNTANT;
import static innkeeper.auth.relation.domain.Relation.FRONT_DESK;
import static innkeeper.auth.relation.domain.Relation.MANAGER;
import static innkeeper.auth.relation.domain.Relation.OWNER;

/** Who may do what: the whole policy of the system, one line per action. */
public final class Policy {
    /** Of everything that a suspended person might ask, if they could. */
    public static final Decision SUSPENDED =
            new Decision.Deny("account-suspended", "the account is suspended: nobody can log in to it");

    private static final String PUBLIC_RULE = "public";
    private static final Rule PUBLIC = new Always(PUBLIC_RULE);
    private static final Rule PERMIT = new Always("role-permits");
    private static final Rule FORBID = new Never();

    private static final Rule MAKER = new Maker("hotel-staff");
    private static final Rule AS_GUEST = new Own("client_id", "booking", "booking-party", CLIENT);
    private static final Rule OWN_BOOKING = new Own("client_id", "booking", "own-booking", CLIENT);
    private static final Rule RECIPIENT = new Own("recipient_id", "message", "own-account", NONE);
    private static final Rule OWN_ACCOUNT = new Own("user_id", "account", "own-account", NONE);
    private static final Rule LEAVING = new Own("user_id", "relation", "hotel-staff", NONE);

    private static final Set<Relation> NOBODY = Set.of();
    private static final Set<Relation> OWNER_ONLY = Set.of(OWNER);
    private static final Set<Relation> MANAGEMENT = Set.of(OWNER, MANAGER);
    private static final Set<Relation> DESK = Set.of(OWNER, MANAGER, FRONT_DESK);
    private static final Set<Relation> EVERYONE = Set.of(OWNER, MANAGER, FRONT_DESK, ACCOUNTANT);

    /** Whoever must set up a second factor first may do that, and see whose account it is for. */
    private static final Set<Action> SETTING_UP =
            Set.of(Action.USER_READ, Action.SECOND_FACTOR_READ, Action.SECOND_FACTOR_UPDATE);
    private static final Line OWN_ACCOUNT_ALONE = by(OWN_ACCOUNT, OWN_ACCOUNT, OWN_ACCOUNT, NOBODY);

    private static final Map<String, Set<String>> CALLED_BY = Map.of(
            "hotel-service", Set.of("auth-service"),
            "booking-service", Set.of("auth-service", "hotel-service"),
            "notification-service", Set.of("auth-service"));

    private Policy() {}

    /**
     * Without attributes the answer is {@link Decision.When} wherever it depends on the thing, and a refusal where nothing
     * that the subject is anywhere could give leave.
     */
    public static Decision decide(Subject subject, String action, Map<String, String> attributes, Relations relations) {
        return Action.named(action)
                .map(known -> decide(subject, known, attributes, relations))
                .orElseGet(() -> new Decision.Deny("unknown-action", "the policy does not know this action"));
    }

    private static Decision decide(
            Subject subject, Action action, Map<String, String> attributes, Relations relations) {
        if (!subject.secondFactorMissing()) {
            return line(action).decide(subject, action, attributes, relations);
        }
        return SETTING_UP.contains(action)
                ? OWN_ACCOUNT_ALONE.decide(subject, action, attributes, relations)
                : new Decision.Deny("second-factor-missing",
                        "the caller must set up a second factor before %s: their role asks for one, or a hotel that they own"
                                .formatted(action.code()));
    }

    // @formatter:off: it is a table, and is read as one
    private static Line line(Action action) {
        return switch (action) {
            case HOTEL_LIST, HOTEL_READ, ROOM_TYPE_LIST, ROOM_TYPE_READ, RATE_PLAN_LIST, RATE_PLAN_READ, PRICE_READ, CHARGE_READ,
                 OFFER_LIST ->
                    new Line(PUBLIC, PUBLIC, PUBLIC, PUBLIC, FORBID, staff(NOBODY));
            //                                                  by role: client,      hotelier,    admin,   and at the hotel
            case HOTEL_LIST_OWN                                       -> by(FORBID,      MAKER,       MAKER,       EVERYONE);
            case HOTEL_READ_DRAFT                                     -> by(FORBID,      MAKER,       PERMIT,      EVERYONE);
            case HOTEL_CREATE                                         -> by(FORBID,      PERMIT,      PERMIT,      NOBODY);
            case HOTEL_UPDATE                                         -> by(FORBID,      MAKER,       PERMIT,      MANAGEMENT);
            case HOTEL_DELETE                                         -> by(FORBID,      MAKER,       PERMIT,      OWNER_ONLY);
            case ROOM_TYPE_CREATE, ROOM_TYPE_UPDATE, ROOM_TYPE_DELETE -> by(FORBID,      MAKER,       PERMIT,      MANAGEMENT);
            case RATE_PLAN_CREATE, RATE_PLAN_UPDATE, RATE_PLAN_DELETE -> by(FORBID,      MAKER,       PERMIT,      MANAGEMENT);
            case PRICE_UPDATE, CHARGE_UPDATE                          -> by(FORBID,      MAKER,       PERMIT,      MANAGEMENT);
            case CALENDAR_READ                                        -> by(FORBID,      MAKER,       PERMIT,      EVERYONE);
            case CATALOGUE_EXPORT, CATALOGUE_IMPORT                   -> by(FORBID,      MAKER,       PERMIT,      MANAGEMENT);
            case STAFF_LIST                                           -> by(FORBID,      MAKER,       PERMIT,      MANAGEMENT);
            case STAFF_INVITE, STAFF_UPDATE                           -> by(FORBID,      MAKER,       PERMIT,      OWNER_ONLY);
            case STAFF_REMOVE                                         -> by(LEAVING,     LEAVING,     PERMIT,      OWNER_ONLY);
            case OWNERSHIP_TRANSFER                                   -> by(FORBID,      MAKER,       PERMIT,      OWNER_ONLY);
            case BOOKING_CREATE                                       -> by(OWN_BOOKING, FORBID,      FORBID,      NOBODY);
            case BOOKING_LIST, BOOKING_READ                           -> by(AS_GUEST,    AS_GUEST,    PERMIT,      EVERYONE);
            case BOOKING_CHANGE, BOOKING_CANCEL                       -> by(AS_GUEST,    AS_GUEST,    PERMIT,      DESK);
            case BLOCK_LIST, BLOCK_READ                               -> by(FORBID,      FORBID,      PERMIT,      EVERYONE);
            case BLOCK_CREATE, BLOCK_UPDATE, BLOCK_DELETE             -> by(FORBID,      FORBID,      PERMIT,      DESK);
            case NOTIFICATION_LIST, NOTIFICATION_READ                 -> by(RECIPIENT,   RECIPIENT,   PERMIT,      DESK);
            case NOTIFICATION_RESEND                                  -> by(FORBID,      FORBID,      PERMIT,      DESK);
            case INBOX_LIST, INBOX_UPDATE                             -> by(OWN_ACCOUNT, OWN_ACCOUNT, OWN_ACCOUNT, NOBODY);
            case PREFERENCES_READ, PREFERENCES_UPDATE                 -> by(OWN_ACCOUNT, OWN_ACCOUNT, OWN_ACCOUNT, NOBODY);
            case WEBHOOK_ENDPOINT_LIST, WEBHOOK_ENDPOINT_READ,
                 HOTEL_EVENT_LIST                                     -> by(FORBID,      MAKER,       PERMIT,      MANAGEMENT);
            case WEBHOOK_ENDPOINT_CREATE, WEBHOOK_ENDPOINT_UPDATE,
                 WEBHOOK_ENDPOINT_DELETE                              -> by(FORBID,      MAKER,       MAKER,       MANAGEMENT);
            case WEBHOOK_ENDPOINT_STOP                                -> by(FORBID,      FORBID,      PERMIT,      NOBODY);
            case USER_READ, USER_UPDATE                               -> by(OWN_ACCOUNT, OWN_ACCOUNT, PERMIT,      NOBODY);
            case USER_LIST, USER_CREATE, USER_SUSPEND, USER_REINSTATE -> by(FORBID,      FORBID,      PERMIT,      NOBODY);
            case USER_CHANGE_PASSWORD, USER_DELETE                    -> by(OWN_ACCOUNT, OWN_ACCOUNT, OWN_ACCOUNT, NOBODY);
            case SECOND_FACTOR_READ, SECOND_FACTOR_UPDATE             -> by(OWN_ACCOUNT, OWN_ACCOUNT, OWN_ACCOUNT, NOBODY);
            case SECOND_FACTOR_RESET                                  -> by(FORBID,      FORBID,      PERMIT,      NOBODY);
            case SESSION_LIST, SESSION_REVOKE                         -> by(OWN_ACCOUNT, OWN_ACCOUNT, PERMIT,      NOBODY);
            case RECONCILIATION_LIST                                  -> by(FORBID,      FORBID,      PERMIT,      NOBODY);
            case AUDIT_LIST, AUTHORIZATION_EXPLAIN,
                 AUTHORIZATION_ACCESS                                 -> by(FORBID,      FORBID,      PERMIT,      NOBODY);
            case SIGNING_KEY_LIST, SIGNING_KEY_ROTATE,
                 SIGNING_KEY_WITHDRAW                                 -> by(FORBID,      FORBID,      PERMIT,      NOBODY);
            case OAUTH_CLIENT_LIST, OAUTH_CLIENT_CREATE,
                 OAUTH_CLIENT_DELETE                                  -> by(FORBID,      FORBID,      PERMIT,      NOBODY);
        };
    }
    // @formatter:on

    private static Line by(Rule client, Rule hotelier, Rule admin, Set<Relation> atTheHotel) {
        return new Line(FORBID, client, hotelier, admin, FORBID, staff(atTheHotel));
    }

    private static Staff staff(Set<Relation> enough) {
        return new Staff("hotel-staff", enough);
    }

    /** Leave that everybody has, so that nobody needs to know who used it. */
    public static boolean isPublic(Decision decision) {
        return decision.rule().equals(PUBLIC_RULE);
    }

    /** Services a service may call, each with a credential made for it. */
    public static Set<String> audiencesOf(String service) {
        return CALLED_BY.getOrDefault(service, Set.of());
    }
}
