package innkeeper.auth.decision.domain;

import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import java.util.Map;

/** One cell of the policy: what one role may do about one action. */
sealed interface Rule {
    Decision decide(Subject subject, Action action, Map<String, String> attributes);

    record Always(String name) implements Rule {
        @Override
        public Decision decide(Subject subject, Action action, Map<String, String> attributes) {
            return new Decision.Allow(name, "%s may do %s".formatted(one(subject.role()), action.code()));
        }
    }

    record Never(String name) implements Rule {
        @Override
        public Decision decide(Subject subject, Action action, Map<String, String> attributes) {
            return new Decision.Deny(name, "%s may not do %s".formatted(one(subject.role()), action.code()));
        }
    }

    /** Only for what is the subject's own, as {@code attribute} of the {@code thing} says; a missing one denies. */
    record Owner(String attribute, String thing, String name) implements Rule {
        @Override
        public Decision decide(Subject subject, Action action, Map<String, String> attributes) {
            String own = "%s of the %s".formatted(attribute, thing);
            if (attributes.isEmpty()) {
                String reason = "%s may do %s where %s is their own id".formatted(
                        one(subject.role()), action.code(), own);
                return new Decision.When(name, reason, attribute, subject.id());
            }
            if (!attributes.containsKey(attribute)) {
                return new Decision.Deny("not-" + name, "the question does not say %s".formatted(own));
            }
            return subject.id().equals(attributes.get(attribute))
                    ? new Decision.Allow(name, "%s is the caller's own id".formatted(own))
                    : new Decision.Deny("not-" + name, "%s is not the caller's own id".formatted(own));
        }
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
