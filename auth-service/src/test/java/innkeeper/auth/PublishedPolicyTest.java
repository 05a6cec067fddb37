package innkeeper.auth;

import innkeeper.auth.decision.domain.Action;
import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Policy;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Hotels;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.testkit.golden.GoldenFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The policy as a table that the tests of the other services decide by, so that none of them has rules of its own. */
class PublishedPolicyTest {
    private static final Path TABLE =
            Path.of("../platform/test-kit/src/main/resources/innkeeper/testkit/access/policy.txt");

    @Test
    void the_other_services_are_tested_with_the_policy_that_stands_here() {
        GoldenFile.at(TABLE).matches(Stream.of(Action.values())
                .flatMap(action -> Stream.concat(
                        Stream.of(Role.values())
                                .map(role -> "%s %s %s".formatted(action.code(), role.code(), cell(role, action))),
                        staff(action).stream()))
                .toList());
    }

    private static String cell(Role role, Action action) {
        return switch (Policy.decide(somebody(role), action.code(), Map.of(), Hotels.NONE)) {
            case Decision.Allow(var rule, _, _) -> "allow " + rule;
            case Decision.Deny(var rule, _) -> "deny " + rule;
            case Decision.When(var rule, _, var anyOf) -> "own %s %s %s".formatted(
                    rule, anyOf.getFirst().attribute(), anyOf.getFirst().as().code());
        };
    }

    /** What a client may who is this to a hotel; it is the same for everybody. */
    private static Optional<String> staff(Action action) {
        var relations = Stream.of(Relation.values())
                .filter(relation -> isLeave(Policy.decide(somebody(Role.CLIENT), action.code(), Map.of(),
                        Hotels.of("somebody", relation, "h"))))
                .map(Relation::code)
                .collect(Collectors.joining(" "));
        return relations.isEmpty() ? Optional.empty() : Optional.of(action.code() + " staff " + relations);
    }

    private static boolean isLeave(Decision decision) {
        return decision instanceof Decision.When(_, _, var anyOf)
                && anyOf.stream().anyMatch(condition -> condition.attribute().equals("hotel_id"));
    }

    private static Subject somebody(Role role) {
        return new Subject("somebody", role, "", "", "", "", true);
    }
}
