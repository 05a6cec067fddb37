package innkeeper.auth;

import innkeeper.auth.decision.domain.Action;
import innkeeper.kit.contract.Contract;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The policy and the contracts of the services that ask it speak of the same actions. */
class ActionsTest {
    /** By operations that begin with another question: whose hotels a list of hotels shows, and who sees a draft. */
    private static final Set<String> ASKED_BESIDE = Set.of("hotel.list_own", "hotel.read_draft");

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
    void every_action_is_known_to_the_policy_and_asked_for_by_some_operation() {
        var asked = asked();
        asked.addAll(ASKED_BESIDE);
        assertEquals(asked, known());
    }
}
