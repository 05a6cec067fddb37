package innkeeper.booking.sale.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.rejection.domain.BookingRejection.OverCapacity;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownHotel;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRatePlan;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRoomType;
import innkeeper.booking.sale.domain.Quote;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import java.util.List;

/** One hotel with one type of room for two; how many rooms it offers can be changed. */
public class InMemoryHotels implements Hotels {
    private volatile int offered;

    public InMemoryHotels(int offered) {
        this.offered = offered;
    }

    public void offer(int rooms) {
        offered = rooms;
    }

    @Override
    public Quote quote(HotelId hotel, DateRange stay, List<WantedRoom> rooms) {
        if (!hotel.equals(Situations.ASTORIA)) {
            throw new Rejected(new UnknownHotel(hotel));
        }
        for (WantedRoom room : rooms) {
            if (!room.type().equals(Situations.DOUBLE)) {
                throw new Rejected(new UnknownRoomType("The hotel has no room type " + room.type()));
            }
            if (room.plan().filter(plan -> !plan.equals(Situations.STANDARD.id())).isPresent()) {
                throw new Rejected(new UnknownRatePlan("The hotel has no such rate plan"));
            }
            if (room.occupancy().people() > 2) {
                throw new Rejected(new OverCapacity("The rooms sleep 2"));
            }
        }
        return Situations.aQuote(stay, rooms.size(), offered);
    }
}
