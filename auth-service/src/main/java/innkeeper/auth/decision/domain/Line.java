package innkeeper.auth.decision.domain;

import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Relations;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of the policy: a cell for each role, and what those may who work for the hotel, whatever their role. */
record Line(Rule anonymous, Rule client, Rule hotelier, Rule admin, Rule service, Leave.Staff staff) {
    Decision decide(Subject subject, Action action, Map<String, String> attributes, Relations relations) {
        return switch (cell(subject.role())) {
            case Rule.Always(var name) -> new Decision.Allow(name, one(subject.role()) + " may do " + action.code(),
                    subject.role() == Role.ADMIN && !isForEverybody() ? Capacity.ADMIN : Capacity.NONE);
            case Rule.Never _ when isPerson(subject) -> decide(List.of(staff), subject, action, attributes, relations);
            case Rule.Never _ -> forbidden(one(subject.role()), action);
            case Leave.Maker maker -> decide(List.of(staff, maker), subject, action, attributes, relations);
            case Leave leave -> decide(List.of(leave, staff), subject, action, attributes, relations);
        };
    }

    private boolean isForEverybody() {
        return anonymous instanceof Rule.Always;
    }

    private Rule cell(Role role) {
        return switch (role) {
            case ANONYMOUS -> anonymous;
            case CLIENT -> client;
            case HOTELIER -> hotelier;
            case ADMIN -> admin;
            case SERVICE -> service;
        };
    }

    private static boolean isPerson(Subject subject) {
        return switch (subject.role()) {
            case CLIENT, HOTELIER, ADMIN -> true;
            case ANONYMOUS, SERVICE -> false;
        };
    }

    private static Decision forbidden(String who, Action action) {
        return new Decision.Deny("role-forbids", who + " may not do " + action.code());
    }

    private static Decision decide(List<Leave> leaves, Subject subject, Action action,
            Map<String, String> attributes, Relations relations) {
        List<Condition> conditions = leaves.stream()
                .flatMap(leave -> leave.conditions(subject, relations).stream())
                .toList();
        if (conditions.isEmpty()) {
            return leaves.stream().flatMap(leave -> leave.lack().stream()).findFirst()
                    .map(lack -> forbidden("%s who %s".formatted(one(subject.role()), lack), action))
                    .orElseGet(() -> forbidden(one(subject.role()), action));
        }
        String rule = leaves.getFirst().name();
        if (attributes.isEmpty()) {
            return new Decision.When(rule, conditions.stream().map(Condition::said)
                    .collect(Collectors.joining(" or ", one(subject.role()) + " may do " + action.code() + " where ", "")),
                    conditions);
        }
        return leaves.stream()
                .flatMap(leave -> leave.allow(subject, attributes, relations).stream())
                .findFirst()
                .orElseGet(() -> new Decision.Deny("not-" + rule, leaves.stream()
                        .flatMap(leave -> leave.refusal(subject, attributes, relations).stream())
                        .distinct()
                        .collect(Collectors.joining("; "))));
    }

    private static String one(Role role) {
        return switch (role) {
            case ANONYMOUS -> "somebody without a token";
            case CLIENT -> "a client";
            case HOTELIER -> "a hotelier";
            case ADMIN -> "an admin";
            case SERVICE -> "a service";
        };
    }
}
