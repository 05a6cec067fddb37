package innkeeper.auth.staff.domain;

import innkeeper.auth.person.domain.PersonEvent.By;
import innkeeper.auth.person.domain.Subject;
import innkeeper.kernel.PersonId;

/** Somebody who changes who works for a hotel, and as what they may: owner, admin, or what they leave. */
public record Actor(Subject subject, String as) {
    public static final String ADMIN = "admin";

    public PersonId person() {
        return PersonId.of(subject.id());
    }

    public By.Somebody by() {
        return new By.Somebody(person(), subject.fullName(), as);
    }
}
