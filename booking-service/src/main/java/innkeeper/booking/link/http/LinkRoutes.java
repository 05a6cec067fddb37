package innkeeper.booking.link.http;

import innkeeper.booking.link.usecase.WithdrawLink;
import innkeeper.booking.reservation.http.TheirBookings;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;

/** Withdraws the link to a booking's page over REST. */
public final class LinkRoutes implements Routes {
    private final WithdrawLink withdraw;
    private final TheirBookings bookings;

    public LinkRoutes(WithdrawLink withdraw, TheirBookings bookings) {
        this.withdraw = withdraw;
        this.bookings = bookings;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("withdrawBookingLink", this::withdraw);
    }

    private Answer withdraw(Call call) {
        withdraw.handle(bookings.inPath(call).stored().booking().id());
        return Answer.noContent();
    }
}
