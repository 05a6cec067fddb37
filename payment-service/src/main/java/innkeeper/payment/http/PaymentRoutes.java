package innkeeper.payment.http;

import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.payment.domain.Payment;
import innkeeper.payment.domain.PaymentId;
import innkeeper.payment.domain.Refund;
import innkeeper.payment.usecase.CancelPayment;
import innkeeper.payment.usecase.CreatePayment;
import innkeeper.payment.usecase.ReadPayment;
import innkeeper.payment.usecase.RefundPayment;
import java.time.Clock;
import java.time.Duration;

/** What the shop does with payments. */
public final class PaymentRoutes implements Routes {
    private final CreatePayment create;
    private final ReadPayment read;
    private final CancelPayment cancel;
    private final RefundPayment refund;
    private final PayUrls urls;
    private final Duration timeToPay;
    private final Clock clock;
    private final Telemetry telemetry;

    public PaymentRoutes(CreatePayment create, ReadPayment read, CancelPayment cancel, RefundPayment refund,
            PayUrls urls, Duration timeToPay, Clock clock, Telemetry telemetry) {
        this.create = create;
        this.read = read;
        this.cancel = cancel;
        this.refund = refund;
        this.urls = urls;
        this.timeToPay = timeToPay;
        this.clock = clock;
        this.telemetry = telemetry;
    }

    @Override
    public void routing(Routing routing) {
        routing.post("/v1/payments", "payment.create", this::create)
                .get("/v1/payments/{payment_id}", "payment.read", this::read)
                .post("/v1/payments/{payment_id}/cancel", "payment.cancel", this::cancel)
                .post("/v1/payments/{payment_id}/refunds", "payment.refund", this::refund);
    }

    private Answer create(Call call) {
        NewPaymentBody body = call.body(NewPaymentBody.class);
        return call.once(id -> {
            Payment payment = create.handle(
                    body.terms(new PaymentId(id), clock.instant(), timeToPay, telemetry.traceparent()));
            return Answer.created("/v1/payments/" + payment.id(), view(payment));
        });
    }

    private Answer read(Call call) {
        return Answer.ok(view(read.handle(id(call))));
    }

    private Answer cancel(Call call) {
        return call.once(_ -> Answer.ok(view(cancel.handle(id(call)))));
    }

    private Answer refund(Call call) {
        NewRefundBody body = call.body(NewRefundBody.class);
        return call.once(id -> {
            Refund refunded = refund.handle(id(call), id, body.share());
            return Answer.of(201, RefundView.of(id(call), refunded));
        });
    }

    private PaymentView view(Payment payment) {
        return PaymentView.of(payment, urls.of(payment.id()));
    }

    private static PaymentId id(Call call) {
        return new PaymentId(call.id("payment_id"));
    }
}
