package innkeeper.auth.staff.usecase;

import innkeeper.auth.person.domain.AuthRejection.UnknownHotel;
import innkeeper.auth.relation.usecase.RelationView;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.JustMade;
import java.util.Optional;

/**
 * Lets whoever has just made a hotel see its staff and invite at once, although hotel-service tells of hotels by events: of one
 * whose id was made a moment ago the event is waited for, and what it says of its owner is read before anybody is refused.
 */
public final class AwaitHotel {
    private final Staff staff;
    private final RelationView relations;
    private final JustMade justMade;

    public AwaitHotel(Staff staff, RelationView relations, JustMade justMade) {
        this.staff = staff;
        this.relations = relations;
        this.justMade = justMade;
    }

    /** @throws Rejected {@code UnknownHotel} where there is none, or none any more */
    public void handle(HotelId hotel) {
        justMade.find(hotel.value(), () -> Optional.of(hotel).filter(staff::knows))
                .orElseThrow(() -> new Rejected(new UnknownHotel(hotel)));
        if (!relations.knowsOwnerOf(hotel.toString())) {
            relations.load();
        }
    }
}
