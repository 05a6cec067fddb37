package innkeeper.booking.domain;

import innkeeper.booking.domain.Rejection.AlreadyCancelled;
import innkeeper.booking.domain.Rejection.AlreadyExpired;
import innkeeper.booking.domain.payment.Checkout;
import innkeeper.booking.domain.payment.Payment;
import innkeeper.booking.domain.payment.Settlement;
import innkeeper.booking.domain.payment.Settlement.Paid;
import innkeeper.booking.domain.payment.Settlement.RefundDue;
import innkeeper.booking.domain.payment.Settlement.Unpaid;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.Instant;

/** Held until paid, then confirmed, until it expires or is cancelled; each state offers only the moves it allows. */
public sealed interface Booking {
    Terms terms();

    Settlement settlement();

    /** This booking, if its nights are still its own; refused if it has ended. */
    Live live();

    default BookingId id() {
        return terms().id();
    }

    /** The booking once the provider has given {@code inAll} of its payment back, whoever asked for it. */
    Booking returned(Money inAll);

    /** Occupies its nights. */
    sealed interface Live extends Booking {
        Cancellation cancellation(Party by, Instant now);

        Cancelled cancel(Party by, Instant now);

        @Override
        default Live live() {
            return this;
        }
    }

    /** Awaits its money, until {@code expiresAt}; then its payment is called off. */
    sealed interface Pending extends Live {
        Instant expiresAt();

        @Override
        default Settlement settlement() {
            return new Unpaid();
        }

        /** Money in time is money before the hold has ended, whatever our clock says. Another sum goes back in full. */
        default Booking settle(Payment payment) {
            return payment.amount().equals(terms().total())
                    ? new Confirmed(terms(), new Paid(payment.id()))
                    : new Expired(terms(), RefundDue.of(payment), Ending.PAID_ANOTHER_SUM);
        }

        /** Paid and given back in full before we heard of it: nothing is booked. */
        default Expired paidAndReturned(Payment payment) {
            return new Expired(terms(), RefundDue.of(payment).done(), Ending.PAYMENT_RETURNED);
        }

        Expired expire();

        @Override
        default Cancellation cancellation(Party by, Instant now) {
            Money nothing = terms().total().times(0);
            return new Cancellation(terms().freeUntil(), nothing, nothing);
        }

        @Override
        default Cancelled cancel(Party by, Instant now) {
            return new Cancelled(terms(), new Unpaid(), by.ending(), false);
        }

        @Override
        default Booking returned(Money inAll) {
            return this;
        }
    }

    /** Has its nights; the payment provider has not answered yet. */
    record Held(Terms terms, Instant expiresAt) implements Pending {
        public AwaitingPayment await(Checkout checkout) {
            return new AwaitingPayment(terms, expiresAt, checkout);
        }

        @Override
        public Expired expire() {
            return new Expired(terms, new Unpaid(), Ending.PAYMENT_UNAVAILABLE);
        }
    }

    /** Can be paid at its checkout. */
    record AwaitingPayment(Terms terms, Instant expiresAt, Checkout checkout) implements Pending {
        @Override
        public Expired expire() {
            return new Expired(terms, new Unpaid(), Ending.NOT_PAID_IN_TIME);
        }
    }

    /** Paid, or to be paid at the desk. */
    record Confirmed(Terms terms, Settlement settlement) implements Live {
        @Override
        public Cancellation cancellation(Party by, Instant now) {
            return terms.cancellation(by, now, settlement);
        }

        @Override
        public Cancelled cancel(Party by, Instant now) {
            return new Cancelled(terms, settlement.owing(cancellation(by, now).refund()), by.ending(), true);
        }

        @Override
        public Confirmed returned(Money inAll) {
            return new Confirmed(terms, settlement.returned(inAll));
        }
    }

    /** Occupies nothing any more; money may still have to go back. */
    sealed interface Ended extends Booking {
        Ended with(Settlement settlement);

        Ending why();

        /** Whether client and hotel were ever told that the rooms are booked. */
        boolean wasConfirmed();

        /** Money that came too late goes back in full. */
        default Ended settle(Payment payment) {
            return settlement() instanceof Unpaid ? with(RefundDue.of(payment)) : this;
        }

        default Ended refunded() {
            return settlement() instanceof RefundDue due ? with(due.done()) : this;
        }

        @Override
        default Ended returned(Money inAll) {
            return with(settlement().returned(inAll));
        }
    }

    /** Was not paid in time, or could not be. */
    record Expired(Terms terms, Settlement settlement, Ending why) implements Ended {
        @Override
        public boolean wasConfirmed() {
            return false;
        }

        @Override
        public Expired with(Settlement changed) {
            return new Expired(terms, changed, why);
        }

        @Override
        public Live live() {
            throw new Rejected(new AlreadyExpired(terms.id()));
        }
    }

    /** Given up by the client or the hotel. */
    record Cancelled(Terms terms, Settlement settlement, Ending why, boolean wasConfirmed) implements Ended {
        @Override
        public Cancelled with(Settlement changed) {
            return new Cancelled(terms, changed, why, wasConfirmed);
        }

        @Override
        public Live live() {
            throw new Rejected(new AlreadyCancelled(terms.id()));
        }
    }
}
