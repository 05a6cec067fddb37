package innkeeper.notification.letter.usecase;

import innkeeper.notification.message.domain.BookingFacts;
import java.net.URI;
import java.util.Optional;

/** Where a guest looks at a booking and changes it without logging in. */
public interface BookingLinks {
    /** Empty where there is no such page. */
    Optional<URI> to(BookingFacts booking);
}
