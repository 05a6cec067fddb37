package innkeeper.hotel.availability.postgres;

import innkeeper.hotel.availability.domain.BlockedRooms;
import innkeeper.hotel.availability.domain.RoomNight;
import innkeeper.hotel.availability.usecase.RoomsBlocked;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Blocked rooms in PostgreSQL, within the transaction of one event: they count among those taken, and by themselves. */
public final class PostgresRoomsBlocked implements RoomsBlocked {
    private static final Sql LOCK = Sql.named("blocked.lock", """
            select 1 as locked from pg_advisory_xact_lock(hashtextextended(:block_id, 0))
            """);

    private static final Sql FIND = Sql.named("blocked.find", """
            select version, room_type_id, rooms, array_to_string(nights, ',') as nights, calendar_import_id,
                array_to_string(missed, ',') as missed
            from blocked_rooms
            where block_id = cast(:block_id as uuid)
            """);

    private static final Sql COUNT = Sql.named("blocked.count", """
            update room_months k set blocked = (
                select array_agg(k.blocked[i] + coalesce(c.rooms[array_position(c.nights, k.month + i - 1)], 0) order by i)
                from generate_series(1, 31) i)
            from (
                select room_type_id, month_of(night) as month, array_agg(night) as nights, array_agg(rooms) as rooms
                from unnest(cast(string_to_array(:room_types, ',') as uuid[]), cast(string_to_array(:nights, ',') as date[]),
                            cast(string_to_array(:rooms, ',') as integer[])) as c (room_type_id, night, rooms)
                group by room_type_id, month_of(night)
            ) c
            where k.room_type_id = c.room_type_id and k.month = c.month
            """);

    private static final Sql REMEMBER = Sql.named("blocked.remember", """
            insert into blocked_rooms (block_id, version, room_type_id, rooms, nights, calendar_import_id, missed)
            values (cast(:block_id as uuid), :version, cast(:room_type_id as uuid), :rooms,
                cast(string_to_array(:nights, ',') as date[]), cast(:calendar_import_id as uuid),
                cast(string_to_array(:missed, ',') as date[]))
            on conflict (block_id) do update
            set version = excluded.version, rooms = excluded.rooms, nights = excluded.nights, missed = excluded.missed
            """);

    private final Transaction tx;

    public PostgresRoomsBlocked(Transaction tx) {
        this.tx = tx;
    }

    @Override
    public Optional<BlockedRooms> find(BlockId block) {
        Params id = Params.of("block_id", block.value());
        tx.query(LOCK, id, row -> row.integer("locked"));
        return tx.find(FIND, id, row -> read(block, row));
    }

    @Override
    public void count(Map<RoomNight, Integer> changes) {
        new PostgresTakenRooms(tx).count(changes);
        List<Map.Entry<RoomNight, Integer>> nights = List.copyOf(changes.entrySet());
        tx.execute(COUNT, Params.of("room_types", list(nights, each -> each.getKey().roomType()))
                .and("nights", list(nights, each -> each.getKey().night()))
                .and("rooms", list(nights, Map.Entry::getValue)));
    }

    @Override
    public void remember(BlockedRooms said) {
        tx.execute(REMEMBER, Params.of("block_id", said.block().value()).and("version", said.version())
                .and("room_type_id", said.roomType().value()).and("rooms", said.rooms())
                .and("nights", text(said.nights())).and("calendar_import_id", said.calendarImport().orElse(null))
                .and("missed", text(said.missed())));
    }

    private static BlockedRooms read(BlockId block, Row row) {
        return new BlockedRooms(block, row.integer("version"), new RoomTypeId(row.uuid("room_type_id")), row.integer("rooms"),
                dates(row.text("nights")), row.optional("calendar_import_id", Row::uuid), dates(row.text("missed")));
    }

    private static String text(Set<LocalDate> dates) {
        return dates.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    private static Set<LocalDate> dates(String text) {
        return text.isEmpty() ? Set.of() : Arrays.stream(text.split(",")).map(LocalDate::parse).collect(Collectors.toSet());
    }

    private static <T> String list(List<T> all, Function<T, Object> field) {
        return all.stream().map(each -> field.apply(each).toString()).collect(Collectors.joining(","));
    }
}
