package innkeeper.auth;

import innkeeper.auth.audit.postgres.PostgresAuditLog;
import innkeeper.auth.audit.usecase.AuditLog;
import innkeeper.auth.key.postgres.PostgresSigningKeys;
import innkeeper.auth.key.usecase.SigningKeys;
import innkeeper.auth.limit.postgres.PostgresLoginAttempts;
import innkeeper.auth.limit.usecase.LoginAttempts;
import innkeeper.auth.link.postgres.UserSecrets;
import innkeeper.auth.person.postgres.UserEvents;
import innkeeper.auth.session.postgres.PostgresSessions;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.token.postgres.PostgresRevocations;
import innkeeper.auth.token.usecase.Revocations;
import innkeeper.kit.database.Database;
import innkeeper.kit.event.outbox.Outbox;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.limit.SharedRateLimits;
import innkeeper.kit.seal.SealedTopic;
import innkeeper.kit.task.Tasks;
import java.time.Clock;

/** Everything that outlives the process. */
record Stores(
        AccountStores accounts, Sessions sessions, SigningKeys keys, Revocations revocations, AuditLog audit,
        LoginAttempts attempts, RateLimits limits) {

    static Stores of(Database database, Outbox outbox, Tasks tasks, SealedTopic secrets, Clock clock) {
        UserEvents events = new UserEvents(clock, Ids::next);
        return new Stores(
                AccountStores.of(database, outbox, tasks, events, new UserSecrets(secrets, clock, Ids::next), clock),
                new PostgresSessions(database, outbox, events),
                new PostgresSigningKeys(database),
                new PostgresRevocations(database),
                new PostgresAuditLog(database),
                new PostgresLoginAttempts(database),
                new SharedRateLimits(database, clock));
    }
}
