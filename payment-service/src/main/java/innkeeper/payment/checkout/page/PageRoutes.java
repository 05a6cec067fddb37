package innkeeper.payment.checkout.page;

import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.template.Language;
import innkeeper.payment.card.domain.Attempt;
import innkeeper.payment.card.domain.FailureCode;
import innkeeper.payment.checkout.domain.History;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.PaymentRejection;
import innkeeper.payment.checkout.usecase.ConfirmByCode;
import innkeeper.payment.checkout.usecase.PayByCard;
import innkeeper.payment.checkout.usecase.ReadPayment;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.BiFunction;

/** The hosted page: a person reads what they pay, enters a card, perhaps a code, and goes back to the shop. */
public final class PageRoutes implements Routes {
    private final ReadPayment read;
    private final PayByCard payByCard;
    private final ConfirmByCode confirmByCode;
    private final Clock clock;
    private final Pages pages = new Pages();

    public PageRoutes(ReadPayment read, PayByCard payByCard, ConfirmByCode confirmByCode, Clock clock) {
        this.read = read;
        this.payByCard = payByCard;
        this.confirmByCode = confirmByCode;
        this.clock = clock;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("showPayPage", call -> known(call, this::show))
                .on("submitPayPage", call -> known(call, this::submit));
    }

    private Answer known(Call call, BiFunction<Call, Payment, Answer> page) {
        try {
            return page.apply(call, read.handle(PaymentId.of(call.path("payment_id"))));
        } catch (IllegalArgumentException _) {
            return pages.unknown(language(call));
        } catch (Rejected e) {
            if (e.rejection() instanceof PaymentRejection.UnknownPayment) {
                return pages.unknown(language(call));
            }
            throw e;
        }
    }

    private Answer show(Call call, Payment payment) {
        String attempt = call.query("attempt").orElse("");
        return switch (payment) {
            case Payment.Open open when open.isOver(clock.instant()) -> pages.end(200, language(call), open, "expired");
            case Payment.Challenged asked when is(asked.attempt(), attempt) ->
                pages.code(200, language(call), asked, false);
            case Payment.Open open -> pages.form(200, language(call), open, CardForm.blank(), Map.of());
            case Payment.Processing waiting -> pages.waiting(language(call), waiting);
            case Payment.Succeeded paid when is(paid.attempt(), attempt) -> backToShop(paid);
            case Payment.Succeeded paid -> pages.end(200, language(call), paid, "paid");
            case Payment.Expired expired -> pages.end(200, language(call), expired, "expired");
            case Payment.Cancelled cancelled -> pages.end(200, language(call), cancelled, "cancelled");
        };
    }

    private Answer submit(Call call, Payment payment) {
        Map<String, String> fields = call.form();
        return fields.containsKey("attempt") ? confirm(call, payment, fields) : pay(call, payment, fields);
    }

    private Answer pay(Call call, Payment payment, Map<String, String> fields) {
        CardForm form = CardForm.of(fields);
        Map<String, String> faults = form.faults(YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        if (payment instanceof Payment.Open && !faults.isEmpty()) {
            return pages.form(400, language(call), payment, form, faults).refusedAs("invalid-input");
        }
        return after(call, form, faults.isEmpty() ? payByCard.handle(payment.id(), form.number()) : payment);
    }

    private Answer confirm(Call call, Payment payment, Map<String, String> fields) {
        String code = fields.getOrDefault("code", "").strip();
        if (!(payment instanceof Payment.Challenged asked) || !is(asked.attempt(), fields.get("attempt"))) {
            return after(call, CardForm.blank(), payment);
        }
        if (code.isEmpty()) {
            return pages.code(400, language(call), asked, true).refusedAs("invalid-input");
        }
        return after(call, CardForm.blank(), confirmByCode.handle(payment.id(), asked.attempt().id(), code));
    }

    private Answer after(Call call, CardForm form, Payment payment) {
        return switch (payment) {
            case Payment.Succeeded paid -> backToShop(paid);
            case Payment.Challenged asked -> onward(asked, asked.attempt());
            case Payment.Processing waiting -> onward(waiting, waiting.attempt());
            case Payment.Expired expired -> pages.end(409, language(call), expired, "expired")
                    .refusedAs("payment-not-pending");
            case Payment.Cancelled cancelled -> pages.end(409, language(call), cancelled, "cancelled")
                    .refusedAs("payment-not-pending");
            case Payment.Pending(_, History.Failed(_, FailureCode code, _)) ->
                pages.refused(language(call), payment, form, code);
            case Payment.Pending(_, History.Clean _) ->
                pages.form(200, language(call), payment, form, Map.of());
        };
    }

    private static Answer onward(Payment payment, Attempt attempt) {
        return Answer.redirect("/pay/%s?attempt=%s".formatted(payment.id(), attempt.id()));
    }

    private static Answer backToShop(Payment.Succeeded paid) {
        String url = paid.terms().returnUrl().toASCIIString();
        int hash = url.indexOf('#');
        String page = hash < 0 ? url : url.substring(0, hash);
        return Answer.redirect("%s%spayment_id=%s&status=succeeded%s".formatted(page, page.contains("?") ? "&" : "?",
                paid.id(), hash < 0 ? "" : url.substring(hash))).header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }

    private static boolean is(Attempt attempt, String id) {
        return attempt.id().toString().equals(id);
    }

    private static Language language(Call call) {
        return Language.preferred(call.languages());
    }
}
