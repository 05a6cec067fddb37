package innkeeper.notification.letter.template;

import innkeeper.kernel.Money;
import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.BookingFacts.Extra;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Charge;
import innkeeper.notification.message.domain.BookingFacts.Room;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a booking costs, by name the extras, taxes and fees of its rooms together, and how it is paid. */
final class MoneyFacts {
    /** Of the same name, but contained in the price in one room and on top of it in another, it is told twice. */
    private record Kind(String name, boolean included) {}

    private final Words words;
    private final boolean proven;
    private final BookingFacts booking;

    MoneyFacts(Words words, boolean proven, BookingFacts booking) {
        this.words = words;
        this.proven = proven;
        this.booking = booking;
    }

    /** What is counted by night and what is not are told apart. */
    private record Choice(String name, boolean nightly) {}

    List<Fact> all() {
        List<Fact> money = new ArrayList<>();
        if (proven) {
            money.addAll(charges());
        }
        money.add(words.fact("total", words.money(booking.price())));
        money.add(words.fact("payment", words.say(booking.paidOnline() ? "online" : booking.byDeposit() ? "by_deposit" : "at_hotel")));
        if (booking.paid().isZero() && !booking.hasEnded()) {
            add(money, "deposit", booking.deposit());
        }
        add(money, booking.byDeposit() ? "deposit_paid" : "paid", booking.paid());
        money.addAll(due());
        add(money, "fee_kept", booking.feeKept());
        add(money, "fee_owed", booking.feeOwed());
        money.addAll(refunds());
        money.addAll(new TermsFacts(words, booking).common());
        return money;
    }

    /** Of what has ended only a fee can be owed, and that is said by itself. */
    List<Fact> due() {
        List<Fact> due = new ArrayList<>();
        if (!booking.hasEnded()) {
            add(due, booking.paid().isPositive() ? "due_at_hotel" : "due", booking.due());
        }
        return due;
    }

    /** What goes back in all; with each that has gone back, where it is more than one or not all has. */
    private List<Fact> refunds() {
        List<Fact> refunds = new ArrayList<>();
        boolean parts = booking.refunds().size() > 1
                || booking.refunds().stream().anyMatch(one -> !one.amount().equals(booking.refund()));
        add(refunds, parts ? "refund_in_all" : "refund", booking.refund());
        if (parts) {
            booking.refunds().forEach(refund -> refunds.add(new Fact(
                    words.say("label.refunded_on", words.date(refund.at().atZone(booking.hotel().timezone()))),
                    words.money(refund.amount()))));
        }
        return refunds;
    }

    private void add(List<Fact> facts, String label, Money money) {
        if (!money.isZero()) {
            facts.add(words.fact(label, words.money(money)));
        }
    }

    private List<Fact> charges() {
        Map<Choice, Extra> extras = new LinkedHashMap<>();
        booking.ownRooms().stream().flatMap(room -> room.extras().stream())
                .forEach(extra -> extras.merge(new Choice(extra.name(), extra.nightly()), extra, MoneyFacts::together));
        Map<Kind, Money> sums = new LinkedHashMap<>();
        for (Room room : booking.ownRooms()) {
            for (Charge charge : room.charges()) {
                sums.merge(new Kind(charge.name(), charge.included()), charge.amount(), Money::plus);
            }
        }
        List<Fact> facts = new ArrayList<>();
        if (!sums.isEmpty() || !extras.isEmpty()) {
            facts.add(words.fact("room_price", words.money(nights())));
            sums.forEach((kind, sum) -> {
                if (kind.included()) {
                    facts.add(new Fact(words.say("label.of_which", words.foreign(kind.name())), words.money(sum)));
                }
            });
            extras.values().forEach(extra -> facts.add(new Fact(
                    words.say(extra.nightly() ? "label.extra_nightly" : "label.extra", words.foreign(extra.name()), extra.quantity()),
                    words.money(extra.amount()))));
            sums.forEach((kind, sum) -> {
                if (!kind.included()) {
                    facts.add(new Fact(words.foreign(kind.name()), words.money(sum)));
                }
            });
        }
        return facts;
    }

    private static Extra together(Extra one, Extra other) {
        return new Extra(one.name(), one.nightly(), one.quantity() + other.quantity(), one.amount().plus(other.amount()));
    }

    private Money nights() {
        return booking.ownRooms().stream().map(Room::price).reduce(Money::plus).orElseThrow();
    }
}
