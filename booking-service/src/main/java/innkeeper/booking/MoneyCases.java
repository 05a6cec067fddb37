package innkeeper.booking;

import innkeeper.booking.usecase.payment.Books;
import innkeeper.booking.usecase.payment.CarryOutRefunds;
import innkeeper.booking.usecase.payment.EndHold;
import innkeeper.booking.usecase.payment.ExpireHolds;
import innkeeper.booking.usecase.payment.FollowPayment;
import innkeeper.kit.ids.Ids;
import java.time.Clock;

/** The use cases around payments, which need each other. */
record MoneyCases(FollowPayment follow, EndHold endHold, ExpireHolds expireHolds, CarryOutRefunds carryOutRefunds) {
    static MoneyCases of(Stores stores, Neighbours neighbours, Clock clock) {
        Books books = new Books(stores.findings(), clock, Ids::next);
        FollowPayment follow = new FollowPayment(stores.bookings(), stores.refunds(), books, clock, Ids::next);
        EndHold endHold = new EndHold(neighbours.payments(), stores.bookings(), follow);
        return new MoneyCases(follow, endHold, new ExpireHolds(stores.bookings(), endHold, clock, Ids::next),
                new CarryOutRefunds(stores.refunds(), neighbours.payments(), follow, books, clock));
    }
}
