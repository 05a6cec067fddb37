package innkeeper.auth.session.postgres;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.postgres.PersonRows;
import innkeeper.auth.person.postgres.UserTopic;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.domain.LiveSession;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Rotation;
import innkeeper.auth.session.domain.Scope;
import innkeeper.auth.session.domain.Session;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sessions in PostgreSQL. A refresh is one reading and one statement that writes only what still is as it was read; the
 * session's row is the lock of its whole family, and counts the tokens that were used (docs/decisions/0021).
 */
public final class PostgresSessions implements Sessions {
    private static final Sql OPEN = Sql.named("auth.open-session", """
            with admitted as (
                select id from people
                where id = cast(:person_id as uuid) and password_hash = :password_hash and suspended_at is null
                    and leaving_since is null
                for share),
            opened as (
                insert into sessions (id, person_id, client_id, scope, device, address, started_at, last_used_at)
                select cast(:id as uuid), id, :client_id, :scope, :device, :address, :now, :now from admitted
                returning id)
            insert into refresh_tokens (hash, session_id, issued_at, expires_at)
            select :hash, id, :now, :expires_at from opened""");
    private static final Sql FIND_TOKEN = Sql.named("auth.find-refresh-token", """
            select token.hash, token.expires_at, token.used_at,
                   case when token.used_at is null then false else exists (
                       select from refresh_tokens child
                       where child.session_id = token.session_id and child.parent = token.hash
                           and child.used_at is not null) end as spent,
                   sessions.id as session_id, sessions.client_id, sessions.scope,
                   sessions.revoked_at is not null as revoked, sessions.exchanged,
                   people.id, people.email, people.full_name, people.role, people.locale, people.phone,
                   people.email_verified, people.suspended_at, people.suspension_reason, people.leaving_since, people.version,
                   people.created_at
            from refresh_tokens token
            join sessions on sessions.id = token.session_id
            join people on people.id = sessions.person_id
            where token.hash = :hash""");
    private static final Sql FIND = Sql.named("auth.find-session", """
            select id, person_id, client_id, scope
            from sessions
            where id = cast(:id as uuid) and revoked_at is null""");
    private static final Sql LIVING = Sql.named("auth.living-sessions", """
            select id, client_id, scope, device, address, started_at, last_used_at
            from sessions
            where person_id = cast(:person_id as uuid) and revoked_at is null
            order by last_used_at desc, id""");
    private static final Sql EXCHANGE = Sql.named("auth.exchange-refresh-token", """
            with living as (
                update sessions set last_used_at = :now, exchanged = exchanged + cast(:first_use as integer)
                where id = cast(:session_id as uuid) and revoked_at is null and exchanged = :exchanged
                returning id),
            used as (
                update refresh_tokens set used_at = coalesce(used_at, :now)
                from living
                where hash = :presented and session_id = living.id
                returning session_id, hash)
            insert into refresh_tokens (hash, session_id, parent, issued_at, expires_at)
            select :hash, session_id, hash, :now, :expires_at from used""");
    private static final Sql FORGET = Sql.named("auth.forget-sessions", """
            delete from sessions
            where last_used_at < :limit""");
    private static final Sql FORGET_TOKENS = Sql.named("auth.forget-refresh-tokens", """
            delete from refresh_tokens
            where expires_at < :now""");

    private final Database database;
    private final Outbox outbox;
    private final UserTopic users;

    public PostgresSessions(Database database, Outbox outbox, UserTopic users) {
        this.database = database;
        this.outbox = outbox;
        this.users = users;
    }

    @Override
    public boolean open(Session session, Account admitted, Origin origin, RefreshToken.Unused first, Instant now) {
        return database.execute(OPEN, Params.of("id", session.id().value())
                .and("person_id", session.person().value())
                .and("password_hash", admitted.passwordHash())
                .and("client_id", session.grant().client())
                .and("scope", session.grant().scope().text())
                .and("device", origin.device())
                .and("address", origin.address())
                .and("hash", first.hash().value())
                .and("expires_at", first.expiresAt())
                .and("now", now)) == 1;
    }

    @Override
    public Optional<Issued> find(RefreshToken.Hash presented) {
        return database.find(FIND_TOKEN, Params.of("hash", presented.value()), PostgresSessions::issued);
    }

    @Override
    public boolean keep(Rotation rotation, Issued seen, RefreshToken.Unused successor, Instant now) {
        return switch (rotation) {
            case Rotation.Granted(var session) -> database.execute(EXCHANGE, Params
                    .of("session_id", session.id().value())
                    .and("presented", seen.token().hash().value())
                    .and("exchanged", seen.exchanged())
                    .and("first_use", seen.token() instanceof RefreshToken.Unused ? 1 : 0)
                    .and("hash", successor.hash().value())
                    .and("expires_at", successor.expiresAt())
                    .and("now", now)) == 1;
            case Rotation.Replayed(var session) ->
                database.transaction(tx -> endReplayed(tx, session, seen.holder(), now));
            case Rotation.Over _ -> true;
        };
    }

    /** The person is told in the same transaction, once. */
    private boolean endReplayed(Transaction tx, Session session, Person holder, Instant now) {
        boolean ended = SessionEndings.one(tx, session.id(), now);
        if (ended) {
            outbox.append(tx, users.of(tx, new PersonEvent.SessionReplayed(holder, session.id())));
        }
        return ended;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return database.find(FIND, Params.of("id", id.value()),
                row -> Session.openedBy(grant(row), id, new PersonId(row.uuid("person_id"))));
    }

    @Override
    public List<LiveSession> living(PersonId person) {
        return database.query(LIVING, Params.of("person_id", person.value()), row -> new LiveSession(
                new SessionId(row.uuid("id")), grant(row), new Origin(row.text("device"), row.text("address")),
                row.instant("started_at"), row.instant("last_used_at")));
    }

    @Override
    public void close(SessionId id, Instant now) {
        SessionEndings.one(database, id, now);
    }

    @Override
    public void close(RefreshToken.Hash presented, Instant now) {
        SessionEndings.ofToken(database, presented, now);
    }

    @Override
    public void closeAll(PersonId person, Instant now) {
        SessionEndings.all(database, person, now);
    }

    @Override
    public void closeOfClient(String client, Instant now) {
        SessionEndings.ofClient(database, client, now);
    }

    @Override
    public long forgetUnusedSince(Instant limit) {
        return database.execute(FORGET, Params.of("limit", limit));
    }

    @Override
    public long forgetTokensOver(Instant now) {
        return database.execute(FORGET_TOKENS, Params.of("now", now));
    }

    private static Issued issued(Row row) {
        Person holder = PersonRows.person(row);
        Session session = new Session(new SessionId(row.uuid("session_id")), holder.id(), grant(row), row.flag("revoked"));
        RefreshToken.Hash hash = new RefreshToken.Hash(row.text("hash"));
        Instant expiresAt = row.instant("expires_at");
        RefreshToken token = row.optional("used_at", Row::instant)
                .<RefreshToken>map(usedAt -> new RefreshToken.Used(hash, expiresAt, usedAt, row.flag("spent")))
                .orElseGet(() -> new RefreshToken.Unused(hash, expiresAt));
        return new Issued(token, session, row.integer("exchanged"), holder);
    }

    private static ClientGrant grant(Row row) {
        return new ClientGrant(row.text("client_id"), Scope.read(row.text("scope")).orElse(Scope.NONE));
    }
}
