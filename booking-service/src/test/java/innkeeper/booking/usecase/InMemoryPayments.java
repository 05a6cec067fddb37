package innkeeper.booking.usecase;

import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.Checkout;
import innkeeper.kernel.BookingId;
import innkeeper.kit.problem.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A payment provider that can go away and come back. */
public final class InMemoryPayments implements Payments {
    private final Map<BookingId, Checkout> checkouts = new LinkedHashMap<>();
    private final List<OwedRefund> refunds = new ArrayList<>();
    private boolean away;
    private boolean slow;

    public synchronized void goAway() {
        away = true;
    }

    public synchronized void comeBack() {
        away = false;
    }

    /** From now on refunds are taken, and carried out later. */
    public synchronized void becomeSlow() {
        slow = true;
    }

    public synchronized int opened() {
        return checkouts.size();
    }

    public synchronized List<OwedRefund> refunds() {
        return List.copyOf(refunds);
    }

    @Override
    public synchronized Checkout open(Held booking) {
        requireHere();
        String id = "pay-" + (checkouts.size() + 1);
        return checkouts.computeIfAbsent(booking.id(),
                _ -> new Checkout(id, URI.create("http://provider.example/pay/" + id), booking.expiresAt()));
    }

    @Override
    public synchronized boolean refund(OwedRefund refund) {
        requireHere();
        refunds.add(refund);
        return !slow;
    }

    private void requireHere() {
        if (away) {
            throw new Unavailable("payment provider", new IOException("away"));
        }
    }
}
