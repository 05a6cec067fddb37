package innkeeper.booking.reconciliation.http;

import innkeeper.booking.reconciliation.domain.Finding;
import innkeeper.booking.reconciliation.usecase.Findings;
import innkeeper.kernel.Money;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where the payment provider's books and ours differ, for administrators. */
public final class ReconciliationRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("findings", Place.class);

    private final Findings findings;

    private record Place(UUID id) {}

    /** A finding as the contract has it; {@code bookingId} is null where the payment names none. */
    private record FindingView(UUID id, Finding.Kind kind, String bookingId, String paymentId, Money amount,
            Instant firstSeen, String detail) {
        static FindingView of(Finding finding) {
            return new FindingView(finding.id(), finding.kind(),
                    finding.booking().isEmpty() ? null : finding.booking(), finding.payment().id(),
                    finding.payment().amount(), finding.firstSeen(), finding.detail());
        }
    }

    public ReconciliationRoutes(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("listReconciliation", this::list);
    }

    private Answer list(Call call) {
        UUID before = call.cursor(CURSORS).map(Place::id).orElse(Findings.NEWEST);
        List<Finding> found = findings.list(before, Page.asked(call.limit()));
        return Answer.ok(Page.of(found, call.limit(), FindingView::of, last -> CURSORS.write(new Place(last.id()))));
    }
}
