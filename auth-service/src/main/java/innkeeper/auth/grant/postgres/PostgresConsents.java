package innkeeper.auth.grant.postgres;

import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.grant.domain.PendingConsent;
import innkeeper.auth.grant.usecase.Consents;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.util.Optional;

/** Those who decide, in PostgreSQL. */
public final class PostgresConsents implements Consents {
    private static final Sql KEEP = Sql.named("auth.keep-pending-consent", """
            insert into pending_consents (ticket_hash, browser_hash, request_hash, person_id, password_mark, logged_in_at,
                expires_at)
            values (:ticket_hash, :browser_hash, :request_hash, cast(:person_id as uuid), :password_mark, :logged_in_at,
                :expires_at)""");
    private static final Sql TAKE = Sql.named("auth.take-pending-consent", """
            delete from pending_consents
            where ticket_hash = :ticket_hash and browser_hash = :browser_hash and request_hash = :request_hash
                and expires_at > :now
            returning person_id, password_mark, logged_in_at""");
    private static final Sql FORGET = Sql.named("auth.forget-pending-consents", """
            delete from pending_consents
            where expires_at <= :now""");

    private final Database database;

    public PostgresConsents(Database database) {
        this.database = database;
    }

    @Override
    public void keep(PendingConsent consent) {
        database.execute(KEEP, Params.of("ticket_hash", consent.ticketHash())
                .and("browser_hash", consent.browserHash())
                .and("request_hash", consent.requestHash())
                .and("person_id", consent.who().person().value())
                .and("password_mark", consent.who().passwordMark())
                .and("logged_in_at", consent.who().at())
                .and("expires_at", consent.expiresAt()));
    }

    @Override
    public Optional<Authenticated> take(String ticketHash, String browserHash, String requestHash, Instant now) {
        return database.find(TAKE, Params.of("ticket_hash", ticketHash)
                .and("browser_hash", browserHash)
                .and("request_hash", requestHash)
                .and("now", now), AuthenticatedRows::read);
    }

    @Override
    public long forgetOver(Instant now) {
        return database.execute(FORGET, Params.of("now", now));
    }
}
