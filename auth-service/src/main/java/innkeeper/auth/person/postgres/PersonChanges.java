package innkeeper.auth.person.postgres;

import java.time.Instant;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.Standing;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.outbox.Outbox;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes of a person inside somebody's transaction: under the row's lock, and with all that must follow. */
public final class PersonChanges {
    private static final Sql LOCK = Sql.named("auth.lock-person", """
            select id, email, full_name, role, locale, phone, email_verified, suspended_at, suspension_reason,
                   leaving_since, version, created_at
            from people
            where id = cast(:id as uuid)
            for update""");
    private static final Sql FIND = Sql.named("auth.person-with-id", """
            select id, email, full_name, role, locale, phone, email_verified, suspended_at, suspension_reason,
                   leaving_since, version, created_at
            from people
            where id = cast(:id as uuid)""");
    private static final Sql UPDATE = Sql.named("auth.update-person", """
            update people
            set full_name = :full_name, locale = :locale, phone = :phone, email_verified = :email_verified,
                suspended_at = cast(:suspended_at as timestamptz), suspension_reason = :suspension_reason,
                leaving_since = cast(:leaving_since as timestamptz), version = :version
            where id = cast(:id as uuid)""");
    private static final Sql SET_PASSWORD = Sql.named("auth.set-password", """
            update people
            set password_hash = :hash
            where id = cast(:id as uuid)""");
    private static final Sql FORGET_LINKS = Sql.named("auth.forget-password-links", """
            delete from one_time_links
            where person_id = cast(:id as uuid) and purpose in ('password-reset', 'invitation')""");

    private final Outbox outbox;
    private final UserTopic users;
    private final Consequences consequences;
    private final Clock clock;

    public PersonChanges(Outbox outbox, UserTopic users, Consequences consequences, Clock clock) {
        this.outbox = outbox;
        this.users = users;
        this.consequences = consequences;
        this.clock = clock;
    }

    public static Optional<Person> lock(Transaction tx, PersonId id) {
        return tx.find(LOCK, Params.of("id", id.value()), PersonRows::person);
    }

    /** As they are by now, without a lock. */
    public static Optional<Person> find(Session session, PersonId id) {
        return session.find(FIND, Params.of("id", id.value()), PersonRows::person);
    }

    public Optional<Person> change(Transaction tx, PersonId id, UnaryOperator<Person> step) {
        return lock(tx, id).map(before -> {
            Person after = step.apply(before);
            if (!after.equals(before)) {
                write(tx, after);
                PersonEvent.between(before, after).forEach(event -> announce(tx, event));
                if (after.suspended() || after.leaving()) {
                    consequences.endSessions(tx, id, clock.instant());
                }
            }
            return after;
        });
    }

    /** Another version of the person under the row's lock, for what is told with them; the caller announces it. */
    public Optional<Person> tellAnew(Transaction tx, PersonId id) {
        return lock(tx, id).map(before -> {
            Person after = before.toldAnew();
            write(tx, after);
            return after;
        });
    }

    /**
     * The account is whoever's reads its mail: they have a verified address and this password, and every session and link
     * to another one ends. What was set up before the address was verified may be a stranger's, and goes as well.
     */
    public Optional<Person> takeOver(
            Transaction tx, PersonId id, UnaryOperator<Person> step, String passwordHash, Instant now) {
        return lock(tx, id).map(before -> {
            Person after = change(tx, id, person -> step.apply(person).verified()).orElseThrow();
            tx.execute(SET_PASSWORD, Params.of("id", id.value()).and("hash", passwordHash));
            passwordChanged(tx, after);
            consequences.endSessions(tx, id, now);
            if (!before.emailVerified() && consequences.endSecondFactor(tx, id)) {
                announce(tx, new PersonEvent.SecondFactorRemoved(after));
            }
            return after;
        });
    }

    /** Whoever could set another password by a link cannot any more. */
    public void passwordChanged(Transaction tx, Person person) {
        tx.execute(FORGET_LINKS, Params.of("id", person.id().value()));
        announce(tx, new PersonEvent.PasswordChanged(person));
    }

    /** For what the person is told beside a change of themselves. */
    public void announce(Transaction tx, PersonEvent event) {
        outbox.append(tx, users.of(tx, event));
    }

    private static void write(Transaction tx, Person person) {
        Standing.Suspended suspended = person.standing() instanceof Standing.Suspended held ? held : null;
        Instant leaving = person.standing() instanceof Standing.Leaving(var since) ? since : null;
        tx.execute(UPDATE, Params.of("id", person.id().value())
                .and("full_name", person.fullName())
                .and("locale", person.locale())
                .and("phone", person.profile().phone().value())
                .and("email_verified", person.emailVerified())
                .and("suspended_at", suspended == null ? null : suspended.since())
                .and("suspension_reason", suspended == null ? null : suspended.reason())
                .and("leaving_since", leaving)
                .and("version", person.version()));
    }
}
