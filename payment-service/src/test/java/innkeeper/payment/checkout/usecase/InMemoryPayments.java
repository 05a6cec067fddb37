package innkeeper.payment.checkout.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentEvent;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.PaymentRejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Payments of a test, and what the shop would have been told. */
public final class InMemoryPayments implements Payments {
    private final Map<PaymentId, Payment> payments = new LinkedHashMap<>();
    private final List<PaymentEvent> told = new ArrayList<>();

    public synchronized List<String> told() {
        return told.stream().map(PaymentEvent::type).toList();
    }

    @Override
    public synchronized Payment add(Payment.Pending payment) {
        payments.putIfAbsent(payment.id(), payment);
        return payments.get(payment.id());
    }

    @Override
    public synchronized Optional<Payment> find(PaymentId id) {
        return Optional.ofNullable(payments.get(id));
    }

    @Override
    public synchronized Payment change(PaymentId id, UnaryOperator<Payment> step) {
        Payment before = find(id).orElseThrow(() -> new Rejected(new PaymentRejection.UnknownPayment(id)));
        Payment after = step.apply(before);
        told.addAll(PaymentEvent.between(before, after));
        payments.put(id, after);
        return after;
    }
}
