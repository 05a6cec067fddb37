package innkeeper.auth.postgres;

import innkeeper.auth.domain.RefreshToken;
import innkeeper.auth.domain.Rotation;
import innkeeper.auth.domain.Session;
import innkeeper.auth.domain.SessionId;
import innkeeper.auth.usecase.account.Sessions;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Sessions in PostgreSQL. The session's row is the lock of its whole family. */
public final class PostgresSessions implements Sessions {
    private static final Sql OPEN = Sql.named("auth.open-session", """
            insert into session (id, person_id, started_at, last_used_at)
            values (cast(:id as uuid), cast(:person_id as uuid), :now, :now)""");
    private static final Sql ADD_TOKEN = Sql.named("auth.add-refresh-token", """
            insert into refresh_token (hash, session_id, issued_at, expires_at)
            values (:hash, cast(:session_id as uuid), :issued_at, :expires_at)""");
    private static final Sql LOCK = Sql.named("auth.lock-session-of-token", """
            select id, person_id, revoked_at is not null as revoked
            from session
            where id = (select session_id from refresh_token where hash = :hash)
            for update""");
    private static final Sql TOKEN = Sql.named("auth.find-refresh-token", """
            select hash, expires_at, used_at
            from refresh_token
            where hash = :hash""");
    private static final Sql USE_TOKEN = Sql.named("auth.use-refresh-token", """
            update refresh_token set used_at = :now
            where hash = :hash and used_at is null""");
    private static final Sql TOUCH = Sql.named("auth.touch-session", """
            update session set last_used_at = :now
            where id = cast(:id as uuid)""");
    private static final Sql REVOKE = Sql.named("auth.revoke-session", """
            update session set revoked_at = :now
            where id = cast(:id as uuid) and revoked_at is null""");
    private static final Sql REVOKE_ALL = Sql.named("auth.revoke-sessions-of-person", """
            update session set revoked_at = :now
            where person_id = cast(:person_id as uuid) and revoked_at is null""");
    private static final Sql REVOKE_OTHERS = Sql.named("auth.revoke-other-sessions-of-person", """
            update session set revoked_at = :now
            where person_id = cast(:person_id as uuid) and id <> cast(:keep as uuid) and revoked_at is null""");
    private static final Sql FORGET = Sql.named("auth.forget-sessions", """
            delete from session
            where last_used_at < :limit""");

    private final Database database;

    public PostgresSessions(Database database) {
        this.database = database;
    }

    @Override
    public void open(Session session, RefreshToken.Unused first, Instant now) {
        database.transact(tx -> {
            tx.execute(OPEN, Params.of("id", session.id().value())
                    .and("person_id", session.person().value()).and("now", now));
            add(tx, session, first, now);
        });
    }

    @Override
    public Optional<Rotation> rotate(
            RefreshToken.Hash presented, RefreshToken.Unused successor, Instant now,
            BiFunction<Session, RefreshToken, Rotation> step) {
        return database.transaction(tx -> lock(tx, presented).map(session -> {
            var rotation = step.apply(session, token(tx, presented));
            switch (rotation) {
                case Rotation.Granted _ -> {
                    tx.execute(USE_TOKEN, Params.of("hash", presented.value()).and("now", now));
                    add(tx, session, successor, now);
                    tx.execute(TOUCH, Params.of("id", session.id().value()).and("now", now));
                }
                case Rotation.Replayed _ -> revoke(tx, session, now);
                case Rotation.Over _ -> {}
            }
            return rotation;
        }));
    }

    @Override
    public void close(RefreshToken.Hash presented, Instant now) {
        database.transact(tx -> lock(tx, presented).ifPresent(session -> revoke(tx, session, now)));
    }

    @Override
    public void closeAll(PersonId person, Instant now) {
        database.execute(REVOKE_ALL, Params.of("person_id", person.value()).and("now", now));
    }

    @Override
    public void closeOthers(PersonId person, SessionId keep, Instant now) {
        database.execute(REVOKE_OTHERS,
                Params.of("person_id", person.value()).and("keep", keep.value()).and("now", now));
    }

    @Override
    public long forgetUnusedSince(Instant limit) {
        return database.execute(FORGET, Params.of("limit", limit));
    }

    private static void add(Transaction tx, Session session, RefreshToken.Unused token, Instant now) {
        tx.execute(ADD_TOKEN, Params.of("hash", token.hash().value())
                .and("session_id", session.id().value())
                .and("issued_at", now)
                .and("expires_at", token.expiresAt()));
    }

    private static Optional<Session> lock(Transaction tx, RefreshToken.Hash hash) {
        return tx.find(LOCK, Params.of("hash", hash.value()), row -> new Session(
                new SessionId(row.uuid("id")), new PersonId(row.uuid("person_id")), row.flag("revoked")));
    }

    /** Read after the lock is held, so that a parallel use of it is seen. */
    private static RefreshToken token(Transaction tx, RefreshToken.Hash hash) {
        return tx.find(TOKEN, Params.of("hash", hash.value()), PostgresSessions::token).orElseThrow();
    }

    private static RefreshToken token(Row row) {
        var hash = new RefreshToken.Hash(row.text("hash"));
        var expiresAt = row.instant("expires_at");
        return row.optional("used_at", Row::instant)
                .<RefreshToken>map(usedAt -> new RefreshToken.Used(hash, expiresAt, usedAt))
                .orElseGet(() -> new RefreshToken.Unused(hash, expiresAt));
    }

    private static void revoke(Transaction tx, Session session, Instant now) {
        tx.execute(REVOKE, Params.of("id", session.id().value()).and("now", now));
    }
}
