package innkeeper.booking.link.page;

import innkeeper.booking.reservation.domain.Booking;
import innkeeper.kernel.BookingId;
import innkeeper.kit.link.SignedLinks;
import innkeeper.kit.link.SignedLinks.Target;
import java.net.URI;
import java.util.Optional;

/** Links to the pages of bookings; notification-service makes the same ones, as the AsyncAPI contract says. */
public final class BookingLinks {
    private static final String PURPOSE = "booking-page";

    private final SignedLinks links;
    private final URI publicUrl;

    public BookingLinks(PageSettings settings) {
        this.links = new SignedLinks(settings.keys(), PURPOSE);
        this.publicUrl = settings.publicUrl();
    }

    /** The address of the page by the link that each booking begins with, the same for the booking's whole life. */
    public URI first(BookingId id) {
        return publicUrl.resolve("/b/" + links.token(new Target(id.value(), Booking.FIRST_LINK)));
    }

    Optional<Target> read(String token) {
        return links.read(token);
    }
}
