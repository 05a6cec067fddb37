package innkeeper.booking.sale.http;

import innkeeper.booking.reservation.http.TheirBookings;
import innkeeper.booking.sale.domain.Client;
import innkeeper.booking.sale.usecase.BookRooms;
import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.limit.RouteLimit;
import java.util.Map;

/** Books rooms over REST. */
public final class BookRoomsRoutes implements Routes {
    private final BookRooms bookRooms;
    private final TheirBookings bookings;
    private final RouteLimit limit;

    public BookRoomsRoutes(BookRooms bookRooms, TheirBookings bookings, RouteLimit limit) {
        this.bookRooms = bookRooms;
        this.bookings = bookings;
        this.limit = limit;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("createBooking", this::book);
    }

    private Answer book(Call call) {
        limit.spend(call);
        NewBooking wanted = call.body(NewBooking.class);
        wanted.stay();
        wanted.wanted();
        PersonId id = wanted.client(PersonId.of(call.access().subject().id()));
        call.access().require(Resource.of("booking", "", Map.of("client_id", id.toString())));
        Client client = new Client(id, call.access().subject().emailVerified());
        return call.once(request -> bookRooms.handle(wanted.request(request, client)), bookings::present,
                TheirBookings::created);
    }
}
