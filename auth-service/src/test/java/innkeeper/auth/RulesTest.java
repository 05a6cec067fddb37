package innkeeper.auth;

import innkeeper.auth.decision.domain.Action;
import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Policy;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Hotels;
import innkeeper.kit.problem.ProblemCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever meets a rule's name, in an answer, the audit log or a metric, can look it up. */
class RulesTest {
    private static final List<String> ATTRIBUTES =
            List.of("hotel_id", "owner_id", "client_id", "recipient_id", "user_id");

    private static Stream<Decision> decisions() {
        var own = ATTRIBUTES.stream().collect(Collectors.toMap(name -> name, _ -> "me"));
        var others = ATTRIBUTES.stream().collect(Collectors.toMap(name -> name, _ -> "you"));
        var made = Stream.of(Action.values())
                .flatMap(action -> Stream.of(Role.values())
                        .map(role -> new Subject(role == Role.ANONYMOUS ? "" : "me", role, "", "", "", "", true))
                        .flatMap(subject -> Stream.of(Map.<String, String>of(), own, others, Map.of("else", "me"))
                                .map(attributes -> Policy.decide(subject, action.code(), attributes, Hotels.NONE))));
        var unknown = Policy.decide(Subject.ANONYMOUS, "hotel.burn", Map.of(), Hotels.NONE);
        var unready = Policy.decide(new Subject("me", Role.ADMIN, "", "", "", "", true).lackingSecondFactor(),
                "hotel.list", Map.of(), Hotels.NONE);
        return Stream.concat(made, Stream.of(unknown, unready, Policy.SUSPENDED));
    }

    private static Set<String> rules(Stream<Decision> decisions) {
        return decisions.map(Decision::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_rules_are_few() {
        assertEquals(new TreeSet<>(Set.of("public", "role-permits", "role-forbids",
                "hotel-staff", "not-hotel-staff", "booking-party", "not-booking-party", "own-booking",
                "not-own-booking", "own-account", "not-own-account", "unknown-action", "second-factor-missing",
                "account-suspended")),
                rules(decisions()));
    }

    @Test
    void every_rule_that_refuses_is_a_published_problem() {
        rules(decisions().filter(Decision.Deny.class::isInstance)).stream()
                .forEach(rule -> assertTrue(ProblemCodes.lists(rule), rule));
    }

    @Test
    void every_rule_is_explained_in_the_decision_record() throws IOException {
        var record = Files.readString(Path.of("../docs/decisions/0017-decisions-are-remembered.md"));
        rules(decisions()).forEach(rule -> assertTrue(record.contains("`" + rule + "`"), rule));
    }

    @Test
    void every_reason_is_a_sentence_in_ascii() {
        decisions().map(Decision::reason).forEach(reason -> assertTrue(reason.matches("[a-z][ -~]{15,150}"), reason));
    }
}
