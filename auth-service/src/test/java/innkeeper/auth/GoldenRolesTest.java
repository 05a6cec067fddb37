package innkeeper.auth;

import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Policy;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Hotels;
import innkeeper.kit.contract.Contract;
import innkeeper.testkit.golden.GoldenFile;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every guarded route of every service, and which roles may use it: always, for their own, or never. */
class GoldenRolesTest {
    @Test
    void the_roles_of_every_route_are_those_of_the_golden_file() {
        GoldenFile.named("roles.txt").matches(Stream.of("auth", "hotel", "booking", "notification")
                .flatMap(service -> Contract.load(service).operations().stream())
                .filter(operation -> !operation.action().equals("none"))
                .map(operation -> "%s %s %s".formatted(operation.method(), operation.path(), roles(operation.action())))
                .sorted()
                .toList());
    }

    private static String roles(String action) {
        return Stream.of(Role.values())
                .map(role -> role.code() + "=" + leave(role, action))
                .collect(Collectors.joining(" "));
    }

    private static String leave(Role role, String action) {
        return switch (Policy.decide(new Subject("somebody", role, "", "", "", "", true), action, Map.of(),
                Hotels.NONE)) {
            case Decision.Allow _ -> "yes";
            case Decision.Deny _ -> "no";
            case Decision.When when -> "own(" + when.anyOf().getFirst().attribute() + ")";
        };
    }
}
