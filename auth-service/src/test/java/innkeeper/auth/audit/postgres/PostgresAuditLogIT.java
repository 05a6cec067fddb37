package innkeeper.auth.audit.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.audit.domain.AuditEntry;
import innkeeper.auth.audit.domain.AuditEntry.Outcome;
import innkeeper.auth.audit.usecase.AuditLog;
import innkeeper.auth.audit.usecase.AuditLogContract;
import innkeeper.auth.person.domain.Role;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresAuditLogIT extends AuditLogContract {
    private static final Sql EMPTY = Sql.named("test.empty-audit-entries", "delete from audit_entries");
    private static AuthDatabase auth;

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    @BeforeEach
    void empty() {
        auth.database.execute(EMPTY, Params.none());
    }

    @Override
    protected AuditLog log() {
        return new PostgresAuditLog(auth.database);
    }

    @Test
    void the_most_hostile_names_are_stored() {
        var hostile = "\0\uD800" + "x".repeat(10_000) + "\uDFFF";
        log().append(List.of(new AuditEntry(new UUID(0, 1), Instant.EPOCH, hostile, Role.CLIENT, hostile, hostile,
                hostile, Outcome.DENY, "unknown-action", "the policy does not know this action", "")));
        assertEquals("??" + "x".repeat(198), log().list(List.of(), 1).getFirst().resourceId());
    }
}
