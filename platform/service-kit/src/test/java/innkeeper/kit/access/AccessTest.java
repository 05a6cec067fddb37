package innkeeper.kit.access;

import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccessTest {
    private static final Subject BORIS =
            new Subject("boris", Role.HOTELIER, "b@innkeeper.example", "ru", "Boris", "", true);
    private static final Resource CLARAS = Resource.of("hotel", "h1", Map.of("hotel_id", "h1", "owner_id", "clara"));
    private static final Condition OWNED = Condition.of("hotel_id", List.of("h2", "h3"), Relation.OWNER);
    private static final Condition MADE = new Condition("owner_id", List.of("boris"), Relation.OWNER, true);

    @Test
    void an_allowed_caller_sees_and_does_everything() {
        Access access = check(new Decision.Allowed(BORIS, "admin", Relation.ADMIN));

        assertEquals(new Scope.Everything(), access.scope());
        assertEquals(Relation.ADMIN, access.require(CLARAS));
    }

    @Test
    void a_conditional_caller_sees_what_fulfils_the_condition() {
        Access access = check(new Decision.Conditional(BORIS, "not-hotel-staff", List.of(OWNED)));

        assertEquals(new Scope.Only(List.of(OWNED)), access.scope());
    }

    @Test
    void a_thing_of_ones_own_is_not_asked_about_twice_and_somebody_elses_is() {
        List<Resource> asked = new ArrayList<>();
        Access access = Access.check((_, _, resource) -> {
            asked.add(resource);
            return resource.attributes().isEmpty()
                    ? new Decision.Conditional(BORIS, "hotel-staff", List.of(OWNED, MADE))
                    : new Decision.Denied(BORIS, "No", "not-hotel-staff");
        }, "token", "hotel.update", Resource.named("hotel", "h1"));

        assertEquals(Relation.OWNER,
                access.require(Resource.of("hotel", "h3", Map.of("hotel_id", "h3", "client_id", "anna"))));
        assertEquals(List.of(Resource.named("hotel", "h1")), asked);

        assertEquals("not-hotel-staff", refused(() -> access.require(CLARAS)).problem().code());
        assertEquals(List.of(Resource.named("hotel", "h1"), CLARAS), asked);
    }

    @Test
    void a_thing_is_asked_about_by_the_one_name_that_the_request_gave_it() {
        List<Resource> asked = new ArrayList<>();
        Authorization recorded = (_, _, resource) -> {
            asked.add(resource);
            return resource.attributes().isEmpty()
                    ? new Decision.Conditional(BORIS, "hotel-staff", List.of(MADE))
                    : new Decision.Allowed(BORIS, "hotel-staff", Relation.OWNER);
        };
        Resource invitation = Resource.named("invitation", "i7");
        Access.check(recorded, "token", "staff.invite", invitation).require(CLARAS);
        assertEquals(List.of(invitation, Resource.of("invitation", "i7", CLARAS.attributes())), asked);

        asked.clear();
        Resource kind = Resource.of("hotel");
        Access.check(recorded, "token", "hotel.update", kind).require(CLARAS);
        assertEquals(List.of(kind, CLARAS), asked);
    }

    @Test
    void a_provisional_condition_selects_for_a_list_and_decides_nothing() {
        Resource made = Resource.of("hotel", "h9", Map.of("hotel_id", "h9", "owner_id", "boris"));
        Access access = Access.check((_, _, resource) -> resource.attributes().isEmpty()
                ? new Decision.Conditional(BORIS, "hotel-staff", List.of(MADE))
                : new Decision.Denied(BORIS, "transferred", "not-hotel-staff"),
                "token", "hotel.update", Resource.named("hotel", "h9"));

        assertEquals(new Scope.Only(List.of(MADE)), access.scope());
        assertEquals("not-hotel-staff", refused(() -> access.require(made)).problem().code());
    }

    @Test
    void another_action_of_the_same_caller_is_asked_about_with_their_token() {
        List<String> asked = new ArrayList<>();
        Access access = Access.check((token, action, _) -> {
            asked.add(token + " " + action);
            return new Decision.Allowed(BORIS, "public", Relation.NONE);
        }, "token", "hotel.list", Resource.of("hotel"));
        access.also("hotel.list_own", Resource.of("hotel"));

        assertEquals(List.of("token hotel.list", "token hotel.list_own"), asked);
    }

    @Test
    void what_was_allowed_is_asked_about_anew_and_may_be_refused() {
        Resource own = Resource.of("hotel", "h3", Map.of("hotel_id", "h3"));
        List<Decision> decisions = new ArrayList<>(List.of(
                new Decision.Conditional(BORIS, "hotel-staff", List.of(OWNED)),
                new Decision.Allowed(BORIS, "hotel-staff", Relation.OWNER),
                new Decision.Denied(BORIS, "left", "not-hotel-staff"),
                new Decision.Conditional(BORIS, "hotel-staff", List.of(OWNED))));
        Access access = Access.check((_, _, _) -> decisions.removeFirst(), "token", "hotel.read", own);

        access.confirm(own);
        assertEquals("not-hotel-staff", refused(() -> access.confirm(own)).problem().code());
        assertEquals(ProblemKind.FORBIDDEN, refused(() -> access.confirm(own)).problem().kind());
    }

    @Test
    void what_else_the_caller_may_do_to_a_thing_is_said_and_not_thrown() {
        Resource known = Resource.of("hotel", "h3", Map.of("hotel_id", "h3"));
        List<Decision> decisions = new ArrayList<>(List.of(
                new Decision.Allowed(BORIS, "public", Relation.OWNER),
                new Decision.Allowed(BORIS, "hotel-staff", Relation.OWNER),
                new Decision.Denied(BORIS, "not-hotel-staff", "not theirs"),
                new Decision.Conditional(BORIS, "hotel-staff", List.of(OWNED))));
        Access access = Access.check((_, _, _) -> decisions.removeFirst(), "token", "hotel.read", known);

        assertTrue(access.alsoMay("hotel.read_draft", known));
        assertFalse(access.alsoMay("hotel.read_draft", known));
        assertFalse(access.alsoMay("hotel.read_draft", known));
    }

    @Test
    void a_thing_of_which_nothing_is_known_is_nobodys() {
        Access access = check(new Decision.Conditional(BORIS, "not-hotel-staff", List.of(OWNED)));

        assertEquals("not-hotel-staff",
                refused(() -> access.require(Resource.named("hotel", "h1"))).problem().code());
    }

    @Test
    void what_the_policy_still_cannot_decide_is_refused() {
        Access access = check(new Decision.Conditional(BORIS, "not-hotel-staff", List.of(OWNED)));

        assertEquals("not-hotel-staff", refused(() -> access.require(CLARAS)).problem().code());
    }

    @Test
    void a_rule_that_is_not_yet_listed_is_still_a_403() {
        ProblemException refused = refused(() -> check(new Decision.Denied(BORIS, "No", "brand-new-rule")));

        assertEquals(ProblemKind.FORBIDDEN, refused.problem().kind());
        assertEquals("role-forbids", refused.problem().code());
    }

    @Test
    void an_anonymous_caller_is_asked_who_they_are() {
        ProblemException refused = refused(() -> check(new Decision.Denied(Subject.anonymous(), "No", "role-forbids")));

        assertEquals("unauthenticated", refused.problem().code());
    }

    private static ProblemException refused(Executable call) {
        return assertThrows(ProblemException.class, call);
    }

    private static Access check(Decision decision) {
        return Access.check((_, _, _) -> decision, "token", "hotel.update", Resource.named("hotel", "h1"));
    }
}
