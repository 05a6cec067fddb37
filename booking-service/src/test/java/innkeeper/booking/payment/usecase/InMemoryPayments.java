package innkeeper.booking.payment.usecase;

import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.usecase.OwedRefund;
import innkeeper.booking.payment.usecase.CallOff.CalledOff;
import innkeeper.booking.payment.usecase.CallOff.PaidBefore;
import innkeeper.booking.payment.usecase.CallOff.Undecided;
import innkeeper.booking.payment.usecase.Opening.NothingOpened;
import innkeeper.booking.payment.usecase.Opening.Opened;
import innkeeper.booking.payment.usecase.PaymentNews.Succeeded;
import innkeeper.booking.payment.usecase.RefundAnswer.Exceeds;
import innkeeper.booking.payment.usecase.RefundAnswer.Known;
import innkeeper.booking.payment.usecase.RefundAnswer.UnderWay;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Checkout;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kit.problem.Unavailable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A payment provider that can go away and come back, lose its answers, and be paid while nobody listens. */
public final class InMemoryPayments implements Payments {
    private final Map<BookingId, Checkout> checkouts = new LinkedHashMap<>();
    private final Map<BookingId, Payment> paid = new HashMap<>();
    private final Set<BookingId> undecided = new HashSet<>();
    private final Set<BookingId> calledOff = new HashSet<>();
    private final List<OwedRefund> refunds = new ArrayList<>();
    private final Map<String, Payment> known = new HashMap<>();
    private final Set<UUID> done = new HashSet<>();
    private final Map<String, Money> back = new HashMap<>();
    private Optional<RefundAnswer> refundAnswer = Optional.empty();
    private boolean away;
    private boolean silent;

    /** From now on nothing reaches it. */
    public synchronized void goAway() {
        away = true;
    }

    /** From now on it does what it is asked, and its answers are lost. */
    public synchronized void loseAnswers() {
        silent = true;
    }

    public synchronized void comeBack() {
        away = false;
        silent = false;
    }

    /** From now on refunds are taken, and carried out later. */
    public synchronized void becomeSlow() {
        answerRefunds(new UnderWay());
    }

    public synchronized void answerRefunds(RefundAnswer answer) {
        refundAnswer = Optional.of(answer);
    }

    /** From now on refunds are carried out at once. */
    public synchronized void refund() {
        refundAnswer = Optional.empty();
    }

    /** What was taken while refunds were slow is carried out, and nobody has told us yet; the next ones are at once. */
    public synchronized void settle() {
        refund();
        refunds.forEach(this::carryOut);
    }

    /** Money has come, and we were told. */
    public synchronized void know(Payment payment) {
        known.put(payment.id(), payment);
    }

    /** So much of a payment has gone back at a desk of the provider's own. */
    public synchronized void giveBack(String payment, Money amount) {
        back.merge(payment, amount, Money::plus);
    }

    /** The client pays on the provider's page, and nobody has told us yet. */
    public synchronized void pay(BookingId booking, Payment payment) {
        undecided.remove(booking);
        paid.put(booking, payment);
        know(payment);
    }

    /** The client has entered a card, and the bank takes its time. */
    public synchronized void waitForTheBank(BookingId booking) {
        undecided.add(booking);
    }

    public synchronized void decline(BookingId booking) {
        undecided.remove(booking);
    }

    public synchronized int opened() {
        return checkouts.size();
    }

    public synchronized Set<BookingId> calledOff() {
        return Set.copyOf(calledOff);
    }

    /** What has gone back of a payment, at this desk and by our refunds. */
    public synchronized Money back(String payment) {
        return back.get(payment);
    }

    public synchronized List<OwedRefund> refunds() {
        return List.copyOf(refunds);
    }

    @Override
    public synchronized Opening open(Booking booking) {
        if (away) {
            return new NothingOpened(new Unavailable("payment provider", new IOException("away"), false));
        }
        String id = "pay-" + (checkouts.size() + 1);
        Checkout checkout = checkouts.computeIfAbsent(booking.id(),
                _ -> new Checkout(id, URI.create("http://provider.example/pay/" + id),
                        booking.hold().orElseThrow().expiresAt()));
        requireHere();
        return new Opened(checkout);
    }

    @Override
    public synchronized CallOff callOff(Booking booking) {
        requireHere();
        if (undecided.contains(booking.id())) {
            return new Undecided();
        }
        Payment payment = paid.get(booking.id());
        if (payment != null) {
            return new PaidBefore(new Succeeded(booking.id(), payment, payment.amount().times(0),
                    Optional.empty()));
        }
        calledOff.add(booking.id());
        return new CalledOff();
    }

    @Override
    public synchronized RefundAnswer refund(OwedRefund refund) {
        requireHere();
        refunds.add(refund);
        return refundAnswer.orElseGet(() -> carryOut(refund));
    }

    /** What has gone back already cannot go back again. */
    private RefundAnswer carryOut(OwedRefund refund) {
        Payment payment = known.getOrDefault(refund.refund().payment().id(), refund.refund().payment());
        Money before = back.getOrDefault(payment.id(), payment.amount().times(0));
        Money after = before.plus(refund.refund().payment().amount());
        boolean fits = done.contains(refund.refund().id()) || after.minor() <= payment.amount().minor();
        if (!fits) {
            return new Exceeds(new Succeeded(refund.booking(), payment, before, Optional.empty()));
        }
        if (done.add(refund.refund().id())) {
            back.put(payment.id(), after);
        }
        return new Known(new Succeeded(
                refund.booking(), payment, back.get(payment.id()), Optional.of(refund.refund().id())));
    }

    private void requireHere() {
        if (away || silent) {
            throw new Unavailable("payment provider", new IOException("away"));
        }
    }
}
