package innkeeper.auth.person.domain;

import innkeeper.auth.person.domain.AuthRejection.StaleUser;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.util.function.IntPredicate;

/** Somebody with an account: who they are, what role they have, and whether they may log in. */
public record Person(
        PersonId id, EmailAddress email, Role role, Profile profile, boolean emailVerified, Standing standing,
        int version, Instant createdAt) {

    public Person {
        if (!role.ofPerson()) {
            throw new IllegalArgumentException("a person cannot be " + role.code());
        }
    }

    public static Person registered(
            PersonId id, EmailAddress email, String fullName, Role role, String locale, Instant now) {
        Profile profile = new Profile(fullName, locale, Phone.NONE);
        return new Person(id, email, role, profile, false, Standing.ACTIVE, 1, now);
    }

    public String fullName() {
        return profile.fullName();
    }

    public String locale() {
        return profile.locale();
    }

    public boolean suspended() {
        return standing instanceof Standing.Suspended;
    }

    public boolean leaving() {
        return standing instanceof Standing.Leaving;
    }

    /** For an edit made on what its author has read. */
    public Person expecting(IntPredicate read) {
        if (!read.test(version)) {
            throw new Rejected(new StaleUser(version));
        }
        return this;
    }

    public Person edited(Profile edited) {
        return changed(edited, emailVerified, standing);
    }

    /** Their mail reaches them: a link that we sent there has been used. */
    public Person verified() {
        return changed(profile, true, standing);
    }

    /** The first reason stays. */
    public Person suspended(String reason, Instant now) {
        return suspended() ? this : changed(profile, emailVerified, new Standing.Suspended(reason, now));
    }

    public Person reinstated() {
        return changed(profile, emailVerified, Standing.ACTIVE);
    }

    /** Whoever is shut out already does not leave. */
    public Person leaving(Instant now) {
        return standing.equals(Standing.ACTIVE) ? changed(profile, emailVerified, new Standing.Leaving(now)) : this;
    }

    public Person staying() {
        return leaving() ? changed(profile, emailVerified, Standing.ACTIVE) : this;
    }

    /** Something that is told with them, and kept elsewhere, is not as it was: another version of the same person. */
    public Person toldAnew() {
        return new Person(id, email, role, profile, emailVerified, standing, version + 1, createdAt);
    }

    /** The same version when nothing changes, so that nothing is announced. */
    private Person changed(Profile newProfile, boolean nowVerified, Standing newStanding) {
        return newProfile.equals(profile) && nowVerified == emailVerified && newStanding.equals(standing)
                ? this
                : new Person(id, email, role, newProfile, nowVerified, newStanding, version + 1, createdAt);
    }
}
