package innkeeper.notification.booking.kafka;

import innkeeper.kernel.Money;
import innkeeper.notification.message.domain.BookingFacts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import static innkeeper.notification.message.kafka.Required.required;

/** The part of a folio that a message can speak of, as the AsyncAPI contract has it. */
record FolioMessage(Money cancellationFees, Money balance, List<PaymentPart> payments, List<RefundPart> refunds) {
    record PaymentPart(String paymentId, Money amount) {}

    record RefundPart(Instant at, String paymentId, Money amount) {
        BookingFacts.Refund facts() {
            return new BookingFacts.Refund(required("/folio/refunds/at", at), required("/folio/refunds/amount", amount));
        }
    }

    FolioMessage checked() {
        required("/folio/balance", balance);
        required("/folio/cancellation_fees", cancellationFees);
        required("/folio/payments", payments);
        required("/folio/refunds", refunds);
        return this;
    }

    Money due() {
        return balance.isPositive() ? balance : balance.times(0);
    }

    /** What is owed of the fees for rooms given up: no more than is owed at all. */
    Money owed() {
        return due().minor() < cancellationFees.minor() ? due() : cancellationFees;
    }

    Money feeKept() {
        return cancellationFees.minus(owed());
    }

    Money paid() {
        return payments.stream().map(PaymentPart::amount).reduce(balance.times(0), Money::plus);
    }

    /** Of the payment that was meant to pay the booking; those of further ones are told as returned. */
    List<BookingFacts.Refund> ownRefunds() {
        return refunds.stream().filter(refund -> payments.stream().limit(1)
                .anyMatch(payment -> Objects.equals(payment.paymentId(), refund.paymentId())))
                .map(RefundPart::facts).toList();
    }
}
