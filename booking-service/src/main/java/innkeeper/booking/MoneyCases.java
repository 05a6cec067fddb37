package innkeeper.booking;

import innkeeper.booking.payment.usecase.CarryOutRefunds;
import innkeeper.booking.payment.usecase.EndHold;
import innkeeper.booking.payment.usecase.ExpireHold;
import innkeeper.booking.payment.usecase.FollowPayment;
import innkeeper.booking.reconciliation.usecase.Books;
import innkeeper.kit.ids.Ids;
import java.time.Clock;

/** The use cases around payments, which need each other. */
record MoneyCases(FollowPayment follow, EndHold endHold, ExpireHold expireHold, CarryOutRefunds carryOutRefunds) {
    static MoneyCases of(Stores stores, Neighbours neighbours, Clock clock) {
        Books books = new Books(stores.findings(), clock, Ids::next);
        FollowPayment follow = new FollowPayment(stores.bookings(), stores.refunds(), books, clock, Ids::next);
        EndHold endHold = new EndHold(neighbours.payments(), stores.bookings(), follow);
        return new MoneyCases(follow, endHold, new ExpireHold(stores.bookings(), endHold, clock, Ids::next),
                new CarryOutRefunds(stores.bookings(), stores.refunds(), neighbours.payments(), follow, books));
    }
}
