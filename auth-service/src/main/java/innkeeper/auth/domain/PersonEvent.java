package innkeeper.auth.domain;

import innkeeper.auth.domain.session.SessionId;
import innkeeper.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;

/** What is told about a person: to every service that keeps a copy, or, as a notice, to the person alone. */
public sealed interface PersonEvent {
    PersonId id();

    record Registered(Person person) implements PersonEvent {
        @Override
        public PersonId id() {
            return person.id();
        }
    }

    record Updated(Person person) implements PersonEvent {
        @Override
        public PersonId id() {
            return person.id();
        }
    }

    record Deleted(PersonId id, Role role) implements PersonEvent {}

    /** Somebody tried to register the address once more. */
    record RegistrationAttempted(PersonId id) implements PersonEvent {}

    record PasswordChanged(PersonId id) implements PersonEvent {}

    /** A refresh token came a second time, so its session has ended. */
    record SessionReplayed(PersonId id, SessionId session) implements PersonEvent {}

    record Suspended(Person person) implements PersonEvent {
        @Override
        public PersonId id() {
            return person.id();
        }
    }

    record Reinstated(Person person) implements PersonEvent {
        @Override
        public PersonId id() {
            return person.id();
        }
    }

    /** The person wants to leave: nothing is sold in their name until it is known whether they can. */
    record Leaving(Person person) implements PersonEvent {
        @Override
        public PersonId id() {
            return person.id();
        }
    }

    /** They could not. */
    record Stayed(Person person) implements PersonEvent {
        @Override
        public PersonId id() {
            return person.id();
        }
    }

    /** What a change is announced as; nothing where nothing changed. */
    static List<PersonEvent> between(Person before, Person after) {
        var events = new ArrayList<PersonEvent>();
        if (!after.profile().equals(before.profile()) || after.emailVerified() != before.emailVerified()) {
            events.add(new Updated(after));
        }
        if (before.suspended() != after.suspended()) {
            events.add(after.suspended() ? new Suspended(after) : new Reinstated(after));
        }
        if (before.leaving() != after.leaving() && before.suspended() == after.suspended()) {
            events.add(after.leaving() ? new Leaving(after) : new Stayed(after));
        }
        return List.copyOf(events);
    }
}
