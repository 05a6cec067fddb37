package innkeeper.auth.decision.domain;

import innkeeper.auth.decision.domain.Oracle.Fact;
import innkeeper.auth.decision.domain.Oracle.Verdict;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Hotels;
import innkeeper.auth.relation.domain.Relation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The policy and a naive second one agree on everything that can be asked, with and without the thing. */
class PolicyOracleTest {
    private static final int WORLDS = 1_500;
    private static final int QUESTIONS = 200;
    private static final List<String> PEOPLE = List.of("anna", "boris", "clara", "dmitri", "ada");
    private static final List<String> HOTELS = List.of("astoria", "bristol", "continental", "delta");
    private static final List<String> ATTRIBUTES =
            List.of("hotel_id", "owner_id", "client_id", "recipient_id", "user_id");
    private static final List<String> ACTIONS = Stream.concat(
            Stream.of(Action.values()).map(Action::code), Stream.of("hotel.burn", "")).toList();

    private final long seed = Long.getLong("oracle.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void a_naive_second_policy_never_decides_otherwise() {
        System.out.println("oracle.seed=" + seed);
        var allowed = 0;
        for (var world = 0; world < WORLDS; world++) {
            var facts = facts();
            var oracle = new Oracle(facts);
            var relations = relations(facts);
            for (var question = 0; question < QUESTIONS; question++) {
                allowed += agree(oracle, relations, facts) ? 1 : 0;
            }
        }
        assertTrue(allowed > WORLDS * QUESTIONS / 10, "questions that are always refused prove little: " + allowed);
    }

    /** Whether it was allowed. */
    private boolean agree(Oracle oracle, Hotels relations, Set<Fact> facts) {
        var role = any(List.of(Role.values()));
        var me = role == Role.ANONYMOUS ? "" : any(PEOPLE);
        var subject = new Subject(me, role, "", "", "", "", true);
        var action = any(ACTIONS);
        var thing = thing();
        Supplier<String> asked =
                () -> "seed %d: %s %s does %s to %s where %s".formatted(seed, role, me, action, thing, facts);
        var expected = oracle.decide(me, role.code(), action, thing);

        var first = Policy.decide(subject, action, Map.of(), relations);
        if (!thing.isEmpty()) {
            assertEquals(expected, verdict(Policy.decide(subject, action, thing, relations)), asked);
        }
        switch (first) {
            case Decision.Allow(_, _, var as) -> assertEquals(expected, Verdict.yes(as.code()), asked);
            case Decision.Deny _ -> assertEquals(Verdict.NO, expected, asked);
            case Decision.When(_, _, var anyOf) -> assertEquals(expected, filtered(anyOf, thing, relations), asked);
        }
        return expected.allowed();
    }

    /** As a service decides by the conditions alone; a provisional one needs what only auth-service knows. */
    private static Verdict filtered(List<Condition> anyOf, Map<String, String> thing, Hotels relations) {
        return anyOf.stream()
                .filter(condition -> condition.oneOf().contains(thing.getOrDefault(condition.attribute(), "")))
                .filter(condition -> !condition.provisional()
                        || thing.containsKey("hotel_id") && !relations.knowsOwnerOf(thing.get("hotel_id")))
                .findFirst()
                .map(condition -> Verdict.yes(condition.as().code()))
                .orElse(Verdict.NO);
    }

    private static Verdict verdict(Decision decision) {
        return switch (decision) {
            case Decision.Allow(_, _, var as) -> Verdict.yes(as.code());
            case Decision.Deny _ -> Verdict.NO;
            case Decision.When when -> throw new AssertionError("undecided " + when);
        };
    }

    /** At most one relation for a person and a hotel, and one owner of a hotel, or none that is known yet. */
    private Set<Fact> facts() {
        var facts = new HashSet<Fact>();
        for (var hotel : HOTELS) {
            var owner = any(PEOPLE);
            var known = random.nextInt(4) > 0;
            for (var person : PEOPLE) {
                if (known && person.equals(owner)) {
                    facts.add(new Fact(person, "owner", hotel));
                } else if (random.nextBoolean()) {
                    facts.add(new Fact(person, any(List.of("manager", "front_desk", "accountant")), hotel));
                }
            }
        }
        return facts;
    }

    private static Hotels relations(Set<Fact> facts) {
        var byPerson = new HashMap<String, Map<String, Relation>>();
        facts.forEach(fact -> byPerson.computeIfAbsent(fact.person(), _ -> new HashMap<>())
                .put(fact.hotel(), Relation.named(fact.relation()).orElseThrow()));
        return new Hotels(byPerson);
    }

    /** What a service would say of a thing: all of it, some of it, or nothing. */
    private Map<String, String> thing() {
        var thing = new HashMap<String, String>();
        ATTRIBUTES.stream().filter(_ -> random.nextInt(5) > 0)
                .forEach(attribute -> thing.put(attribute, any(attribute.equals("hotel_id") ? HOTELS : PEOPLE)));
        return thing;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
