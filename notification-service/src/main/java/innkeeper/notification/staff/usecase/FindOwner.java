package innkeeper.notification.staff.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.JustMade;
import innkeeper.notification.message.domain.NotificationRejection.UnknownHotel;
import java.util.Optional;
import java.util.function.Function;

/** Says whose a hotel is, as auth-service tells of people; of one made a moment ago it may be about to. */
public final class FindOwner {
    private final Function<HotelId, Optional<PersonId>> known;
    private final JustMade justMade;

    public FindOwner(Function<HotelId, Optional<PersonId>> known, JustMade justMade) {
        this.known = known;
        this.justMade = justMade;
    }

    /** @throws Rejected {@code UnknownHotel} where nobody is known to own it */
    public PersonId handle(HotelId hotel) {
        return justMade.find(hotel.value(), () -> known.apply(hotel))
                .orElseThrow(() -> new Rejected(new UnknownHotel(hotel)));
    }
}
