package innkeeper.auth.audit.postgres;

import innkeeper.auth.audit.domain.AuditEntry;
import innkeeper.auth.audit.domain.AuditEntry.Outcome;
import innkeeper.auth.audit.usecase.AuditLog;
import innkeeper.auth.audit.usecase.Criterion;
import innkeeper.auth.person.domain.Role;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The audit log in PostgreSQL, by itself or inside a transaction; each list walks an index that has its order. */
public final class PostgresAuditLog implements AuditLog {
    private static final Sql APPEND = Sql.named("auth.append-audit-entries", """
            insert into audit_entries (id, at, subject, role, action, resource_type, resource_id, decision, rule, reason,
                trace_id)
            select id, at, subject, role, action, resource_type, resource_id, decision, rule, reason, trace_id
            from jsonb_to_recordset(cast(:entries as jsonb)) as entry (id uuid, at timestamptz, subject text, role text,
                action text, resource_type text, resource_id text, decision text, rule text, reason text, trace_id text)
            on conflict (id) do nothing""");
    private static final Sql FORGET = Sql.named("auth.forget-audit-entries", """
            delete from audit_entries
            where at < :limit""");
    private static final String SELECT = """
            select id, at, subject, role, action, resource_type, resource_id, decision, rule, reason, trace_id
            from audit_entries
            where true""";

    private final Session session;

    public PostgresAuditLog(Session session) {
        this.session = session;
    }

    @Override
    public void append(List<AuditEntry> entries) {
        session.execute(APPEND, Params.of("entries", Json.write(entries)));
    }

    @Override
    public List<AuditEntry> list(List<Criterion> criteria, int limit) {
        StringBuilder text = new StringBuilder(SELECT);
        Params params = Params.of("limit", limit);
        for (Criterion criterion : criteria) {
            text.append("\nand ").append(condition(criterion));
            params = with(params, criterion);
        }
        text.append("\norder by at desc, id desc\nlimit :limit");
        return session.query(Sql.named("auth.list-audit-entries", text.toString()), params, PostgresAuditLog::entry);
    }

    @Override
    public long forgetBefore(Instant limit) {
        return session.execute(FORGET, Params.of("limit", limit));
    }

    private static String condition(Criterion criterion) {
        return switch (criterion) {
            case Criterion.OfSubject _ -> "subject = :subject";
            case Criterion.OfAction _ -> "action = :action";
            case Criterion.Decided _ -> "decision = :decision";
            case Criterion.From _ -> "at >= :from";
            case Criterion.Before _ -> "at < :before";
            case Criterion.OlderThan _ -> "(at, id) < (cast(:last_at as timestamptz), cast(:last_id as uuid))";
        };
    }

    private static Params with(Params params, Criterion criterion) {
        return switch (criterion) {
            case Criterion.OfSubject(var subject) -> params.and("subject", subject);
            case Criterion.OfAction(var action) -> params.and("action", action);
            case Criterion.Decided(var decision) -> params.and("decision", code(decision));
            case Criterion.From(var first) -> params.and("from", first);
            case Criterion.Before(var end) -> params.and("before", end);
            case Criterion.OlderThan(var at, var id) -> params.and("last_at", at).and("last_id", id);
        };
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(row.uuid("id"), row.instant("at"), row.text("subject"),
                Role.named(row.text("role")).orElseThrow(), row.text("action"), row.text("resource_type"),
                row.text("resource_id"), Outcome.valueOf(row.text("decision").toUpperCase(Locale.ROOT)),
                row.text("rule"), row.text("reason"), row.text("trace_id"));
    }

    private static String code(Outcome decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }
}
