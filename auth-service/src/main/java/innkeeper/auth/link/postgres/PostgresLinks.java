package innkeeper.auth.link.postgres;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.usecase.Links;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.postgres.PersonChanges;
import innkeeper.auth.person.postgres.PersonRows;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One-time links in PostgreSQL. The person's row is locked before the link is, as everywhere. */
public final class PostgresLinks implements Links {
    private static final Sql HOLDER = Sql.named("auth.holder-of-link", """
            select p.id, p.email, p.full_name, p.role, p.locale, p.phone, p.email_verified, p.suspended_at,
                   p.suspension_reason, p.leaving_since, p.version, p.created_at
            from one_time_links l
            join people p on p.id = l.person_id
            where l.hash = :hash and l.purpose = any(string_to_array(:purposes, ' ')) and l.expires_at > :now""");
    private static final Sql USE = Sql.named("auth.use-link", """
            delete from one_time_links
            where hash = :hash and expires_at > :now""");
    private static final Sql FORGET = Sql.named("auth.forget-expired-links", """
            delete from one_time_links
            where expires_at <= :now""");

    private final Database database;
    private final PersonChanges changes;

    public PostgresLinks(Database database, PersonChanges changes) {
        this.database = database;
        this.changes = changes;
    }

    @Override
    public Optional<Person> holder(String hash, Set<LinkPurpose> purposes, Instant now) {
        return holder(database, hash, purposes, now);
    }

    @Override
    public boolean resetPassword(String hash, String newPasswordHash, Instant now) {
        return use(hash, Set.of(LinkPurpose.PASSWORD_RESET, LinkPurpose.INVITATION), now, (tx, person) ->
                changes.takeOver(tx, person, UnaryOperator.identity(), newPasswordHash, now));
    }

    @Override
    public boolean verifyEmail(String hash, Instant now) {
        return use(hash, Set.of(LinkPurpose.EMAIL_VERIFICATION), now,
                (tx, person) -> changes.change(tx, person, Person::verified));
    }

    @Override
    public void forgetExpired(Instant now) {
        database.execute(FORGET, Params.of("now", now));
    }

    private boolean use(String hash, Set<LinkPurpose> purposes, Instant now, BiConsumer<Transaction, PersonId> effect) {
        return database.transaction(tx -> holder(tx, hash, purposes, now)
                .flatMap(person -> PersonChanges.lock(tx, person.id()))
                .filter(_ -> tx.execute(USE, Params.of("hash", hash).and("now", now)) == 1)
                .map(person -> {
                    effect.accept(tx, person.id());
                    return true;
                })
                .orElse(false));
    }

    private static Optional<Person> holder(Session session, String hash, Set<LinkPurpose> purposes, Instant now) {
        String codes = purposes.stream().map(LinkPurpose::code).collect(Collectors.joining(" "));
        return session.find(HOLDER, Params.of("hash", hash).and("purposes", codes).and("now", now),
                PersonRows::person);
    }
}
