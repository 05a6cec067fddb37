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
import innkeeper.kit.telemetry.Telemetry;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Letters in PostgreSQL: request, link and sealed event change hands in one transaction, so none is lost or doubled. */
public final class PostgresLetters implements Letters {
    private static final Sql ADDRESSEE = Sql.named("auth.lock-addressee", """
            select id, email, full_name, role, locale, phone, email_verified, suspended_at, suspension_reason,
                   leaving_since, version, created_at
            from person
            where email_key = :key
            for update""");
    private static final Sql KEEP = Sql.named("auth.keep-link", """
            insert into one_time_link (hash, person_id, purpose, expires_at)
            values (:hash, cast(:person_id as uuid), :purpose, :expires_at)
            on conflict (person_id, purpose) do update set hash = excluded.hash, expires_at = excluded.expires_at""");

    private final Database database;
    private final LetterRequests requests;
    private final Outbox outbox;
    private final UserSecrets secrets;
    private final Telemetry telemetry;

    public PostgresLetters(
            Database database, LetterRequests requests, Outbox outbox, UserSecrets secrets, Telemetry telemetry) {
        this.database = database;
        this.requests = requests;
        this.outbox = outbox;
        this.secrets = secrets;
        this.telemetry = telemetry;
    }

    @Override
    public void request(LinkPurpose purpose, EmailAddress address, Instant now) {
        requests.add(database, purpose, address, now);
    }

    @Override
    public Turn writeNext(BiFunction<LinkPurpose, Person, Optional<OneTimeLink>> step) {
        return database.transaction(tx -> requests.take(tx)
                .map(request -> telemetry.span("letter " + request.purpose().code(), SpanKind.INTERNAL,
                        telemetry.parent(request.traceparent()), _ -> write(tx, request, step)))
                .orElse(Turn.NONE_WAITS));
    }

    private Turn write(
            Transaction tx, LetterRequests.Request request,
            BiFunction<LinkPurpose, Person, Optional<OneTimeLink>> step) {
        return tx.find(ADDRESSEE, Params.of("key", request.address().key()), PersonRows::person)
                .flatMap(person -> step.apply(request.purpose(), person).map(link -> send(tx, person, link)))
                .orElse(Turn.DROPPED);
    }

    private Turn send(Transaction tx, Person person, OneTimeLink link) {
        tx.execute(KEEP, Params.of("hash", link.hash())
                .and("person_id", person.id().value())
                .and("purpose", link.purpose().code())
                .and("expires_at", link.expiresAt()));
        outbox.append(tx, secrets.letter(person, link));
        return Turn.WRITTEN;
    }
}
