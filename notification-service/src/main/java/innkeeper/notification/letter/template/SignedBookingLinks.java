package innkeeper.notification.letter.template;

import innkeeper.kit.link.SignedLinks;
import innkeeper.kit.link.SignedLinks.Target;
import innkeeper.kit.link.SigningKeys;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.production.Production.Reach;
import innkeeper.notification.letter.usecase.BookingLinks;
import innkeeper.notification.message.domain.BookingFacts;
import java.net.URI;
import java.util.Optional;

/**
 * Links to the pages that booking-service serves, signed here with the key that both know: so no secret travels with the
 * events.
 */
public final class SignedBookingLinks implements BookingLinks {
    private static final String PURPOSE = "booking-page";
    private static final int UNKNOWN = 0;

    private final SignedLinks links;
    private final URI publicUrl;

    private SignedBookingLinks(SigningKeys keys, URI publicUrl) {
        this.links = new SignedLinks(keys, PURPOSE);
        this.publicUrl = publicUrl;
    }

    public static SignedBookingLinks from(Environment e) {
        return new SignedBookingLinks(
                SigningKeys.from(e, "BOOKING_PAGE_KEY"),
                e.uri("BOOKING_PUBLIC_URL", Reach.PEOPLE));
    }

    @Override
    public Optional<URI> to(BookingFacts booking) {
        return booking.linkVersion() == UNKNOWN
                ? Optional.empty()
                : Optional.of(publicUrl.resolve(
                        "/b/" + links.token(new Target(booking.booking().value(), booking.linkVersion()))));
    }
}
