package innkeeper.auth.person.domain;

import innkeeper.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is told about a person: to every service that keeps a copy, or, as a notice, to the person alone. Each tells the
 * whole person in the version that they have then; a notice, which changes nobody, in the one that they had.
 */
public sealed interface PersonEvent {
    PersonId id();

    /** All but the end of a person. */
    sealed interface Told extends PersonEvent {
        Person person();

        @Override
        default PersonId id() {
            return person().id();
        }
    }

    record Registered(Person person) implements Told {}

    record Updated(Person person) implements Told {}

    /** @param version the last one, after those in which there was a person */
    record Deleted(PersonId id, Role role, int version) implements PersonEvent {
        public static Deleted of(Person person) {
            return new Deleted(person.id(), person.role(), person.version() + 1);
        }
    }

    /** Somebody tried to register the address once more. */
    record RegistrationAttempted(Person person) implements Told {}

    record PasswordChanged(Person person) implements Told {}

    /** From now on a code is asked for at log-in. */
    record SecondFactorEnabled(Person person) implements Told {}

    /** At the person's own wish. */
    record SecondFactorRemoved(Person person) implements Told {}

    /** By an admin. */
    record SecondFactorReset(Person person) implements Told {}

    record RecoveryCodeUsed(Person person) implements Told {}

    record RecoveryCodesRenewed(Person person) implements Told {}

    /** A refresh token came a second time, so its session has ended. */
    record SessionReplayed(Person person, SessionId session) implements Told {}

    record Suspended(Person person) implements Told {}

    record Reinstated(Person person) implements Told {}

    /** The person wants to leave: nothing is sold in their name until it is known whether they can. */
    record Leaving(Person person) implements Told {}

    /** They could not. */
    record Stayed(Person person) implements Told {}

    /**
     * What the person is to a hotel has changed.
     *
     * @param relation what they are there from now on; what they were, where that has ended
     */
    record RelationTold(Person person, RelationNews news, Hotel hotel, String relation, By by) implements Told {}

    enum RelationNews {
        GRANTED, CHANGED, ENDED, OWNERSHIP_RECEIVED, OWNERSHIP_GIVEN, HOTEL_DELETED
    }

    record Hotel(UUID id, String name) {}

    /** Who did it, by name, and as what; {@code system} where a hotel ended and it was not told at whose word. */
    sealed interface By {
        record Somebody(PersonId person, String name, String as) implements By {}

        record System() implements By {}
    }

    /** What a change is announced as; nothing where nothing changed. */
    static List<PersonEvent> between(Person before, Person after) {
        List<PersonEvent> events = new ArrayList<>();
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
