package innkeeper.booking.reconciliation.usecase;

import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.reconciliation.domain.Finding;
import innkeeper.booking.reconciliation.domain.Finding.Kind;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes down where the provider's books and ours differ. */
public final class Books {
    private final Findings findings;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public Books(Findings findings, Clock clock, Supplier<UUID> ids) {
        this.findings = findings;
        this.clock = clock;
        this.ids = ids;
    }

    public void note(Kind kind, String booking, Payment payment, String detail) {
        findings.note(finding(kind, booking, payment, detail));
    }

    private Finding finding(Kind kind, String booking, Payment payment, String detail) {
        return new Finding(ids.get(), kind, booking, payment, clock.instant(), detail);
    }
}
