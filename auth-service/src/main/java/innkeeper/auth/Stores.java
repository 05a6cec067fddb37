package innkeeper.auth;

import innkeeper.auth.postgres.AccountStores;
import innkeeper.auth.postgres.PostgresSessions;
import innkeeper.auth.postgres.UserEvents;
import innkeeper.auth.postgres.UserSecrets;
import innkeeper.auth.postgres.access.PostgresAuditLog;
import innkeeper.auth.postgres.access.PostgresLoginAttempts;
import innkeeper.auth.postgres.access.PostgresRevocations;
import innkeeper.auth.postgres.access.PostgresSigningKeys;
import innkeeper.auth.usecase.access.Revocations;
import innkeeper.auth.usecase.audit.AuditLog;
import innkeeper.auth.usecase.key.SigningKeys;
import innkeeper.auth.usecase.limit.LoginAttempts;
import innkeeper.auth.usecase.session.Sessions;
import innkeeper.kit.database.Database;
import innkeeper.kit.event.outbox.Outbox;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.limit.SharedRateLimits;
import innkeeper.kit.seal.SealedTopic;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;

/** Everything that outlives the process. */
record Stores(
        AccountStores accounts, Sessions sessions, SigningKeys keys, Revocations revocations, AuditLog audit,
        LoginAttempts attempts, RateLimits limits) {

    static Stores of(Database database, Outbox outbox, SealedTopic secrets, Clock clock, Telemetry telemetry) {
        var events = new UserEvents(clock, Ids::next);
        return new Stores(
                AccountStores.of(database, outbox, events,
                        new UserSecrets(secrets, clock, Ids::next), clock, telemetry),
                new PostgresSessions(database, outbox, events),
                new PostgresSigningKeys(database),
                new PostgresRevocations(database),
                new PostgresAuditLog(database),
                new PostgresLoginAttempts(database),
                new SharedRateLimits(database, clock));
    }
}
