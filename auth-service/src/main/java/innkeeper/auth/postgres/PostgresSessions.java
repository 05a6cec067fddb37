package innkeeper.auth.postgres;

import innkeeper.auth.domain.PersonEvent;
import innkeeper.auth.domain.key.TokenLife;
import innkeeper.auth.domain.session.LiveSession;
import innkeeper.auth.domain.session.Origin;
import innkeeper.auth.domain.session.RefreshToken;
import innkeeper.auth.domain.session.Rotation;
import innkeeper.auth.domain.session.Session;
import innkeeper.auth.domain.session.SessionId;
import innkeeper.auth.usecase.session.Sessions;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Sessions in PostgreSQL. The session's row is the lock of its whole family. */
public final class PostgresSessions implements Sessions {
    private static final Sql OPEN = Sql.named("auth.open-session", """
            with opened as (
                insert into session (id, person_id, device, address, started_at, last_used_at)
                values (cast(:id as uuid), cast(:person_id as uuid), :device, :address, :now, :now)
                returning id)
            insert into refresh_token (hash, session_id, issued_at, expires_at)
            select :hash, id, :now, :expires_at from opened""");
    /** Both rows are locked: a wait for one of them ends with what its holder made of it. */
    private static final Sql LOCK = issued("auth.lock-refresh-token", "for update");
    private static final Sql FIND_TOKEN = issued("auth.find-refresh-token", "");
    private static final Sql FIND = Sql.named("auth.find-session", """
            select id, person_id
            from session
            where id = cast(:id as uuid) and revoked_at is null""");
    private static final Sql LIVING = Sql.named("auth.living-sessions", """
            select id, device, address, started_at, last_used_at
            from session
            where person_id = cast(:person_id as uuid) and revoked_at is null
            order by last_used_at desc, id""");
    private static final Sql EXCHANGE = Sql.named("auth.exchange-refresh-token", """
            with used as (
                update refresh_token set used_at = :now
                where hash = :presented and used_at is null),
            touched as (
                update session set last_used_at = :now
                where id = cast(:session_id as uuid))
            insert into refresh_token (hash, session_id, issued_at, expires_at)
            values (:hash, cast(:session_id as uuid), :now, :expires_at)""");
    private static final Sql REVOKE = revoking("auth.revoke-session", "id = cast(:id as uuid)");
    private static final Sql REVOKE_BY_TOKEN = revoking("auth.revoke-session-of-token",
            "id = (select session_id from refresh_token where hash = :hash)");
    private static final Sql REVOKE_ALL = revoking("auth.revoke-sessions-of-person",
            "person_id = cast(:person_id as uuid)");
    private static final Sql REVOKE_OTHERS = revoking("auth.revoke-other-sessions-of-person",
            "person_id = cast(:person_id as uuid) and id <> cast(:keep as uuid)");
    private static final Sql FORGET = Sql.named("auth.forget-sessions", """
            delete from session
            where last_used_at < :limit""");

    private final Database database;
    private final Outbox outbox;
    private final UserEvents events;

    public PostgresSessions(Database database, Outbox outbox, UserEvents events) {
        this.database = database;
        this.outbox = outbox;
        this.events = events;
    }

    @Override
    public void open(Session session, Origin origin, RefreshToken.Unused first, Instant now) {
        database.execute(OPEN, Params.of("id", session.id().value())
                .and("person_id", session.person().value())
                .and("device", origin.device())
                .and("address", origin.address())
                .and("hash", first.hash().value())
                .and("expires_at", first.expiresAt())
                .and("now", now));
    }

    @Override
    public Optional<Rotation> rotate(
            RefreshToken.Hash presented, RefreshToken.Unused successor, Instant now,
            BiFunction<Session, RefreshToken, Rotation> step) {
        return database.transaction(
                tx -> tx.find(LOCK, Params.of("hash", presented.value()), PostgresSessions::issued).map(found -> {
                    var session = found.session();
                    var rotation = step.apply(session, found.token());
                    switch (rotation) {
                        case Rotation.Granted _ -> tx.execute(EXCHANGE, Params.of("presented", presented.value())
                                .and("session_id", session.id().value())
                                .and("hash", successor.hash().value())
                                .and("expires_at", successor.expiresAt())
                                .and("now", now));
                        case Rotation.Replayed _ -> endReplayed(tx, session, now);
                        case Rotation.Over _ -> {}
                    }
                    return rotation;
                }));
    }

    /** The person is told in the same transaction. */
    private void endReplayed(Transaction tx, Session session, Instant now) {
        tx.execute(REVOKE, ended(now).and("id", session.id().value()));
        outbox.append(tx, events.of(new PersonEvent.SessionReplayed(session.person(), session.id())));
    }

    @Override
    public Optional<Issued> find(RefreshToken.Hash presented) {
        return database.find(FIND_TOKEN, Params.of("hash", presented.value()), PostgresSessions::issued);
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return database.find(FIND, Params.of("id", id.value()),
                row -> Session.opened(id, new PersonId(row.uuid("person_id"))));
    }

    @Override
    public List<LiveSession> living(PersonId person) {
        return database.query(LIVING, Params.of("person_id", person.value()), row -> new LiveSession(
                new SessionId(row.uuid("id")), new Origin(row.text("device"), row.text("address")),
                row.instant("started_at"), row.instant("last_used_at")));
    }

    @Override
    public void close(SessionId id, Instant now) {
        database.execute(REVOKE, ended(now).and("id", id.value()));
    }

    @Override
    public void close(RefreshToken.Hash presented, Instant now) {
        database.execute(REVOKE_BY_TOKEN, ended(now).and("hash", presented.value()));
    }

    @Override
    public void closeAll(PersonId person, Instant now) {
        closeAll(database, person, now);
    }

    /** As part of what else happens to the person. */
    static void closeAll(innkeeper.kit.database.Session database, PersonId person, Instant now) {
        database.execute(REVOKE_ALL, ended(now).and("person_id", person.value()));
    }

    @Override
    public void closeOthers(PersonId person, SessionId keep, Instant now) {
        closeOthers(database, person, keep, now);
    }

    /** As part of what else happens to the person. */
    static void closeOthers(innkeeper.kit.database.Session database, PersonId person, SessionId keep, Instant now) {
        database.execute(REVOKE_OTHERS, ended(now).and("person_id", person.value()).and("keep", keep.value()));
    }

    @Override
    public long forgetUnusedSince(Instant limit) {
        return database.execute(FORGET, Params.of("limit", limit));
    }

    /** Ends sessions and tells all instances, in one statement. */
    private static Sql revoking(String name, String which) {
        return Sql.named(name, """
                with ended as (
                    update session set revoked_at = :now
                    where %s and revoked_at is null
                    returning id)
                insert into revocation (session_id, matters_until)
                select id, cast(:matters_until as timestamptz) from ended
                on conflict (session_id) do nothing""".formatted(which));
    }

    private static Sql issued(String name, String lock) {
        return Sql.named(name, """
                select token.hash, token.expires_at, token.used_at,
                    session.id, session.person_id, session.revoked_at is not null as revoked
                from refresh_token token
                join session on session.id = token.session_id
                where token.hash = :hash
                %s""".formatted(lock));
    }

    private static Params ended(Instant now) {
        return Params.of("now", now).and("matters_until", TokenLife.endOfAllIssuedBy(now));
    }

    private static Issued issued(Row row) {
        var session = new Session(
                new SessionId(row.uuid("id")), new PersonId(row.uuid("person_id")), row.flag("revoked"));
        var hash = new RefreshToken.Hash(row.text("hash"));
        var expiresAt = row.instant("expires_at");
        return new Issued(session, row.optional("used_at", Row::instant)
                .<RefreshToken>map(usedAt -> new RefreshToken.Used(hash, expiresAt, usedAt))
                .orElseGet(() -> new RefreshToken.Unused(hash, expiresAt)));
    }
}
