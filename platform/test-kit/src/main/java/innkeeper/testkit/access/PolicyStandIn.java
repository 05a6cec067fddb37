package innkeeper.testkit.access;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Condition;
import innkeeper.kit.access.Decision;
import innkeeper.kit.access.Decision.Allowed;
import innkeeper.kit.access.Decision.Conditional;
import innkeeper.kit.access.Decision.Denied;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Stands in for auth-service in the tests of its neighbours, with the policy that auth-service has: {@code policy.txt} beside
 * this class, a line for each action and role, which auth-service's own tests keep true. A token is a first name.
 */
public final class PolicyStandIn implements Authorization {
    private static final Map<String, String[]> CELLS = read();

    private final Map<String, Subject> people;

    /** @param people by first name; who shows no token is anonymous */
    public PolicyStandIn(Map<String, Subject> people) {
        this.people = new HashMap<>(people);
        this.people.put("", Subject.anonymous());
    }

    @Override
    public Decision decide(String token, String action, Resource resource) {
        Subject subject = people.get(token);
        if (subject == null) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token", "The token is not valid");
        }
        String[] cell = CELLS.get(key(action, subject.role()));
        if (cell == null) {
            return new Denied(subject, "the policy does not know this action", "unknown-action");
        }
        String rule = cell[1];
        return switch (cell[0]) {
            case "allow" -> new Allowed(subject, rule);
            case "deny" -> new Denied(subject, "the role may not do this", rule);
            case "own" -> own(subject, rule, cell[2], resource);
            default -> throw new IllegalStateException("policy.txt has no word " + cell[0]);
        };
    }

    private static Decision own(Subject subject, String rule, String attribute, Resource resource) {
        if (resource.attributes().isEmpty()) {
            return new Conditional(subject, rule, new Condition(attribute, subject.id()));
        }
        return subject.id().equals(resource.attributes().get(attribute))
                ? new Allowed(subject, rule)
                : new Denied(subject, "%s is not the caller's own id".formatted(attribute), "not-" + rule);
    }

    private static String key(String action, Role role) {
        return action + " " + role.name().toLowerCase(Locale.ROOT);
    }

    /** {@code booking.cancel client own booking-party client_id}. */
    private static Map<String, String[]> read() {
        Map<String, String[]> cells = new HashMap<>();
        try (InputStream table = PolicyStandIn.class.getResourceAsStream("policy.txt")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(" ", 3))
                    .forEach(line -> cells.put(line[0] + " " + line[1], line[2].split(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(cells);
    }
}
