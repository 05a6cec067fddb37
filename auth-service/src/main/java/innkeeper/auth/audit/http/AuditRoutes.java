package innkeeper.auth.audit.http;

import innkeeper.auth.audit.domain.AuditEntry;
import innkeeper.auth.audit.domain.AuditEntry.Outcome;
import innkeeper.auth.audit.usecase.AuditLog;
import innkeeper.auth.audit.usecase.Criterion;
import innkeeper.auth.person.domain.SubjectName;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Which decisions were refused or used by admins, for admins. */
public final class AuditRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("audit-entries", Place.class);

    private final AuditLog log;

    public AuditRoutes(AuditLog log) {
        this.log = log;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listAuditEntries", this::list);
    }

    private Answer list(Call call) {
        List<AuditEntry> found = log.list(criteria(call), Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), AuditEntryView::of,
                last -> CURSORS.write(new Place(last.at(), last.id()))));
    }

    private static List<Criterion> criteria(Call call) {
        List<Criterion> criteria = new ArrayList<>();
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
