package innkeeper.booking.http;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.BookingRejection.UnknownBooking;
import innkeeper.booking.domain.GivingUp;
import innkeeper.booking.domain.Party;
import innkeeper.booking.domain.sale.Client;
import innkeeper.booking.usecase.BookRooms;
import innkeeper.booking.usecase.Bookings;
import innkeeper.booking.usecase.CancelBooking;
import innkeeper.booking.usecase.PreviewCancellation;
import innkeeper.booking.usecase.Stored;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomId;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Page;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.limit.RouteLimit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bookings over REST, for the people they concern. */
public final class BookingRoutes implements Routes {
    private final Bookings bookings;
    private final BookRooms bookRooms;
    private final PreviewCancellation previewCancellation;
    private final CancelBooking cancelBooking;
    private final RouteLimit limit;

    public BookingRoutes(
            Bookings bookings,
            BookRooms bookRooms,
            PreviewCancellation previewCancellation,
            CancelBooking cancelBooking,
            RouteLimit limit) {
        this.bookings = bookings;
        this.bookRooms = bookRooms;
        this.previewCancellation = previewCancellation;
        this.cancelBooking = cancelBooking;
        this.limit = limit;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("createBooking", this::book)
                .on("listBookings", this::list)
                .on("getBooking", this::read)
                .on("getFolio", this::folio)
                .on("previewCancellation", this::preview)
                .on("cancelBooking", this::cancel);
    }

    private Answer book(Call call) {
        limit.spend(call);
        NewBooking wanted = call.body(NewBooking.class);
        wanted.stay();
        wanted.wanted();
        PersonId id = wanted.client(caller(call));
        call.access().require(Resource.of("booking", "", Map.of("client_id", id.toString())));
        Client client = new Client(id, call.access().subject().emailVerified());
        return call.once(request -> bookRooms.handle(wanted.request(request, client)), this::present,
                BookingRoutes::created);
    }

    private Answer list(Call call) {
        int limit = call.limit();
        List<Stored> found = bookings.list(ListQuery.criteria(call), limit + 1);
        List<Stored> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? ListQuery.CURSORS.write(new ListQuery.Place(shown.getLast().booking().id()))
                : null;
        return Answer.ok(new Page<>(shown.stream().map(Stored::booking).map(BookingView::of).toList(), next));
    }

    private Answer read(Call call) {
        return shown(theirs(call));
    }

    private Answer folio(Call call) {
        Stored stored = theirs(call);
        return Answer.ok(FolioView.of(stored.booking().folio())).etag(stored.version());
    }

    /** For all rooms, or those that the query names. */
    private Answer preview(Call call) {
        Booking booking = theirs(call).booking();
        List<RoomId> rooms = call.texts("room_id").stream().map(RoomId::of).toList();
        return Answer.ok(previewCancellation.handle(booking,
                new CancelRequest(null, rooms).by(caller(call), party(call, booking))));
    }

    private Answer cancel(Call call) {
        Booking booking = theirs(call).booking();
        CancelRequest wanted =
                call.body().isMissingNode() ? CancelRequest.EVERYTHING : call.body(CancelRequest.class);
        GivingUp given = wanted.by(caller(call), party(call, booking));
        return call.once(_ -> cancelBooking.handle(booking.id(), given), this::present, BookingRoutes::shown);
    }

    /** The booking in the path, which must concern the caller. */
    private Stored theirs(Call call) {
        BookingId id = new BookingId(call.id("booking_id"));
        Stored stored = present(id.value());
        call.access().require(Resource.of("booking", id.toString(), Map.of(
                "client_id", stored.booking().terms().client().toString(),
                "owner_id", stored.booking().terms().hotel().owner().toString())));
        return stored;
    }

    private Stored present(UUID id) {
        return bookings.find(new BookingId(id))
                .orElseThrow(() -> new Rejected(new UnknownBooking(new BookingId(id))));
    }

    private static PersonId caller(Call call) {
        return PersonId.of(call.access().subject().id());
    }

    private static Party party(Call call, Booking booking) {
        return call.access().subject().id().equals(booking.terms().client().toString()) ? Party.CLIENT : Party.HOTEL;
    }

    private static Answer created(Stored stored) {
        String location = "/v1/bookings/" + stored.booking().id();
        return Answer.created(location, BookingView.of(stored.booking())).etag(stored.version());
    }

    private static Answer shown(Stored stored) {
        return Answer.ok(BookingView.of(stored.booking())).etag(stored.version());
    }
}
