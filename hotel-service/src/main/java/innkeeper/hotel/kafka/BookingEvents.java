package innkeeper.hotel.kafka;

import innkeeper.hotel.domain.BookedStay;
import innkeeper.hotel.usecase.FollowBooking;
import innkeeper.hotel.usecase.TakenRooms;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.util.function.Function;

/** Takes bookings as they are after each event, whatever its type, so that search knows which rooms are taken. */
public final class BookingEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.booking.v1");

    private final Function<Transaction, TakenRooms> takenRooms;

    record RoomType(RoomTypeId id) {}

    /** What this service reads of the payload. */
    record Data(BookingId bookingId, RoomType roomType, LocalDate checkIn, LocalDate checkOut, int rooms,
            boolean nightsHeld, int version) {}

    public BookingEvents(Function<Transaction, TakenRooms> takenRooms) {
        this.takenRooms = takenRooms;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        Data data = event.data(Data.class);
        if (!data.checkOut().isAfter(data.checkIn()) || data.rooms() < 1 || data.version() < 1) {
            throw new InvalidInput("", "a stay of no nights, no rooms or no version");
        }
        new FollowBooking(takenRooms.apply(tx)).handle(new BookedStay(data.bookingId(), data.roomType().id(),
                new DateRange(data.checkIn(), data.checkOut()), data.rooms(), data.nightsHeld(), data.version()));
        return Effect.COMPLETE;
    }
}
