package innkeeper.bot.stay.usecase;

import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.usecase.PriceWords;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.Folio;
import innkeeper.bot.travel.domain.Request.Payment;
import innkeeper.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/** Says what a booking costs, and, as its folio has it, what came, what went back and what is still to be paid. */
record MoneyWords(Visit visit, Booking booking, Folio folio) {
    List<Markup> all() {
        List<Markup> lines = new ArrayList<>();
        if (!booking.status().over()) {
            lines.add(total());
            lines.addAll(PriceWords.of(visit, booking.price()));
        }
        add(lines, "booking.paid", folio.paid());
        add(lines, "booking.fee", folio.fee());
        add(lines, "booking.went-back", folio.wentBack());
        add(lines, "booking.goes-back", folio.goesBack());
        if (booking.status().over()) {
            add(lines, "booking.owed", folio.balance());
            if (folio.isUntouched()) {
                lines.add(visit.say("booking.nothing"));
            }
        } else if (booking.status() != Status.PENDING_PAYMENT && !isAllToPay()) {
            add(lines, "booking.left", folio.balance());
        }
        return lines;
    }

    /** What its rooms cost, and where it is paid. */
    private Markup total() {
        Money total = booking.price().total();
        String all = visit.words().money(total);
        if (booking.status() == Status.PENDING_PAYMENT) {
            return booking.deposit().map(deposit -> visit.say("booking.deposit", all, visit.words().money(deposit),
                    visit.words().money(total.minus(deposit)))).orElseGet(() -> visit.say("booking.online", all));
        }
        if (isAllToPay()) {
            return visit.say("booking.at-hotel", all);
        }
        boolean online = booking.payment() == Payment.ONLINE && !folio.balance().isPositive();
        return visit.say(online ? "booking.online" : "booking.total", all);
    }

    /** Whether exactly what its rooms cost is still to be paid. */
    private boolean isAllToPay() {
        return folio.balance().isPositive() && folio.balance().equals(booking.price().total());
    }

    private void add(List<Markup> lines, String key, Money money) {
        if (money.isPositive()) {
            lines.add(visit.say(key, visit.words().money(money)));
        }
    }
}
