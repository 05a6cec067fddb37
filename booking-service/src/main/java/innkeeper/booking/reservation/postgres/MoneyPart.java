package innkeeper.booking.reservation.postgres;

import innkeeper.booking.folio.domain.Folio;
import innkeeper.booking.folio.domain.Line;
import innkeeper.booking.folio.domain.Line.Paid;
import innkeeper.booking.folio.domain.Line.Refunded;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.Refund;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How the money of a booking stands: its nights, extras, fees, taxes and cancellation fees as sums, its payments and refunds one by one. */
record MoneyPart(
        Money charges,
        Money extras,
        Money fees,
        Money taxes,
        Money cancellationFees,
        Money balance,
        List<PaymentPart> payments,
        List<RefundPart> refunds,
        List<DuePart> refundsDue) {
    record PaymentPart(UUID id, Instant at, String paymentId, PaymentMethod method, Money amount) {
        static PaymentPart of(Paid paid) {
            return new PaymentPart(paid.id(), paid.at(), paid.payment(), paid.method(), paid.amount());
        }
    }

    record RefundPart(UUID id, Instant at, String paymentId, Money amount) {
        static RefundPart of(Refunded refunded) {
            return new RefundPart(refunded.id(), refunded.at(), refunded.payment(), refunded.amount());
        }
    }

    record DuePart(UUID id, String paymentId, Money amount) {
        static DuePart of(Refund refund) {
            return new DuePart(refund.id(), refund.payment().id(), refund.payment().amount());
        }
    }

    static MoneyPart of(Folio folio) {
        return new MoneyPart(
                folio.charges(),
                folio.extras(),
                folio.fees(),
                folio.taxes(),
                folio.cancellationFees(),
                folio.balance(),
                lines(folio, Paid.class).stream().map(PaymentPart::of).toList(),
                lines(folio, Refunded.class).stream().map(RefundPart::of).toList(),
                folio.owed().stream().map(DuePart::of).toList());
    }

    private static <L extends Line> List<L> lines(Folio folio, Class<L> kind) {
        return folio.lines().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
