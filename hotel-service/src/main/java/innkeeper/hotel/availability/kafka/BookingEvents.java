package innkeeper.hotel.availability.kafka;

import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomStay;
import innkeeper.hotel.availability.usecase.FollowBooking;
import innkeeper.hotel.availability.usecase.TakenRooms;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes bookings as they are after each event, whatever its type, so that search knows which rooms are taken. */
public final class BookingEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.booking.v1");

    private final Function<Transaction, TakenRooms> takenRooms;

    /** What this service reads of the payload. */
    record Data(BookingId bookingId, int version, List<Room> rooms) {}

    /** @param occupiedNights from check-in on; never left to a default, which would give the room back */
    record Room(RoomType roomType, LocalDate checkIn, LocalDate checkOut, Integer occupiedNights) {
        RoomStay occupied() {
            return new RoomStay(roomType.id(), new DateRange(checkIn, checkIn.plusDays(occupiedNights)));
        }
    }

    record RoomType(RoomTypeId id) {}

    public BookingEvents(Function<Transaction, TakenRooms> takenRooms) {
        this.takenRooms = takenRooms;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        new FollowBooking(takenRooms.apply(tx)).handle(read(event));
        return Effect.COMPLETE;
    }

    /** @throws InvalidInput naming every room that makes no sense, so that the event becomes a dead letter at once */
    static OccupiedRooms read(Received event) {
        Data data = event.data(Data.class);
        List<FieldError> faults = faults(data);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new OccupiedRooms(data.bookingId(), data.version(), data.rooms().stream()
                .filter(room -> room.occupiedNights() > 0)
                .collect(Collectors.toMap(Room::occupied, _ -> 1, Integer::sum)));
    }

    private static List<FieldError> faults(Data data) {
        List<FieldError> faults = new ArrayList<>();
        if (data.bookingId() == null) {
            faults.add(new FieldError("/booking_id", "is missing"));
        }
        if (data.version() < 1) {
            faults.add(new FieldError("/version", "must be at least 1"));
        }
        if (data.rooms() == null || data.rooms().isEmpty()) {
            faults.add(new FieldError("/rooms", "must hold at least one room"));
            return faults;
        }
        for (int i = 0; i < data.rooms().size(); i++) {
            fault("/rooms/%d".formatted(i), data.rooms().get(i)).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<FieldError> fault(String pointer, Room room) {
        if (room == null) {
            return Optional.of(new FieldError(pointer, "is missing"));
        }
        if (room.roomType() == null || room.roomType().id() == null) {
            return Optional.of(new FieldError(pointer + "/room_type/id", "is missing"));
        }
        if (room.checkIn() == null) {
            return Optional.of(new FieldError(pointer + "/check_in", "is missing"));
        }
        if (room.checkOut() == null || !room.checkOut().isAfter(room.checkIn())) {
            return Optional.of(new FieldError(pointer + "/check_out", "must be after check_in"));
        }
        long nights = ChronoUnit.DAYS.between(room.checkIn(), room.checkOut());
        if (room.occupiedNights() == null || room.occupiedNights() < 0 || room.occupiedNights() > nights) {
            return Optional.of(new FieldError(pointer + "/occupied_nights", "must be from 0 to " + nights));
        }
        return Optional.empty();
    }
}
