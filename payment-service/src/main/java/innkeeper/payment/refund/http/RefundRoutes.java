package innkeeper.payment.refund.http;

import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.refund.usecase.ReadRefund;
import innkeeper.payment.refund.usecase.RefundPayment;

/** How the shop gives money back. */
public final class RefundRoutes implements Routes {
    private final RefundPayment refund;
    private final ReadRefund read;

    public RefundRoutes(RefundPayment refund, ReadRefund read) {
        this.refund = refund;
        this.read = read;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("refundPayment", this::refund);
    }

    private Answer refund(Call call) {
        NewRefundBody body = call.body(NewRefundBody.class);
        PaymentId payment = new PaymentId(call.id("payment_id"));
        return call.once(
                id -> refund.handle(payment, id, body.share(), body.metadata()),
                id -> read.handle(payment, id),
                refunded -> Answer.of(201, RefundView.of(payment, refunded)));
    }
}
