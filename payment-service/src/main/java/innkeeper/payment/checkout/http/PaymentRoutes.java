package innkeeper.payment.checkout.http;

import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.limit.RouteLimit;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.usecase.CancelPayment;
import innkeeper.payment.checkout.usecase.CreatePayment;
import innkeeper.payment.checkout.usecase.ReadPayment;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** What the shop does with payments. */
public final class PaymentRoutes implements Routes {
    private final CreatePayment create;
    private final ReadPayment read;
    private final CancelPayment cancel;
    private final PayUrls urls;
    private final Duration timeToPay;
    private final Clock clock;
    private final Telemetry telemetry;
    private final RouteLimit limit;

    public PaymentRoutes(CreatePayment create, ReadPayment read, CancelPayment cancel, PayUrls urls,
            Duration timeToPay, Clock clock, Telemetry telemetry, RouteLimit limit) {
        this.create = create;
        this.read = read;
        this.cancel = cancel;
        this.urls = urls;
        this.timeToPay = timeToPay;
        this.clock = clock;
        this.telemetry = telemetry;
        this.limit = limit;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("createPayment", this::create)
                .on("getPayment", this::read)
                .on("cancelPayment", this::cancel);
    }

    private Answer create(Call call) {
        limit.spend(call);
        NewPaymentBody body = call.body(NewPaymentBody.class);
        return call.once(
                id -> create.handle(
                        body.terms(new PaymentId(id), clock.instant(), timeToPay, telemetry.traceparent())),
                this::present,
                payment -> Answer.created("/v1/payments/" + payment.id(), view(payment)));
    }

    private Answer read(Call call) {
        return Answer.ok(view(read.handle(id(call))));
    }

    private Answer cancel(Call call) {
        return call.once(_ -> cancel.handle(id(call)), this::present, payment -> Answer.ok(view(payment)));
    }

    private Payment present(UUID id) {
        return read.handle(new PaymentId(id));
    }

    private PaymentView view(Payment payment) {
        return PaymentView.of(payment, urls.of(payment.id()));
    }

    private static PaymentId id(Call call) {
        return new PaymentId(call.id("payment_id"));
    }
}
