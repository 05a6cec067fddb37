package innkeeper.booking.domain;

import innkeeper.booking.domain.Rejection.AlreadyCancelled;
import innkeeper.booking.domain.Rejection.AlreadyExpired;
import innkeeper.booking.domain.Rejection.StayOver;
import innkeeper.booking.domain.Settlement.Paid;
import innkeeper.booking.domain.Settlement.RefundDue;
import innkeeper.booking.domain.Settlement.Refunded;
import innkeeper.booking.domain.Settlement.Unpaid;
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

    /** Occupies its nights. */
    sealed interface Live extends Booking {
        Cancellation cancellation(Party by, Instant now);

        Cancelled cancel(Party by, Instant now);

        @Override
        default Live live() {
            return this;
        }
    }

    /** Awaits its money, until {@code expiresAt}. */
    sealed interface Pending extends Live {
        Instant expiresAt();

        @Override
        default Settlement settlement() {
            return new Unpaid();
        }

        /** Any other sum than was agreed ends the booking and goes back in full. */
        default Booking settle(Payment payment) {
            return payment.amount().equals(terms().total())
                    ? new Confirmed(terms(), new Paid(payment.id()))
                    : new Expired(terms(), new RefundDue(payment.id(), payment.amount()));
        }

        default Expired expire() {
            return new Expired(terms(), new Unpaid());
        }

        @Override
        default Cancellation cancellation(Party by, Instant now) {
            Money nothing = terms().total().times(0);
            return new Cancellation(terms().freeUntil(), nothing, nothing);
        }

        @Override
        default Cancelled cancel(Party by, Instant now) {
            return new Cancelled(terms(), new Unpaid());
        }
    }

    /** Has its nights; the payment provider has not answered yet. */
    record Held(Terms terms, Instant expiresAt) implements Pending {
        public AwaitingPayment await(Checkout checkout) {
            return new AwaitingPayment(terms, expiresAt, checkout);
        }
    }

    /** Can be paid at its checkout. */
    record AwaitingPayment(Terms terms, Instant expiresAt, Checkout checkout) implements Pending {}

    /** Paid, or to be paid at the desk. */
    record Confirmed(Terms terms, Settlement settlement) implements Live {
        @Override
        public Cancellation cancellation(Party by, Instant now) {
            if (!now.isBefore(terms.checkOutAt())) {
                throw new Rejected(new StayOver(terms.id(), terms.checkOutAt()));
            }
            return terms.cancellation(by, now, settlement);
        }

        @Override
        public Cancelled cancel(Party by, Instant now) {
            return new Cancelled(terms, settlement.owing(cancellation(by, now).refund()));
        }
    }

    /** Occupies nothing any more; money may still have to go back. */
    sealed interface Ended extends Booking {
        Ended with(Settlement settlement);

        /** Money that came too late goes back in full. */
        default Ended settle(Payment payment) {
            return settlement() instanceof Unpaid ? with(new RefundDue(payment.id(), payment.amount())) : this;
        }

        default Ended refunded() {
            return settlement() instanceof RefundDue(var id, var amount) ? with(new Refunded(id, amount)) : this;
        }
    }

    /** Was not paid in time. */
    record Expired(Terms terms, Settlement settlement) implements Ended {
        @Override
        public Expired with(Settlement changed) {
            return new Expired(terms, changed);
        }

        @Override
        public Live live() {
            throw new Rejected(new AlreadyExpired(terms.id()));
        }
    }

    /** Given up by the client or the hotel. */
    record Cancelled(Terms terms, Settlement settlement) implements Ended {
        @Override
        public Cancelled with(Settlement changed) {
            return new Cancelled(terms, changed);
        }

        @Override
        public Live live() {
            throw new Rejected(new AlreadyCancelled(terms.id()));
        }
    }
}
