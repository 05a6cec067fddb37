package innkeeper.auth.domain.policy;

import innkeeper.auth.domain.Subject;
import java.util.Map;

/** One cell of the policy: what one role may do about one action. */
sealed interface Rule {
    Decision decide(Subject subject, Action action, Map<String, String> attributes);

    record Always(String name) implements Rule {
        @Override
        public Decision decide(Subject subject, Action action, Map<String, String> attributes) {
            return new Decision.Allow(name, "%s may %s".formatted(subject.role().code(), action.code()));
        }
    }

    record Never(String name) implements Rule {
        @Override
        public Decision decide(Subject subject, Action action, Map<String, String> attributes) {
            return new Decision.Deny(name, "%s may not %s".formatted(subject.role().code(), action.code()));
        }
    }

    /** Only for what is the subject's own, as {@code attribute} of the resource says; a missing one denies. */
    record Owner(String attribute, String name) implements Rule {
        @Override
        public Decision decide(Subject subject, Action action, Map<String, String> attributes) {
            if (attributes.isEmpty()) {
                var reason = "%s may %s where %s is its own".formatted(subject.role().code(), action.code(), attribute);
                return new Decision.When(name, reason, attribute, subject.id());
            }
            return subject.id().equals(attributes.get(attribute))
                    ? new Decision.Allow(name, "%s is the subject's own".formatted(attribute))
                    : new Decision.Deny("not-" + name, "%s is not the subject's own".formatted(attribute));
        }
    }
}
