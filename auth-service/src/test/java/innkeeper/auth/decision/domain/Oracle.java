package innkeeper.auth.decision.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The policy a second time, in the plainest way there is: written from what the design says in prose, sharing no line with
 * {@link Policy}, which is held against it. Everything is a text, as it comes from outside.
 */
final class Oracle {
    /** One person's relation to one hotel. */
    record Fact(String person, String relation, String hotel) {}

    /** @param as what the caller acts as; empty where they may not */
    record Verdict(boolean allowed, String as) {
        static final Verdict NO = new Verdict(false, "");

        static Verdict yes(String as) {
            return new Verdict(true, as);
        }
    }

    private final Set<Fact> facts;

    Oracle(Set<Fact> facts) {
        this.facts = facts;
    }

    /** About one thing that is known. */
    Verdict decide(String me, String role, String action, Map<String, String> thing) {
        // Everybody may look at hotels and at what they offer; programs of ours have no business there.
        if (List.of("hotel.list", "hotel.read", "room_type.list", "room_type.read", "rate_plan.list", "rate_plan.read",
                "price.read", "charge.read", "offer.list")
                .contains(action)) {
            return role.equals("service") ? Verdict.NO : Verdict.yes("none");
        }
        // For anything else one must be a person.
        if (role.equals("anonymous") || role.equals("service")) {
            return Verdict.NO;
        }
        if (action.startsWith("booking.") && role.equals("admin") && !action.equals("booking.create")) {
            return Verdict.yes("admin");
        }
        return switch (action) {
            // Only clients book, and in their own name.
            case "booking.create" -> role.equals("client") && mine(me, thing, "client_id")
                    ? Verdict.yes("client")
                    : Verdict.NO;
            // Who booked sees, changes and cancels; who works for the hotel sees; an accountant neither changes nor cancels.
            case "booking.list", "booking.read" -> mine(me, thing, "client_id")
                    ? Verdict.yes("client")
                    : working(me, thing, "owner", "manager", "front_desk", "accountant");
            case "booking.change", "booking.cancel" -> mine(me, thing, "client_id")
                    ? Verdict.yes("client")
                    : working(me, thing, "owner", "manager", "front_desk");
            // Rooms are taken off sale at the desk; whoever works there sees which.
            case "block.list", "block.read" -> role.equals("admin")
                    ? Verdict.yes("admin")
                    : working(me, thing, "owner", "manager", "front_desk", "accountant");
            case "block.create", "block.update", "block.delete" -> role.equals("admin")
                    ? Verdict.yes("admin")
                    : working(me, thing, "owner", "manager", "front_desk");
            // Hoteliers and admins make hotels.
            case "hotel.create" -> switch (role) {
                case "hotelier" -> Verdict.yes("none");
                case "admin" -> Verdict.yes("admin");
                default -> Verdict.NO;
            };
            // Owner and manager do everything at the hotel, but only the owner deletes it.
            case "hotel.update", "room_type.create", "room_type.update", "room_type.delete", "rate_plan.create",
                    "rate_plan.update", "rate_plan.delete", "price.update", "charge.update", "catalogue.export",
                    "catalogue.import" ->
                atTheHotel(me, role, thing, "owner", "manager");
            // What is sold and for how much, day by day, is for all who work there.
            case "calendar.read" -> atTheHotel(me, role, thing, "owner", "manager", "front_desk", "accountant");
            case "hotel.delete" -> atTheHotel(me, role, thing, "owner");
            // The hotels one works for are a matter of working there, also for admins.
            case "hotel.list_own" -> {
                var works = working(me, thing, "owner", "manager", "front_desk", "accountant");
                yield works.allowed() || role.equals("client") ? works : made(me, thing);
            }
            // A hotel that is not published yet is a matter of those who work there.
            case "hotel.read_draft" -> atTheHotel(me, role, thing, "owner", "manager", "front_desk", "accountant");
            // Managers may see who works there; the owner decides it, and everybody may leave.
            case "staff.list" -> atTheHotel(me, role, thing, "owner", "manager");
            case "staff.invite", "staff.update", "ownership.transfer" -> atTheHotel(me, role, thing, "owner");
            case "staff.remove" -> {
                if (role.equals("admin")) {
                    yield Verdict.yes("admin");
                }
                yield mine(me, thing, "user_id") ? Verdict.yes("none") : working(me, thing, "owner");
            }
            // One's own mail, and at the desk the mail about the hotel's bookings.
            case "notification.list", "notification.read" -> {
                if (role.equals("admin")) {
                    yield Verdict.yes("admin");
                }
                yield mine(me, thing, "recipient_id")
                        ? Verdict.yes("none")
                        : working(me, thing, "owner", "manager", "front_desk");
            }
            // Mail goes again for whoever works at the desk of the booking's hotel.
            case "notification.resend" -> role.equals("admin")
                    ? Verdict.yes("admin")
                    : working(me, thing, "owner", "manager", "front_desk");
            // Owner and managers have systems of their hotel told; an administrator looks on, and can end it.
            case "webhook_endpoint.list", "webhook_endpoint.read", "hotel_event.list" ->
                atTheHotel(me, role, thing, "owner", "manager");
            case "webhook_endpoint.create", "webhook_endpoint.update", "webhook_endpoint.delete" -> {
                var works = working(me, thing, "owner", "manager");
                yield works.allowed() || role.equals("client") ? works : made(me, thing);
            }
            case "webhook_endpoint.stop" -> role.equals("admin") ? Verdict.yes("admin") : Verdict.NO;
            // An account and its sessions are the person's own, and an admin's to look after.
            case "user.read", "user.update", "session.list", "session.revoke" -> role.equals("admin")
                    ? Verdict.yes("admin")
                    : mine(me, thing, "user_id") ? Verdict.yes("none") : Verdict.NO;
            // A password, a second factor and an end are nobody's but one's own.
            case "user.change_password", "user.delete", "second_factor.read", "second_factor.update", "inbox.list",
                    "inbox.update", "preferences.read", "preferences.update" ->
                mine(me, thing, "user_id") ? Verdict.yes("none") : Verdict.NO;
            case "user.list", "user.create", "user.suspend", "user.reinstate", "reconciliation.list", "audit.list",
                    "authorization.explain", "authorization.access", "signing_key.list", "signing_key.rotate",
                    "signing_key.withdraw", "oauth_client.list", "oauth_client.create", "oauth_client.delete",
                    "second_factor.reset" ->
                role.equals("admin") ? Verdict.yes("admin") : Verdict.NO;
            default -> Verdict.NO;
        };
    }

    private static boolean mine(String me, Map<String, String> thing, String attribute) {
        return me.equals(thing.get(attribute));
    }

    private Verdict atTheHotel(String me, String role, Map<String, String> thing, String... enough) {
        if (role.equals("admin")) {
            return Verdict.yes("admin");
        }
        var works = working(me, thing, enough);
        return works.allowed() || role.equals("client") ? works : made(me, thing);
    }

    private Verdict working(String me, Map<String, String> thing, String... enough) {
        for (var relation : enough) {
            if (thing.containsKey("hotel_id") && facts.contains(new Fact(me, relation, thing.get("hotel_id")))) {
                return Verdict.yes(relation);
            }
        }
        return Verdict.NO;
    }

    /** The maker's word counts as long as nobody is known to own the hotel. */
    private Verdict made(String me, Map<String, String> thing) {
        var hotel = thing.get("hotel_id");
        var owned = facts.stream().anyMatch(fact -> fact.relation().equals("owner") && fact.hotel().equals(hotel));
        return hotel != null && !owned && mine(me, thing, "owner_id") ? Verdict.yes("owner") : Verdict.NO;
    }
}
