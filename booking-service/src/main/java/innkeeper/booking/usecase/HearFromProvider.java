package innkeeper.booking.usecase;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.domain.Payment;
import innkeeper.booking.usecase.PaymentNews.Failed;
import innkeeper.booking.usecase.PaymentNews.Lapsed;
import innkeeper.booking.usecase.PaymentNews.Refunded;
import innkeeper.booking.usecase.PaymentNews.Succeeded;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Lets a booking follow its payment; news that comes again, or late, finds nothing left to change. */
public final class HearFromProvider {
    private static final Logger LOG = System.getLogger(HearFromProvider.class.getName());

    private final Bookings bookings;

    public HearFromProvider(Bookings bookings) {
        this.bookings = bookings;
    }

    public void handle(PaymentNews news) {
        Booking booking = bookings.change(news.booking(), before -> follow(before, news)).booking();
        if (news instanceof Succeeded(_, var payment) && !payment.amount().equals(booking.terms().total())) {
            LOG.log(Level.ERROR, "booking {0} costs {1}, but payment {2} is of {3}: it goes back",
                    booking.id(), booking.terms().total(), payment.id(), payment.amount());
        }
    }

    private static Booking follow(Booking booking, PaymentNews news) {
        return switch (news) {
            case Succeeded(_, var payment) -> settle(booking, payment);
            case Failed _ -> booking;
            case Lapsed _ -> booking instanceof Pending pending ? pending.expire() : booking;
            case Refunded _ -> booking instanceof Ended ended ? ended.refunded() : booking;
        };
    }

    private static Booking settle(Booking booking, Payment payment) {
        return switch (booking) {
            case Pending pending -> pending.settle(payment);
            case Confirmed confirmed -> confirmed;
            case Ended ended -> ended.settle(payment);
        };
    }
}
