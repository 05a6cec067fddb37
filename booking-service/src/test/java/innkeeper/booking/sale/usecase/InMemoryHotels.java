package innkeeper.booking.sale.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.rejection.domain.BookingRejection.OverCapacity;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownHotel;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRatePlan;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRoomType;
import innkeeper.booking.room.domain.TaxOrFee;
import innkeeper.booking.sale.domain.Quote;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.util.List;

/** One hotel with one type of room for two; how many rooms it offers can be changed. */
public class InMemoryHotels implements Hotels {
    private volatile int offered;
    private volatile List<TaxOrFee> charges = List.of();

    public InMemoryHotels(int offered) {
        this.offered = offered;
    }

    public void offer(int rooms) {
        offered = rooms;
    }

    /** With each room, from now on. */
    public void charge(List<TaxOrFee> taxesAndFees) {
        charges = taxesAndFees;
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
        return charged(Situations.aQuote(stay, rooms.size(), offered));
    }

    private Quote charged(Quote plain) {
        Money onTop = charges.stream().filter(charge -> !charge.included()).map(TaxOrFee::amount)
                .reduce(plain.total().times(0), Money::plus);
        return new Quote(plain.hotel(), plain.rooms().stream().map(room -> new Quote.Room(room.type(), room.plan(),
                room.methods(), room.cancellation(), room.nights(), charges)).toList(),
                plain.total().plus(onTop.times(plain.rooms().size())));
    }
}
