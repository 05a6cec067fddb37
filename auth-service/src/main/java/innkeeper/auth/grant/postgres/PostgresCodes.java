package innkeeper.auth.grant.postgres;

import innkeeper.auth.grant.domain.Asked;
import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.grant.domain.Challenge;
import innkeeper.auth.grant.domain.IssuedCode;
import innkeeper.auth.grant.usecase.Codes;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.session.domain.Scope;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.util.Optional;

/** Authorization codes in PostgreSQL. */
public final class PostgresCodes implements Codes {
    private static final Sql KEEP = Sql.named("auth.keep-authorization-code", """
            insert into authorization_codes (code_hash, client_id, redirect_uri, challenge, scope, nonce, person_id,
                password_mark, logged_in_at, expires_at)
            values (:code_hash, :client_id, :redirect_uri, :challenge, :scope, :nonce, cast(:person_id as uuid),
                :password_mark, :logged_in_at, :expires_at)""");
    private static final Sql FIND = Sql.named("auth.find-authorization-code", """
            select client_id, redirect_uri, challenge, scope, nonce, person_id, password_mark, logged_in_at, expires_at,
                   session_id
            from authorization_codes
            where code_hash = :code_hash""");
    private static final Sql USE = Sql.named("auth.use-authorization-code", """
            update authorization_codes
            set session_id = cast(:session_id as uuid)
            where code_hash = :code_hash and session_id is null""");
    private static final Sql FORGET = Sql.named("auth.forget-authorization-codes", """
            delete from authorization_codes
            where expires_at < :time""");

    private final Database database;

    public PostgresCodes(Database database) {
        this.database = database;
    }

    @Override
    public void keep(String hash, IssuedCode.Fresh code) {
        database.execute(KEEP, Params.of("code_hash", hash)
                .and("client_id", code.asked().client())
                .and("redirect_uri", code.asked().redirectUri())
                .and("challenge", code.asked().challenge().value())
                .and("scope", code.asked().scope().text())
                .and("nonce", code.asked().nonce())
                .and("person_id", code.who().person().value())
                .and("password_mark", code.who().passwordMark())
                .and("logged_in_at", code.who().at())
                .and("expires_at", code.expiresAt()));
    }

    @Override
    public Optional<IssuedCode> find(String hash) {
        return database.find(FIND, Params.of("code_hash", hash), PostgresCodes::code);
    }

    @Override
    public boolean use(String hash, SessionId session) {
        return database.execute(USE, Params.of("code_hash", hash).and("session_id", session.value())) == 1;
    }

    @Override
    public long forgetEndedBefore(Instant time) {
        return database.execute(FORGET, Params.of("time", time));
    }

    private static IssuedCode code(Row row) {
        Asked asked = new Asked(row.text("client_id"), row.text("redirect_uri"), new Challenge(row.text("challenge")),
                Scope.read(row.text("scope")).orElse(Scope.NONE), row.text("nonce"));
        Authenticated who = AuthenticatedRows.read(row);
        Instant expiresAt = row.instant("expires_at");
        return row.optional("session_id", Row::uuid)
                .<IssuedCode>map(session -> new IssuedCode.Used(asked, who, expiresAt, new SessionId(session)))
                .orElseGet(() -> new IssuedCode.Fresh(asked, who, expiresAt));
    }
}
