package innkeeper.booking.reservation.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.util.Set;

/** Which bookings somebody may be shown. */
public sealed interface Visible {
    record Everything() implements Visible {}

    /** What one of the clients has made, and what is at one of the hotels. */
    record Concerning(Set<PersonId> clients, Set<HotelId> hotels) implements Visible {
        public Concerning {
            clients = Set.copyOf(clients);
            hotels = Set.copyOf(hotels);
        }
    }
}
