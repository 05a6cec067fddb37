package innkeeper.testkit.access;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Condition;
import innkeeper.kit.access.Decision;
import innkeeper.kit.access.Decision.Allowed;
import innkeeper.kit.access.Decision.Conditional;
import innkeeper.kit.access.Decision.Denied;
import innkeeper.kit.access.Relation;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Stands in for auth-service in the tests of its neighbours, with the policy that auth-service has: {@code policy.txt} beside
 * this class, a line for each action and role and one for the staff of a hotel, which auth-service's own tests keep true. A
 * token is a first name.
 */
public final class PolicyStandIn implements Authorization {
    private static final Map<String, String[]> CELLS = read();

    private final Map<String, Subject> people;
    private final Map<String, Map<String, Relation>> works = new ConcurrentHashMap<>();

    /** @param people by first name; who shows no token is anonymous */
    public PolicyStandIn(Map<String, Subject> people) {
        this.people = new HashMap<>(people);
        this.people.put("", Subject.anonymous());
    }

    /** From now on the person has this relation to the hotel, and no other. */
    public PolicyStandIn works(String person, Relation relation, String hotel) {
        works.computeIfAbsent(person, _ -> new ConcurrentHashMap<>()).put(hotel, relation);
        return this;
    }

    /** From now on the person has none to the hotel. */
    public void leaves(String person, String hotel) {
        works.getOrDefault(person, new ConcurrentHashMap<>()).remove(hotel);
    }

    @Override
    public Decision decide(String token, String action, Resource resource) {
        Subject subject = people.get(token);
        if (subject == null) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token", "The token is not valid");
        }
        String[] cell = CELLS.get(key(action, subject.role().name()));
        if (cell == null) {
            return new Denied(subject, "the policy does not know this action", "unknown-action");
        }
        return switch (cell[0]) {
            case "allow" -> new Allowed(subject, cell[1],
                    subject.role() == Role.ADMIN && !cell[1].equals("public") ? Relation.ADMIN : Relation.NONE);
            case "deny" -> among(subject, "hotel-staff", staff(subject, action), resource);
            case "own" -> among(subject, cell[1], Stream.concat(
                    Stream.of(own(subject, cell)), staff(subject, action).stream()).toList(), resource);
            default -> throw new IllegalStateException("policy.txt has no word " + cell[0]);
        };
    }

    /** A hotel's own word for who owns it counts until somebody is known to. */
    private Decision among(Subject subject, String rule, List<Condition> conditions, Resource resource) {
        if (conditions.isEmpty()) {
            return new Denied(subject, "the role may not do this", "role-forbids");
        }
        Map<String, String> attributes = resource.attributes();
        if (attributes.isEmpty()) {
            return new Conditional(subject, rule, conditions);
        }
        return conditions.stream()
                .filter(condition -> condition.oneOf().contains(attributes.getOrDefault(condition.attribute(), "")))
                .filter(condition -> !condition.provisional() || isNobodys(attributes.getOrDefault("hotel_id", "")))
                .findFirst()
                .<Decision>map(met -> new Allowed(subject, rule, met.as()))
                .orElseGet(() -> new Denied(subject, "no condition is met", "not-" + rule));
    }

    private boolean isNobodys(String hotel) {
        return works.values().stream().noneMatch(hotels -> hotels.get(hotel) == Relation.OWNER);
    }

    private static Condition own(Subject subject, String[] cell) {
        return new Condition(cell[2], List.of(subject.id()), Relation.valueOf(cell[3].toUpperCase(Locale.ROOT)),
                cell[2].equals("owner_id"));
    }

    private List<Condition> staff(Subject subject, String action) {
        Map<String, Relation> theirs = works.getOrDefault(subject.id(), Map.of());
        return Stream.of(CELLS.getOrDefault(key(action, "staff"), new String[0]))
                .map(code -> Relation.valueOf(code.toUpperCase(Locale.ROOT)))
                .map(relation -> Condition.of("hotel_id", theirs.entrySet().stream()
                        .filter(entry -> entry.getValue() == relation)
                        .map(Map.Entry::getKey)
                        .toList(), relation))
                .filter(condition -> !condition.oneOf().isEmpty())
                .toList();
    }

    private static String key(String action, String who) {
        return action + " " + who.toLowerCase(Locale.ROOT);
    }

    /** {@code booking.cancel client own booking-party client_id client}, {@code booking.cancel staff owner manager}. */
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
