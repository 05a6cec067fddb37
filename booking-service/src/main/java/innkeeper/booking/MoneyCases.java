package innkeeper.booking;

import innkeeper.booking.usecase.payment.Books;
import innkeeper.booking.usecase.payment.CarryOutRefunds;
import innkeeper.booking.usecase.payment.EndHold;
import innkeeper.booking.usecase.payment.ExpireHolds;
import innkeeper.booking.usecase.payment.HearFromProvider;
import innkeeper.kit.ids.Ids;
import java.time.Clock;

/** The use cases around payments, which need each other. */
record MoneyCases(HearFromProvider hear, EndHold endHold, ExpireHolds expireHolds, CarryOutRefunds carryOutRefunds) {
    static MoneyCases of(Stores stores, Neighbours neighbours, Clock clock) {
        Books books = new Books(stores.findings(), clock, Ids::next);
        HearFromProvider hear = new HearFromProvider(stores.bookings(), stores.refunds(), books);
        EndHold endHold = new EndHold(neighbours.payments(), stores.bookings(), hear);
        return new MoneyCases(hear, endHold, new ExpireHolds(stores.bookings(), endHold, clock),
                new CarryOutRefunds(stores.refunds(), neighbours.payments(), stores.bookings(), hear, books, clock));
    }
}
