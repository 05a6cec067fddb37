package innkeeper.auth;

import innkeeper.auth.decision.domain.Action;
import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Policy;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.testkit.golden.GoldenFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The policy as a table that the tests of the other services decide by, so that none of them has rules of its own. */
class PublishedPolicyTest {
    private static final Path TABLE =
            Path.of("../platform/test-kit/src/main/resources/innkeeper/testkit/access/policy.txt");

    @Test
    void the_other_services_are_tested_with_the_policy_that_stands_here() {
        GoldenFile.at(TABLE).matches(Stream.of(Action.values())
                .flatMap(action -> Stream.of(Role.values())
                        .map(role -> "%s %s %s".formatted(action.code(), role.code(), cell(role, action))))
                .toList());
    }

    private static String cell(Role role, Action action) {
        return switch (Policy.decide(new Subject("somebody", role, "", "", "", "", true), action.code(), Map.of())) {
            case Decision.Allow(var rule, _) -> "allow " + rule;
            case Decision.Deny(var rule, _) -> "deny " + rule;
            case Decision.When(var rule, _, var attribute, _) -> "own %s %s".formatted(rule, attribute);
        };
    }
}
