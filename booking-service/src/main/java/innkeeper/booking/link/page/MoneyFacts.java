package innkeeper.booking.link.page;

import innkeeper.booking.folio.domain.Folio;
import innkeeper.booking.folio.domain.Line.Extra;
import innkeeper.booking.folio.domain.Line.ExtraReversal;
import innkeeper.booking.folio.domain.Line;
import innkeeper.booking.folio.domain.Line.CancellationFee;
import innkeeper.booking.folio.domain.Line.Charge;
import innkeeper.booking.folio.domain.Line.Fee;
import innkeeper.booking.folio.domain.Line.FeeReversal;
import innkeeper.booking.folio.domain.Line.Paid;
import innkeeper.booking.folio.domain.Line.Refunded;
import innkeeper.booking.folio.domain.Line.Reversal;
import innkeeper.booking.folio.domain.Line.Tax;
import innkeeper.booking.folio.domain.Line.TaxReversal;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.SettlementStatus;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Checkout;
import innkeeper.booking.reservation.domain.Hold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page says about the money of a booking.
 *
 * @param justPaid whether the provider has sent the person back as one who has paid
 */
record MoneyFacts(Wording words, Booking booking, Instant now, boolean justPaid) {
    Map<String, Object> model() {
        return Map.of("money", facts(), "payment", payment(), "pay_url", payUrl());
    }

    /** Whether we wait for the provider's word that the person has paid. */
    boolean awaitsNews() {
        return justPaid && booking.hold().isPresent();
    }

    private List<Fact> facts() {
        Folio folio = booking.folio();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(words.say("charges"), words.money(folio.charges())));
        if (folio.extras().isPositive()) {
            facts.add(fact(words.say("extras"), words.money(folio.extras())));
        }
        if (folio.fees().isPositive()) {
            facts.add(fact(words.say("fees"), words.money(folio.fees())));
        }
        if (folio.taxes().isPositive()) {
            facts.add(fact(words.say("taxes"), words.money(folio.taxes())));
        }
        if (folio.cancellationFees().isPositive()) {
            facts.add(fact(words.say("cancellation_fees"), words.money(folio.cancellationFees())));
        }
        folio.lines().stream().flatMap(this::moved).forEach(facts::add);
        folio.owed().forEach(refund -> facts.add(
                fact(words.say("refund_due"), words.money(refund.payment().amount()))));
        if (booking.hold().isPresent() && byDeposit()) {
            facts.add(fact(words.say("deposit"), words.money(booking.prepayment())));
        }
        if (folio.balance().minor() >= 0 && !awaitsNews()) {
            facts.add(fact(words.say("balance"), words.money(folio.balance())));
        }
        return facts;
    }

    /** Money that has come or gone back, with its day. */
    private Stream<Fact> moved(Line line) {
        LocalDate day = LocalDate.ofInstant(line.at(), booking.terms().hotel().timezone());
        return switch (line) {
            case Charge _, Reversal _, Extra _, ExtraReversal _, Fee _, FeeReversal _, Tax _, TaxReversal _, CancellationFee _ -> Stream.empty();
            case Paid paid -> Stream.of(fact(words.say("paid_on", words.date(day)), words.money(paid.amount())));
            case Refunded back -> Stream.of(fact(words.say("refunded_on", words.date(day)), words.money(back.amount())));
        };
    }

    /** The one sentence that says how the payment stands; empty where the sums say it all. */
    private String payment() {
        if (booking.hold().isPresent()) {
            return awaitsNews()
                    ? words.say("payment_arriving")
                    : checkout().map(this::payBy).orElseGet(() -> words.say("payment_preparing"));
        }
        return switch (SettlementStatus.of(booking.folio())) {
            case UNPAID -> booking.isLive() && booking.terms().method() == PaymentMethod.AT_HOTEL
                    ? words.say("payment_at_hotel")
                    : "";
            case PARTLY_PAID -> words.say(partlyPaid(), words.money(booking.folio().balance()));
            case PAID -> words.say("payment_paid");
            case REFUND_DUE -> words.say("payment_refund_due");
            case REFUNDED -> words.say("payment_refunded");
        };
    }

    private String partlyPaid() {
        if (!booking.isLive()) {
            return "payment_owed";
        }
        return byDeposit() ? "payment_deposit_paid" : "payment_part_paid";
    }

    private String payBy(Checkout checkout) {
        if (!isOpen(checkout)) {
            return words.say("payment_late");
        }
        String until = words.moment(checkout.expiresAt(), booking.terms().hotel().timezone());
        return byDeposit()
                ? words.say("payment_deposit_by", until, words.money(booking.prepayment()),
                        words.money(booking.total().minus(booking.prepayment())))
                : words.say("payment_by", until);
    }

    private boolean byDeposit() {
        return booking.terms().method() == PaymentMethod.DEPOSIT;
    }

    /** Empty where there is nothing to pay at the provider, any more or yet. */
    private String payUrl() {
        return checkout().filter(checkout -> !justPaid && isOpen(checkout)).map(checkout -> checkout.url().toString())
                .orElse("");
    }

    private boolean isOpen(Checkout checkout) {
        return now.isBefore(checkout.expiresAt());
    }

    private Optional<Checkout> checkout() {
        return booking.hold().flatMap(Hold::checkout);
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, value);
    }
}
