package innkeeper.auth;

import innkeeper.auth.audit.http.AuditRoutes;
import innkeeper.auth.audit.domain.AuditEntry;
import innkeeper.auth.audit.postgres.PostgresAuditLog;
import innkeeper.auth.audit.usecase.AuditBuffer;
import innkeeper.auth.audit.usecase.AuditLog;
import innkeeper.auth.audit.usecase.AuditTrail;
import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.http.DecisionRoutes;
import innkeeper.auth.decision.usecase.Decisions;
import innkeeper.auth.decision.usecase.ExplainDecision;
import innkeeper.auth.factor.usecase.FactorDuty;
import innkeeper.auth.settings.AuditSettings;
import innkeeper.auth.relation.usecase.EndedRelations;
import innkeeper.auth.relation.usecase.RelationView;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.telemetry.Meters;
import innkeeper.kit.telemetry.Telemetry;
import io.opentelemetry.api.trace.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Wiring of what is known about decisions: counts, the audit log, explanations. */
record DecisionModule(Decisions decisions, Incidents incidents, List<Routes> routes, List<Part> parts) {
    private static final int BUFFER = 10_000;
    private static final Duration WRITING = Duration.ofMillis(250);
    private static final Duration CLEANING = Duration.ofHours(1);

    static DecisionModule of(AuditSettings settings, Stores stores, RelationView relations, FactorDuty duty,
            Clock clock, Telemetry telemetry) {
        AuditLog log = stores.audit();
        AuditBuffer buffer = new AuditBuffer(log, BUFFER);
        AuditTrail trail = trail(buffer::add, clock);
        Meters meters = telemetry.meters();
        meters.gauge("audit_entries_waiting", buffer::depth);
        meters.gauge("audit_entries_dropped", buffer::dropped);
        PeriodicTask cleaning = new PeriodicTask("old-audit-entries", CLEANING,
                () -> log.forgetBefore(clock.instant().minus(settings.retention())));
        return new DecisionModule(counted(meters).and(trail), trail,
                List.of(new AuditRoutes(log),
                        new DecisionRoutes(new ExplainDecision(stores.accounts().people(), duty, relations))),
                List.of(new Writing(buffer), cleaning));
    }

    /** What is remembered within a transaction, and only with it. */
    static EndedRelations memory(Transaction tx, Clock clock) {
        AuditLog log = new PostgresAuditLog(tx);
        return trail(entry -> log.append(List.of(entry)), clock);
    }

    private static AuditTrail trail(Consumer<AuditEntry> entries, Clock clock) {
        return new AuditTrail(entries, clock, Ids::next, () -> Span.current().getSpanContext().getTraceId());
    }

    private static Decisions counted(Meters meters) {
        return (_, _, _, decision) -> meters.count("decisions_total", "decision", kind(decision),
                "rule", decision.rule());
    }

    private static String kind(Decision decision) {
        return switch (decision) {
            case Decision.Allow _ -> "allow";
            case Decision.Deny _ -> "deny";
            case Decision.When _ -> "conditional";
        };
    }

    /** Writes what waits again and again, and once more when nobody can ask any longer. */
    private record Writing(AuditBuffer buffer, PeriodicTask task) implements Part {
        Writing(AuditBuffer buffer) {
            this(buffer, new PeriodicTask("audit-entries", WRITING, buffer::flush));
        }

        @Override
        public void start() {
            task.start();
        }

        @Override
        public void stop() {
            task.stop();
            buffer.flush();
        }
    }
}
