package innkeeper.auth;

import innkeeper.auth.domain.policy.Action;
import innkeeper.kit.contract.Contract;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The policy and the contracts of the services that ask it speak of the same actions. */
class ActionsTest {
    /** What a later issue asks for; the policy's answer stands already. */
    private static final Set<String> NOT_YET_ASKED = Set.of(
            "booking.update", "booking.check_in", "booking.check_out", "booking.no_show",
            "notification.resend", "preference.read", "preference.update");

    private static Set<String> asked() {
        return Stream.of("auth", "hotel", "booking", "notification")
                .flatMap(service -> Contract.load(service).operations().stream())
                .map(operation -> operation.action())
                .filter(action -> !action.equals("none"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> known() {
        return Stream.of(Action.values()).map(Action::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_action_of_every_contract_is_known_to_the_policy() {
        var unknown = asked();
        unknown.removeAll(known());
        assertEquals(Set.of(), unknown);
    }

    @Test
    void every_action_of_the_policy_is_asked_for_by_some_operation_or_listed_here() {
        var idle = known();
        idle.removeAll(asked());
        idle.removeAll(NOT_YET_ASKED);
        assertEquals(Set.of(), idle);
    }

    @Test
    void nothing_is_listed_here_that_the_policy_does_not_know_or_that_is_asked_for_by_now() {
        var waiting = known();
        waiting.removeAll(asked());
        var outdated = new TreeSet<>(NOT_YET_ASKED);
        outdated.removeAll(waiting);
        assertEquals(Set.of(), outdated);
    }
}
