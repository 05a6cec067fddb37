package innkeeper.auth.link.postgres;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.link.usecase.Letters;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.postgres.PersonRows;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.outbox.Outbox;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Letters in PostgreSQL: request, link and sealed event change hands in one transaction, so none is lost or doubled. */
public final class PostgresLetters implements Letters {
    private static final Sql ADDRESSEE = Sql.named("auth.lock-addressee", """
            select id, email, full_name, role, locale, phone, email_verified, suspended_at, suspension_reason,
                   leaving_since, version, created_at
            from people
            where email_key = :key
            for update""");
    private static final Sql KEEP = Sql.named("auth.keep-link", """
            insert into one_time_links (hash, person_id, purpose, expires_at)
            values (:hash, cast(:person_id as uuid), :purpose, :expires_at)
            on conflict (person_id, purpose) do update set hash = excluded.hash, expires_at = excluded.expires_at""");

    private final Database database;
    private final LetterRequests requests;
    private final Outbox outbox;
    private final UserSecretsTopic secrets;

    public PostgresLetters(
            Database database, LetterRequests requests, Outbox outbox, UserSecretsTopic secrets) {
        this.database = database;
        this.requests = requests;
        this.outbox = outbox;
        this.secrets = secrets;
    }

    @Override
    public void request(LinkPurpose purpose, EmailAddress address, Instant now) {
        database.transact(tx -> requests.add(tx, purpose, address, now));
    }

    @Override
    public Optional<Fate> write(UUID letter, BiFunction<LinkPurpose, Person, Optional<OneTimeLink>> step) {
        return database.transaction(tx -> requests.take(tx, letter).map(request -> write(tx, request, step)));
    }

    private Fate write(
            Transaction tx, LetterRequests.Request request,
            BiFunction<LinkPurpose, Person, Optional<OneTimeLink>> step) {
        return tx.find(ADDRESSEE, Params.of("key", request.address().key()), PersonRows::person)
                .flatMap(person -> step.apply(request.purpose(), person).map(link -> send(tx, person, link)))
                .orElse(Fate.DROPPED);
    }

    private Fate send(Transaction tx, Person person, OneTimeLink link) {
        tx.execute(KEEP, Params.of("hash", link.hash())
                .and("person_id", person.id().value())
                .and("purpose", link.purpose().code())
                .and("expires_at", link.expiresAt()));
        outbox.append(tx, secrets.letter(person, link));
        return Fate.WRITTEN;
    }
}
