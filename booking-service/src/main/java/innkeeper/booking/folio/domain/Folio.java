package innkeeper.booking.folio.domain;

import innkeeper.booking.folio.domain.Line.CancellationFee;
import innkeeper.booking.folio.domain.Line.Charge;
import innkeeper.booking.folio.domain.Line.Extra;
import innkeeper.booking.folio.domain.Line.ExtraReversal;
import innkeeper.booking.folio.domain.Line.Fee;
import innkeeper.booking.folio.domain.Line.FeeReversal;
import innkeeper.booking.folio.domain.Line.Paid;
import innkeeper.booking.folio.domain.Line.Refunded;
import innkeeper.booking.folio.domain.Line.Reversal;
import innkeeper.booking.folio.domain.Line.Tax;
import innkeeper.booking.folio.domain.Line.TaxReversal;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that has happened to the money of one booking, in its order, and what has to happen yet. Lines are only added.
 *
 * @param currency of the prices; what was paid in another one is owed back, and counts for nothing
 * @param owed     refunds, any number of each payment: a sum that grows is another refund beside the first
 */
public record Folio(Currency currency, List<Line> lines, List<Refund> owed) {
    public Folio {
        lines = List.copyOf(lines);
        owed = owed.stream().sorted(Comparator.comparing(refund -> refund.id().toString())).toList();
    }

    public static Folio empty(Currency currency) {
        return new Folio(currency, List.of(), List.of());
    }

    /** With these lines, and with what is owed after them. */
    public Folio post(List<? extends Line> more, Posting posting) {
        return post(more, posting.at(), posting);
    }

    /** What the client still has to pay; negative where money has to go back. */
    public Money balance() {
        return sum(lines.stream().map(Folio::owing), currency);
    }

    /** What a line adds to the balance. */
    private static Money owing(Line line) {
        return switch (line) {
            case Charge _, Extra _, Fee _, Tax _, CancellationFee _, Refunded _ -> line.amount();
            case Reversal _, ExtraReversal _, FeeReversal _, TaxReversal _, Paid _ -> line.amount().times(-1);
        };
    }

    /** What the nights cost that the client has to pay. */
    public Money charges() {
        return sum(Charge.class).minus(sum(Reversal.class));
    }

    /** What the client has chosen beside the rooms, as far as they have to pay it. */
    public Money extras() {
        return sum(Extra.class).minus(sum(ExtraReversal.class));
    }

    /** What the hotel asks for beside the nights, as far as the client has to pay it. */
    public Money fees() {
        return sum(Fee.class).minus(sum(FeeReversal.class));
    }

    public Money taxes() {
        return sum(Tax.class).minus(sum(TaxReversal.class));
    }

    /** What the client has to pay for rooms that were given up. */
    public Money cancellationFees() {
        return sum(CancellationFee.class);
    }

    /** What the client owes for having given this room up; empty where nothing. */
    public Optional<Money> fee(RoomId room) {
        return lines.stream().filter(line -> line instanceof CancellationFee fee && fee.room().equals(room)).map(Line::amount)
                .reduce(Money::plus);
    }

    /** The payment that was meant to pay the booking; empty where none did. */
    public Optional<String> payment() {
        return payments().findFirst().map(Paid::payment);
    }

    public boolean holds(String payment) {
        return paid(payment).isPresent();
    }

    /** What this payment was of; empty where the folio does not hold it. */
    public Optional<Money> paid(String payment) {
        return payments().filter(paid -> paid.payment().equals(payment)).findFirst().map(Line::amount);
    }

    /** What goes back or went back of the booking's payment, in all. */
    public Optional<Money> refund() {
        return payments().findFirst()
                .map(paid -> back(paid).plus(owed(paid.payment()).orElse(paid.amount().times(0))))
                .filter(Money::isPositive);
    }

    /** What went back of payments that the booking did not need, in all. */
    public Optional<Money> returned() {
        return payments().skip(1).map(this::back).filter(Money::isPositive).reduce(Money::plus);
    }

    /** What has to go back of a payment. */
    public Optional<Money> owed(String payment) {
        return owed.stream().filter(refund -> refund.isOf(payment)).map(refund -> refund.payment().amount())
                .reduce(Money::plus);
    }

    public Optional<Refund> owed(UUID refund) {
        return owed.stream().filter(each -> each.id().equals(refund)).findFirst();
    }

    /** From now on the provider may know of the refund. */
    public Folio ask(UUID refund) {
        return new Folio(currency, lines,
                owed.stream().map(each -> each.id().equals(refund) ? each.ask() : each).toList());
    }

    /** Once a refund has been carried out; one that is not owed, for instance because we know, changes nothing. */
    public Folio refunded(UUID refund, Posting posting) {
        return owed(refund).map(done -> without(done).post(List.of(new Refunded(
                done.id(), posting.at(), done.payment().id(), done.payment().amount())), posting)).orElse(this);
    }

    /** A refund has come to nothing, certainly: what is owed in its place is asked for as another one, then. */
    public Folio replace(UUID refund, Instant from, Posting posting) {
        return owed(refund).map(failed -> without(failed).post(List.of(), from, posting)).orElse(this);
    }

    /**
     * Once {@code inAll} of the payment has gone back, ours or not. Refunds that may have been asked for may be part of
     * it, which their own news will tell; old news says less than we know and changes nothing.
     */
    public Folio returned(String payment, Money inAll, Posting posting) {
        return payments().filter(paid -> paid.payment().equals(payment)).findFirst()
                .map(paid -> inAll.minus(back(paid)).minus(asked(paid)))
                .filter(Money::isPositive)
                .map(others -> post(List.of(new Refunded(posting.id(), posting.at(), payment, others)), posting))
                .orElse(this);
    }

    private Folio post(List<? extends Line> more, Instant from, Posting posting) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(more);
        return new Folio(currency, all, new Folio(currency, all, owed).due(from, posting));
    }

    private Folio without(Refund refund) {
        return new Folio(currency, lines, owed.stream().filter(each -> !each.equals(refund)).toList());
    }

    private Money asked(Paid paid) {
        return sum(owed.stream().filter(Refund::asked).filter(refund -> refund.isOf(paid.payment()))
                .map(refund -> refund.payment().amount()), paid.amount().currency());
    }

    /** What has gone back of the payment. */
    private Money back(Paid paid) {
        return lines.stream()
                .filter(line -> line instanceof Refunded refunded && refunded.payment().equals(paid.payment()))
                .map(Line::amount)
                .reduce(paid.amount().times(0), Money::plus);
    }

    private Stream<Paid> payments() {
        return lines.stream().filter(Paid.class::isInstance).map(Paid.class::cast);
    }

    /**
     * What may have been asked for stays, whatever the balance says by now. Of the rest, the last payment goes back first:
     * those that came before have paid the booking.
     */
    private List<Refund> due(Instant from, Posting posting) {
        List<Refund> due = new ArrayList<>(owed.stream().filter(Refund::asked).toList());
        Money left = balance().times(-1)
                .minus(sum(due.stream().map(refund -> refund.payment().amount()), currency));
        for (Paid paid : payments().toList().reversed()) {
            Money rest = paid.amount().minus(back(paid)).minus(asked(paid));
            boolean ours = paid.amount().currency().equals(currency);
            Money back = ours && left.minor() < rest.minor() ? left : rest;
            if (back.isPositive()) {
                due.addAll(refunds(new Payment(paid.payment(), back), from, posting));
                left = ours ? left.minus(back) : left;
            }
        }
        return due;
    }

    /** Those that nobody has asked for yet, as far as they fit, and what is missing as another one. */
    private List<Refund> refunds(Payment whole, Instant from, Posting posting) {
        List<Refund> refunds = new ArrayList<>();
        Money missing = whole.amount();
        for (Refund refund : owed) {
            boolean fits = refund.payment().amount().minor() <= missing.minor();
            if (!refund.asked() && refund.isOf(whole.id()) && fits) {
                refunds.add(refund);
                missing = missing.minus(refund.payment().amount());
            }
        }
        if (missing.isPositive()) {
            refunds.add(new Refund(posting.id(), new Payment(whole.id(), missing), from, false));
        }
        return refunds;
    }

    private Money sum(Class<? extends Line> kind) {
        return sum(lines.stream().filter(kind::isInstance).map(Line::amount), currency);
    }

    private static Money sum(Stream<Money> amounts, Currency currency) {
        return amounts.filter(amount -> amount.currency().equals(currency))
                .reduce(new Money(0, currency), Money::plus);
    }
}
