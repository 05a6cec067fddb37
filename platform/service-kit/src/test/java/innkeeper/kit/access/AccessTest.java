package innkeeper.kit.access;

import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AccessTest {
    private static final Subject BORIS =
            new Subject("boris", Role.HOTELIER, "b@innkeeper.example", "ru", "Boris", "", true);
    private static final Resource CLARAS = Resource.of("hotel", "h1", Map.of("owner_id", "clara"));

    @Test
    void an_allowed_caller_sees_and_does_everything() {
        Access access = check(new Decision.Allowed(BORIS, "admin"));

        assertEquals(new Scope.Everything(), access.scope());
        assertDoesNotThrow(() -> access.require(CLARAS));
    }

    @Test
    void a_conditional_caller_sees_what_fulfils_the_condition() {
        Access access = check(new Decision.Conditional(BORIS, "not-hotel-owner", new Condition("owner_id", "boris")));

        assertEquals(new Scope.Only("owner_id", "boris"), access.scope());
    }

    @Test
    void a_thing_of_ones_own_is_not_asked_about_twice_and_somebody_elses_is() {
        List<Resource> asked = new ArrayList<>();
        Access access = Access.check((_, _, resource) -> {
            asked.add(resource);
            return resource.attributes().isEmpty()
                    ? new Decision.Conditional(BORIS, "hotel-owner", new Condition("owner_id", "boris"))
                    : new Decision.Denied(BORIS, "No", "not-hotel-owner");
        }, "token", "hotel.update", Resource.named("hotel", "h1"));

        access.require(Resource.of("hotel", "h1", Map.of("owner_id", "boris", "client_id", "anna")));
        assertEquals(List.of(Resource.named("hotel", "h1")), asked);

        assertEquals("not-hotel-owner", refused(() -> access.require(CLARAS)).problem().code());
        assertEquals(List.of(Resource.named("hotel", "h1"), CLARAS), asked);
    }

    @Test
    void a_thing_of_which_nothing_is_known_is_nobodys() {
        Access access = check(new Decision.Conditional(BORIS, "not-hotel-owner", new Condition("owner_id", "boris")));

        assertEquals("not-hotel-owner",
                refused(() -> access.require(Resource.named("hotel", "h1"))).problem().code());
    }

    @Test
    void what_the_policy_still_cannot_decide_is_refused() {
        Access access = check(new Decision.Conditional(BORIS, "not-hotel-owner", new Condition("owner_id", "boris")));

        assertEquals("not-hotel-owner", refused(() -> access.require(CLARAS)).problem().code());
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
