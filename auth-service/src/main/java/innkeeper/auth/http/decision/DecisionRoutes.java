package innkeeper.auth.http.decision;

import innkeeper.auth.domain.SubjectName;
import innkeeper.auth.domain.audit.AuditEntry.Outcome;
import innkeeper.auth.domain.policy.Resource;
import innkeeper.auth.usecase.access.ExplainDecision;
import innkeeper.auth.usecase.audit.AuditLog;
import innkeeper.auth.usecase.audit.Criterion;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Cursor;
import innkeeper.kit.http.Page;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What admins may know of decisions: which were refused or used by admins, and what would be decided. */
public final class DecisionRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("audit-entries", Place.class);

    private final AuditLog log;
    private final ExplainDecision explainDecision;

    public DecisionRoutes(AuditLog log, ExplainDecision explainDecision) {
        this.log = log;
        this.explainDecision = explainDecision;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listAuditEntries", this::list)
                .on("explainDecision", this::explain);
    }

    private Answer list(Call call) {
        var limit = call.limit();
        var found = log.list(criteria(call), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? CURSORS.write(new Place(shown.getLast().at(), shown.getLast().id())) : null;
        return Answer.ok(new Page<>(shown.stream().map(AuditEntryView::of).toList(), next));
    }

    private Answer explain(Call call) {
        var subject = SubjectName.parse(call.query("subject").orElseThrow());
        var action = call.query("action").orElseThrow();
        var resource = call.query("resource").map(ResourceText::read).orElse(Resource.NONE);
        return Answer.ok(DecisionView.of(explainDecision.handle(subject, action, resource), action, resource));
    }

    private static List<Criterion> criteria(Call call) {
        var criteria = new ArrayList<Criterion>();
        call.query("subject").map(SubjectName::parse).map(SubjectName::text).map(Criterion.OfSubject::new)
                .ifPresent(criteria::add);
        call.query("action").map(Criterion.OfAction::new).ifPresent(criteria::add);
        call.query("decision").map(text -> Outcome.valueOf(text.toUpperCase(Locale.ROOT)))
                .map(Criterion.Decided::new).ifPresent(criteria::add);
        call.instant("from").map(Criterion.From::new).ifPresent(criteria::add);
        call.instant("to").map(Criterion.Before::new).ifPresent(criteria::add);
        call.cursor(CURSORS).map(last -> new Criterion.OlderThan(last.at(), last.id())).ifPresent(criteria::add);
        return criteria;
    }

    record Place(Instant at, UUID id) {}
}
