package innkeeper.booking.folio.domain;

import innkeeper.booking.folio.domain.Line.Charge;
import innkeeper.booking.folio.domain.Line.Fee;
import innkeeper.booking.folio.domain.Line.Paid;
import innkeeper.booking.folio.domain.Line.Refunded;
import innkeeper.booking.folio.domain.Line.Reversal;
import innkeeper.kernel.Money;
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
 * @param owed     at most one refund of each payment
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
        List<Line> all = new ArrayList<>(lines);
        all.addAll(more);
        Folio posted = new Folio(currency, all, owed);
        return new Folio(currency, all, posted.due(posting));
    }

    /** What the client still has to pay; negative where money has to go back. */
    public Money balance() {
        return charges().plus(sum(Fee.class)).minus(sum(Paid.class)).plus(sum(Refunded.class));
    }

    /** What the nights cost that the client has to pay. */
    public Money charges() {
        return sum(Charge.class).minus(sum(Reversal.class));
    }

    public Money fees() {
        return sum(Fee.class);
    }

    /** The payment that was meant to pay the booking; empty where none did. */
    public Optional<String> payment() {
        return payments().findFirst().map(Paid::payment);
    }

    public boolean holds(String payment) {
        return payments().anyMatch(paid -> paid.payment().equals(payment));
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
        return owed.stream().map(Refund::payment).filter(each -> each.id().equals(payment)).map(Payment::amount)
                .findFirst();
    }

    /** Once {@code inAll} of the payment has gone back; old news says less than we know and changes nothing. */
    public Folio returned(String payment, Money inAll, Posting posting) {
        return payments().filter(paid -> paid.payment().equals(payment)).findFirst()
                .map(paid -> inAll.minus(back(paid)))
                .filter(Money::isPositive)
                .map(news -> post(List.of(new Refunded(refundId(payment, news, posting), posting.at(), payment, news)),
                        posting))
                .orElse(this);
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

    /** The last payment goes back first: those that came before have paid the booking. */
    private List<Refund> due(Posting posting) {
        Money left = balance().times(-1);
        List<Refund> due = new ArrayList<>();
        for (Paid paid : payments().toList().reversed()) {
            Money rest = paid.amount().minus(back(paid));
            boolean ours = paid.amount().currency().equals(currency);
            Money back = ours && left.minor() < rest.minor() ? left : rest;
            if (back.isPositive()) {
                due.add(refund(new Payment(paid.payment(), back), posting));
                left = ours ? left.minus(back) : left;
            }
        }
        return due;
    }

    /** Another sum is another refund. */
    private Refund refund(Payment payment, Posting posting) {
        return owed.stream().filter(each -> each.payment().equals(payment)).findFirst()
                .orElseGet(() -> new Refund(posting.id(), payment));
    }

    private UUID refundId(String payment, Money amount, Posting posting) {
        return refund(new Payment(payment, amount), posting).id();
    }

    private Money sum(Class<? extends Line> kind) {
        return lines.stream().filter(kind::isInstance).map(Line::amount)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(new Money(0, currency), Money::plus);
    }
}
