package innkeeper.booking;

import innkeeper.booking.block.usecase.Blocks;
import innkeeper.booking.folio.usecase.Refunds;
import innkeeper.booking.reconciliation.usecase.Findings;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.telemetry.Meters;
import java.time.Clock;
import java.time.Duration;

/** What booking-service keeps. */
record Stores(Bookings bookings, Blocks blocks, Refunds refunds, Findings findings, RateLimits limits) {
    /** Gauges of what needs a person. */
    void watch(Meters meters, Clock clock) {
        meters.gauge("holds_overdue_seconds", () -> bookings.longestOverdue(clock.instant()).toSeconds());
        meters.gauge("reconciliation_findings", () -> findings.since(clock.instant().minus(Duration.ofDays(1))));
    }
}
