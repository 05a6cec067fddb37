package innkeeper.hotel.postgres;

import innkeeper.hotel.domain.BookedStay;
import innkeeper.hotel.usecase.TakenRooms;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.util.Optional;

/** Taken rooms in PostgreSQL, within the transaction of one event. */
public final class PostgresTakenRooms implements TakenRooms {
    private static final Sql LOCK = Sql.named("taken.lock", """
            select 1 as locked from pg_advisory_xact_lock(hashtextextended(:booking_id, 0))
            """);
    private static final Sql FIND = Sql.named("taken.find", """
            select booking_id, room_type_id, check_in, check_out, rooms, held, version
            from booking_stays where booking_id = cast(:booking_id as uuid)
            """);
    private static final Sql REMEMBER = Sql.named("taken.remember", """
            insert into booking_stays (booking_id, room_type_id, check_in, check_out, rooms, held, version)
            values (cast(:booking_id as uuid), cast(:room_type_id as uuid), :check_in, :check_out, :rooms, :held,
                    :version)
            on conflict (booking_id) do update
            set room_type_id = excluded.room_type_id, check_in = excluded.check_in, check_out = excluded.check_out,
                rooms = excluded.rooms, held = excluded.held, version = excluded.version
            """);
    private static final Sql TAKE = Sql.named("taken.take", """
            insert into room_nights (room_type_id, night, taken)
            select cast(:room_type_id as uuid), cast(:check_in as date) + n, :rooms
            from generate_series(0, :nights - 1) n
            on conflict (room_type_id, night) do update set taken = room_nights.taken + excluded.taken
            """);
    private static final Sql GIVE_BACK = Sql.named("taken.give-back", """
            update room_nights set taken = taken - :rooms
            where room_type_id = cast(:room_type_id as uuid)
              and night >= cast(:check_in as date) and night < cast(:check_in as date) + :nights
            """);

    private final Transaction tx;

    public PostgresTakenRooms(Transaction tx) {
        this.tx = tx;
    }

    @Override
    public Optional<BookedStay> find(BookingId booking) {
        Params id = Params.of("booking_id", booking.value());
        tx.query(LOCK, id, row -> row.integer("locked"));
        return tx.find(FIND, id, PostgresTakenRooms::read);
    }

    @Override
    public void remember(BookedStay stay) {
        tx.execute(REMEMBER, Params.of("booking_id", stay.booking().value())
                .and("room_type_id", stay.roomType().value()).and("check_in", stay.dates().checkIn())
                .and("check_out", stay.dates().checkOut()).and("rooms", stay.rooms()).and("held", stay.held())
                .and("version", stay.version()));
    }

    @Override
    public void take(BookedStay stay) {
        tx.execute(TAKE, nights(stay));
    }

    @Override
    public void giveBack(BookedStay stay) {
        tx.execute(GIVE_BACK, nights(stay));
    }

    private static Params nights(BookedStay stay) {
        return Params.of("room_type_id", stay.roomType().value()).and("check_in", stay.dates().checkIn())
                .and("nights", stay.dates().length()).and("rooms", stay.rooms());
    }

    static BookedStay read(Row row) {
        return new BookedStay(new BookingId(row.uuid("booking_id")), new RoomTypeId(row.uuid("room_type_id")),
                new DateRange(row.date("check_in"), row.date("check_out")), row.integer("rooms"), row.flag("held"),
                row.integer("version"));
    }
}
