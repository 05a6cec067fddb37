package innkeeper.booking.payment.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.usecase.OwedRefund;
import innkeeper.booking.payment.usecase.CallOff;
import innkeeper.booking.payment.usecase.CallOff.CalledOff;
import innkeeper.booking.payment.usecase.CallOff.PaidBefore;
import innkeeper.booking.payment.usecase.CallOff.Undecided;
import innkeeper.booking.payment.usecase.Opening;
import innkeeper.booking.payment.usecase.Opening.NothingOpened;
import innkeeper.booking.payment.usecase.Opening.Opened;
import innkeeper.booking.payment.usecase.PaymentNews.Succeeded;
import innkeeper.booking.payment.usecase.Payments;
import innkeeper.booking.payment.usecase.RefundAnswer;
import innkeeper.booking.payment.usecase.RefundAnswer.Declined;
import innkeeper.booking.payment.usecase.RefundAnswer.Exceeds;
import innkeeper.booking.payment.usecase.RefundAnswer.Failed;
import innkeeper.booking.payment.usecase.RefundAnswer.Known;
import innkeeper.booking.payment.usecase.RefundAnswer.UnderWay;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Checkout;
import innkeeper.booking.reservation.domain.Hold;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.remote.ProviderCaller;
import innkeeper.kit.remote.ProviderReply;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The payment provider over its REST API; a booking's id, and a refund's, is the idempotency key of what we ask for. */
public final class HttpPayments implements Payments {
    private static final String NAME = "payment provider";
    private static final int OK = 200;
    private static final int CREATED = 201;
    /** About our key, or about now; they leave open what was asked. */
    private static final Set<Integer> NOT_OF_THE_REQUEST = Set.of(401, 403, 429);

    private final ProviderCaller provider;
    private final Function<BookingId, URI> returnUrls;

    private record NewPayment(
            Money amount, String description, URI returnUrl, Metadata metadata, Instant expiresAt) {}

    private record Metadata(BookingId bookingId) {}

    private record NewRefund(Money amount, RefundMetadata metadata) {}

    /** Comes back with all news of the refund. */
    private record RefundMetadata(BookingId bookingId, UUID refundId) {}

    /** @param returnUrls where the person goes after paying; always the same for the same booking */
    public HttpPayments(
            ProviderSettings settings, Function<BookingId, URI> returnUrls, Telemetry telemetry, Clock clock) {
        this.provider = new ProviderCaller(
                NAME, settings.url(), settings.apiKey(), settings.deadline(), telemetry, clock);
        this.returnUrls = returnUrls;
    }

    /** An answer that refuses opens nothing; neither does an old payment under the same key that has ended since. */
    @Override
    public Opening open(Booking held) {
        ProviderReply reply;
        try {
            reply = create(held);
        } catch (Unavailable away) {
            if (away.sent()) {
                throw away;
            }
            return new NothingOpened(away);
        }
        if (refused(reply)) {
            return new NothingOpened(reply.fault());
        }
        JsonNode payment = reply.expect(CREATED);
        return switch (payment.required("status").asText()) {
            case "expired", "cancelled" -> new NothingOpened(new Unavailable(NAME, reply.fault()));
            default -> new Opened(new Checkout(
                    payment.required("id").asText(),
                    URI.create(payment.required("pay_url").asText()),
                    Clocks.kept(Instant.parse(payment.required("expires_at").asText()))));
        };
    }

    /** Of a hold whose payment's id we never heard, the id is asked for by opening it once more. */
    @Override
    public CallOff callOff(Booking held) {
        Optional<Checkout> checkout = held.hold().flatMap(Hold::checkout);
        if (checkout.isPresent()) {
            return cancel(held.id(), checkout.get().paymentId());
        }
        ProviderReply reply = create(held);
        return refused(reply)
                ? new CalledOff()
                : cancel(held.id(), reply.expect(CREATED).required("id").asText());
    }

    /** A payment that the provider does not know cannot be paid. */
    private CallOff cancel(BookingId booking, String paymentId) {
        ProviderReply reply = provider.post("/v1/payments/%s/cancel".formatted(paymentId));
        if (reply.is("unknown-payment")) {
            return new CalledOff();
        }
        JsonNode payment = reply.is("payment-not-pending") ? read(paymentId) : reply.expect(OK);
        return switch (payment.required("status").asText()) {
            case "cancelled", "expired" -> new CalledOff();
            case "succeeded" -> new PaidBefore(paid(booking, payment, Optional.empty()));
            default -> new Undecided();
        };
    }

    /** A refund that was carried out is looked up: what went back without us counts too. */
    @Override
    public RefundAnswer refund(OwedRefund owed) {
        Payment payment = owed.refund().payment();
        ProviderReply reply = provider.post("/v1/payments/%s/refunds".formatted(payment.id()), owed.refund().id().toString(),
                new NewRefund(payment.amount(), new RefundMetadata(owed.booking(), owed.refund().id())));
        if (reply.is("refund-exceeds-payment")) {
            return new Exceeds(payment(owed, Optional.empty()));
        }
        if (refused(reply)) {
            return new Declined(reply.fault().getMessage());
        }
        return switch (reply.expect(CREATED).required("status").asText()) {
            case "succeeded" -> new Known(payment(owed, Optional.of(owed.refund().id())));
            case "failed" -> new Failed();
            default -> new UnderWay();
        };
    }

    private Succeeded payment(OwedRefund owed, Optional<UUID> refund) {
        return paid(owed.booking(), read(owed.refund().payment().id()), refund);
    }

    private ProviderReply create(Booking held) {
        return provider.post("/v1/payments", held.id().value().toString(), new NewPayment(
                held.prepayment(), description(held), returnUrls.apply(held.id()), new Metadata(held.id()),
                held.hold().orElseThrow().expiresAt()));
    }

    private JsonNode read(String paymentId) {
        return provider.get("/v1/payments/" + paymentId).expect(OK);
    }

    /** Understood and not done, for good; an answer without a code is no word of the provider's. */
    private static boolean refused(ProviderReply reply) {
        return !reply.code().isEmpty() && !NOT_OF_THE_REQUEST.contains(reply.status())
                && !reply.is("idempotency-key-in-use") && !reply.is("idempotency-key-reused");
    }

    private static Succeeded paid(BookingId booking, JsonNode payment, Optional<UUID> refund) {
        return new Succeeded(booking,
                new Payment(payment.required("id").asText(), money(payment.required("amount"))),
                money(payment.required("refunded")), refund);
    }

    private static Money money(JsonNode money) {
        return Money.of(money.required("amount").longValue(), money.required("currency").asText());
    }

    /** What the client reads on the provider's page; a hotel's name leaves room for the rest. */
    private static String description(Booking booking) {
        String what = booking.prepayment().equals(booking.total()) ? "" : "Deposit for ";
        return what + "%s, %s to %s (%s)".formatted(booking.terms().hotel().name(), booking.stay().checkIn(),
                booking.stay().checkOut(), booking.terms().reference());
    }
}
