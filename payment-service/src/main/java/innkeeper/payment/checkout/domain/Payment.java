package innkeeper.payment.checkout.domain;

import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.payment.card.domain.Attempt;
import innkeeper.payment.card.domain.FailureCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Waits to be paid, then ends paid, expired or cancelled; each state offers only the moves it allows. */
public sealed interface Payment {
    Terms terms();

    default PaymentId id() {
        return terms().id();
    }

    /** Waits for a card; a failed attempt leaves it open for the next. */
    sealed interface Open extends Payment {
        History history();

        default boolean isOver(Instant now) {
            return !now.isBefore(terms().expiresAt());
        }

        default Succeeded succeed(Attempt attempt, Instant now) {
            return new Succeeded(terms(), attempt, now, List.of());
        }

        default Pending fail(Attempt attempt, FailureCode code, Instant now) {
            return new Pending(terms(), new History.Failed(attempt, code, now));
        }

        default Challenged challenge(Attempt attempt) {
            return new Challenged(terms(), history(), attempt);
        }

        default Processing await(Attempt attempt, Instant dueAt) {
            return new Processing(terms(), history(), attempt, dueAt);
        }

        default Expired expire() {
            return new Expired(terms(), history());
        }

        default Cancelled cancel() {
            return new Cancelled(terms(), history());
        }
    }

    /** Nobody has paid yet. */
    record Pending(Terms terms, History history) implements Open {}

    /** The bank asked for a code (3-D Secure) that has not come yet; another card may come instead. */
    record Challenged(Terms terms, History history, Attempt attempt) implements Open {}

    /** The bank answers at {@code dueAt}; until then nobody else can pay. */
    record Processing(Terms terms, History history, Attempt attempt, Instant dueAt) implements Payment {
        public Succeeded settle(Instant now) {
            return new Succeeded(terms, attempt, now, List.of());
        }
    }

    /** Charged, and given back as far as {@code refunds} say. */
    record Succeeded(Terms terms, Attempt attempt, Instant paidAt, List<Refund> refunds) implements Payment {
        public Succeeded {
            refunds = List.copyOf(refunds);
        }

        public Money refunded() {
            return new Money(refunds.stream().mapToLong(each -> each.amount().minor()).sum(),
                    terms.amount().currency());
        }

        public Money left() {
            return new Money(terms.amount().minor() - refunded().minor(), terms.amount().currency());
        }

        /** The same refund twice is one refund. */
        public Succeeded refund(UUID refund, Money amount, Map<String, String> words, Instant now) {
            if (refunds.stream().anyMatch(each -> each.id().equals(refund))) {
                return this;
            }
            if (!amount.currency().equals(terms.amount().currency())) {
                throw new Rejected(new PaymentRejection.OtherCurrency(terms.amount().currency()));
            }
            if (amount.minor() > left().minor() || left().isZero()) {
                throw new Rejected(new PaymentRejection.RefundExceedsPayment(id(), left()));
            }
            List<Refund> more = new ArrayList<>(refunds);
            more.add(new Refund(refund, amount, words, now));
            return new Succeeded(terms, attempt, paidAt, more);
        }
    }

    /** Nobody paid in time. */
    record Expired(Terms terms, History history) implements Payment {}

    /** The shop called it off. */
    record Cancelled(Terms terms, History history) implements Payment {}
}
