package innkeeper.auth;

import innkeeper.auth.audit.postgres.PostgresAuditLog;
import innkeeper.auth.audit.usecase.AuditLog;
import innkeeper.auth.client.postgres.PostgresClients;
import innkeeper.auth.client.usecase.RegisteredClients;
import innkeeper.auth.device.postgres.PostgresDeviceRequests;
import innkeeper.auth.device.usecase.DeviceRequests;
import innkeeper.auth.factor.postgres.PostgresSecondFactors;
import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.grant.postgres.PostgresCodes;
import innkeeper.auth.grant.postgres.PostgresConsents;
import innkeeper.auth.grant.usecase.Codes;
import innkeeper.auth.grant.usecase.Consents;
import innkeeper.auth.key.postgres.PostgresSigningKeys;
import innkeeper.auth.key.usecase.SigningKeys;
import innkeeper.auth.limit.postgres.PostgresLoginAttempts;
import innkeeper.auth.limit.usecase.LoginAttempts;
import innkeeper.auth.relation.postgres.PostgresRelationLog;
import innkeeper.auth.relation.usecase.RelationLog;
import innkeeper.auth.session.postgres.PostgresSessions;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.staff.postgres.PostgresStaff;
import innkeeper.auth.staff.usecase.Staff;
import innkeeper.auth.token.postgres.PostgresCommits;
import innkeeper.auth.token.postgres.PostgresRevocations;
import innkeeper.auth.token.usecase.Commits;
import innkeeper.auth.token.usecase.Revocations;
import innkeeper.kit.database.Database;
import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.limit.SharedRateLimits;

/** Everything that outlives the process. */
public record Stores(
        AccountStores accounts, Staff staff, RelationLog relations, SecondFactors factors, Sessions sessions,
        SigningKeys keys, Commits commits, Revocations revocations, AuditLog audit, Grants grants, LoginAttempts attempts,
        RateLimits limits) {

    /** Programs that log people in, and what they were given on the way. */
    public record Grants(RegisteredClients clients, Consents consents, Codes codes, DeviceRequests devices) {
        public static Grants of(Database database) {
            return new Grants(new PostgresClients(database), new PostgresConsents(database),
                    new PostgresCodes(database), new PostgresDeviceRequests(database));
        }
    }

    static Stores of(Database database, Announcing announcing) {
        return new Stores(
                AccountStores.of(database, announcing),
                new PostgresStaff(database, announcing.relations(), announcing.people(), announcing.outbox(),
                        announcing.secrets()),
                new PostgresRelationLog(database),
                new PostgresSecondFactors(database, announcing.outbox(), announcing.users()),
                new PostgresSessions(database, announcing.outbox(), announcing.users()),
                new PostgresSigningKeys(database),
                new PostgresCommits(database),
                new PostgresRevocations(database),
                new PostgresAuditLog(database),
                Grants.of(database),
                new PostgresLoginAttempts(database),
                new SharedRateLimits(database, announcing.clock()));
    }
}
