package innkeeper.hotel.availability.postgres;

import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomNight;
import innkeeper.hotel.availability.domain.RoomStay;
import innkeeper.hotel.availability.usecase.TakenRooms;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Taken rooms in PostgreSQL, within the transaction of one event. */
public final class PostgresTakenRooms implements TakenRooms {
    private static final Sql LOCK = Sql.named("taken.lock", """
            select 1 as locked from pg_advisory_xact_lock(hashtextextended(:booking_id, 0))
            """);
    private static final Sql VERSION = Sql.named("taken.version", """
            select version from booking_versions where booking_id = cast(:booking_id as uuid)
            """);
    private static final Sql STAYS = Sql.named("taken.stays", """
            select room_type_id, check_in, check_out, rooms from booking_stays
            where booking_id = cast(:booking_id as uuid)
            """);

    /** In one order for all bookings, so that two that change the same months never wait for each other crosswise. */
    private static final Sql LOCK_MONTHS = Sql.named("taken.lock-months", """
            insert into room_months (room_type_id, month, taken)
            select distinct c.room_type_id, month_of(c.night) as month, array_fill(0, array[31])
            from unnest(cast(string_to_array(:room_types, ',') as uuid[]), cast(string_to_array(:nights, ',') as date[]))
                 as c (room_type_id, night)
            order by c.room_type_id, month
            on conflict (room_type_id, month) do update set taken = room_months.taken
            """);
    private static final Sql COUNT = Sql.named("taken.count", """
            update room_months k set taken = (
                select array_agg(k.taken[i] + coalesce(c.rooms[array_position(c.nights, k.month + i - 1)], 0) order by i)
                from generate_series(1, 31) i)
            from (
                select room_type_id, month_of(night) as month, array_agg(night) as nights, array_agg(rooms) as rooms
                from unnest(cast(string_to_array(:room_types, ',') as uuid[]), cast(string_to_array(:nights, ',') as date[]),
                            cast(string_to_array(:rooms, ',') as integer[])) as c (room_type_id, night, rooms)
                group by room_type_id, month_of(night)
            ) c
            where k.room_type_id = c.room_type_id and k.month = c.month
            """);
    private static final Sql REMEMBER = Sql.named("taken.remember", """
            insert into booking_versions (booking_id, version) values (cast(:booking_id as uuid), :version)
            on conflict (booking_id) do update set version = excluded.version
            """);
    private static final Sql FORGET_STAYS = Sql.named("taken.forget-stays", """
            delete from booking_stays where booking_id = cast(:booking_id as uuid)
            """);
    private static final Sql ADD_STAY = Sql.named("taken.add-stay", """
            insert into booking_stays (booking_id, room_type_id, check_in, check_out, rooms)
            values (cast(:booking_id as uuid), cast(:room_type_id as uuid), :check_in, :check_out, :rooms)
            """);

    private record Counted(RoomStay stay, int rooms) {}

    private final Transaction tx;

    public PostgresTakenRooms(Transaction tx) {
        this.tx = tx;
    }

    @Override
    public OccupiedRooms find(BookingId booking) {
        Params id = id(booking);
        tx.query(LOCK, id, row -> row.integer("locked"));
        return tx.find(VERSION, id, row -> row.integer("version"))
                .map(version -> new OccupiedRooms(booking, version, stays(id)))
                .orElseGet(() -> OccupiedRooms.untold(booking));
    }

    private Map<RoomStay, Integer> stays(Params booking) {
        return tx.query(STAYS, booking, PostgresTakenRooms::read).stream()
                .collect(Collectors.toMap(Counted::stay, Counted::rooms));
    }

    @Override
    public void count(Map<RoomNight, Integer> changes) {
        List<Map.Entry<RoomNight, Integer>> nights = List.copyOf(changes.entrySet());
        Params keys = Params.of("room_types", list(nights, each -> each.getKey().roomType()))
                .and("nights", list(nights, each -> each.getKey().night()));
        tx.execute(LOCK_MONTHS, keys);
        tx.execute(COUNT, keys.and("rooms", list(nights, Map.Entry::getValue)));
    }

    private static <T> String list(List<T> all, Function<T, Object> field) {
        return all.stream().map(each -> field.apply(each).toString()).collect(Collectors.joining(","));
    }

    @Override
    public void remember(OccupiedRooms said) {
        Params id = id(said.booking());
        tx.execute(REMEMBER, id.and("version", said.version()));
        tx.execute(FORGET_STAYS, id);
        said.rooms().forEach((stay, rooms) -> tx.execute(ADD_STAY, id.and("room_type_id", stay.roomType().value())
                .and("check_in", stay.dates().checkIn()).and("check_out", stay.dates().checkOut())
                .and("rooms", rooms)));
    }

    private static Params id(BookingId booking) {
        return Params.of("booking_id", booking.value());
    }

    private static Counted read(Row row) {
        return new Counted(new RoomStay(new RoomTypeId(row.uuid("room_type_id")),
                new DateRange(row.date("check_in"), row.date("check_out"))), row.integer("rooms"));
    }
}
