package innkeeper.hotel.availability.kafka;

import innkeeper.hotel.availability.domain.BlockedRooms;
import innkeeper.hotel.availability.usecase.FollowBlock;
import innkeeper.hotel.availability.usecase.RoomsBlocked;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Takes blocks as they are after each event, whatever its type, so that search knows which rooms are off sale. */
public final class BlockEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.block.v1");

    private final Function<Transaction, RoomsBlocked> blocked;

    /**
     * What this service reads of the payload.
     *
     * @param nights    on which it takes rooms; never left to a default, which would give them back
     * @param conflicts nights that a calendar says, and on which no room was free
     */
    record Data(BlockId blockId, int version, RoomTypeId roomTypeId, int rooms, UUID calendarImportId, List<LocalDate> nights,
            List<LocalDate> conflicts) {}

    public BlockEvents(Function<Transaction, RoomsBlocked> blocked) {
        this.blocked = blocked;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        new FollowBlock(blocked.apply(tx)).handle(read(event));
        return Effect.COMPLETE;
    }

    /** @throws InvalidInput naming what makes no sense, so that the event becomes a dead letter at once */
    static BlockedRooms read(Received event) {
        Data data = event.data(Data.class);
        List<FieldError> faults = new ArrayList<>();
        if (data.blockId() == null) {
            faults.add(new FieldError("/block_id", "is missing"));
        }
        if (data.version() < 1) {
            faults.add(new FieldError("/version", "must be at least 1"));
        }
        if (data.roomTypeId() == null) {
            faults.add(new FieldError("/room_type_id", "is missing"));
        }
        if (data.rooms() < 1) {
            faults.add(new FieldError("/rooms", "must be at least 1"));
        }
        requireDates("/nights", data.nights(), faults);
        requireDates("/conflicts", data.conflicts(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new BlockedRooms(data.blockId(), data.version(), data.roomTypeId(), data.rooms(), Set.copyOf(data.nights()),
                Optional.ofNullable(data.calendarImportId()), Set.copyOf(data.conflicts()));
    }

    private static void requireDates(String pointer, List<LocalDate> dates, List<FieldError> faults) {
        if (dates == null || dates.stream().anyMatch(Objects::isNull)) {
            faults.add(new FieldError(pointer, "must be a list of dates"));
        }
    }
}
