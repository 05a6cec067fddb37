package innkeeper.booking.inventory.usecase;

import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import java.util.Map;

/** The rooms of each type that are taken on each night, within one transaction. */
public interface Inventory {
    /**
     * Takes what {@code after} has more, and gives back what it has less.
     *
     * @param offered how many rooms the hotel offers, taken or not, on each night that is taken
     * @throws innkeeper.kernel.Rejected {@code SoldOut}: nobody takes a room that is not offered
     */
    void move(RoomNights before, RoomNights after, Map<RoomNight, Integer> offered);
}
