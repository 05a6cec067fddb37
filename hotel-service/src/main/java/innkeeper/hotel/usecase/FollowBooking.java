package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.BookedStay;
import java.util.Optional;

/** Keeps the count of taken rooms in step with a booking, however often and in whatever order it is told. */
public final class FollowBooking {
    private final TakenRooms taken;

    public FollowBooking(TakenRooms taken) {
        this.taken = taken;
    }

    public void handle(BookedStay said) {
        Optional<BookedStay> known = taken.find(said.booking());
        if (known.isPresent() && !said.isNewsAfter(known.get())) {
            return;
        }
        known.filter(BookedStay::held).ifPresent(taken::giveBack);
        if (said.held()) {
            taken.take(said);
        }
        taken.remember(said);
    }
}
