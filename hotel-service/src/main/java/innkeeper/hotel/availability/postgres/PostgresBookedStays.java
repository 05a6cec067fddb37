package innkeeper.hotel.availability.postgres;

import innkeeper.hotel.availability.domain.BookedStay;
import innkeeper.hotel.availability.domain.RoomNight;
import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is to come, from the projection of bookings in PostgreSQL. */
public final class PostgresBookedStays implements BookedStays {
    private static final Sql ON = Sql.named("stay.on", """
            select s.booking_id, s.room_type_id, s.check_in, s.check_out, s.rooms
            from booking_stays s
            where s.room_type_id = cast(:room_type_id as uuid)
              and exists (select from unnest(cast(string_to_array(:nights, ',') as date[])) n
                          where n >= s.check_in and n < s.check_out)
            order by s.check_in, s.booking_id, s.check_out
            """);

    /** A stay is ahead until its guests have left, by the calendar of the hotel. */
    private static final Sql AHEAD = Sql.named("stay.ahead", """
            select s.booking_id, s.room_type_id, s.check_in, s.check_out, s.rooms
            from booking_stays s
            join room_types t on t.id = s.room_type_id
            join hotels h on h.id = t.hotel_id
            where (t.hotel_id = cast(:id as uuid) or t.id = cast(:id as uuid))
              and s.check_out > cast(cast(:now as timestamptz) at time zone h.timezone as date)
            order by s.check_in, s.booking_id, s.check_out, s.room_type_id
            """);

    private static final Sql OVERSOLD = Sql.named("stay.oversold", """
            select k.month + i - 1 as night from room_months k
            cross join generate_series(1, 31) i
            where k.room_type_id = cast(:room_type_id as uuid)
              and k.month between month_of(cast(:first as date)) and cast(:last as date)
              and k.month + i - 1 >= :first and k.month + i - 1 < :last and k.taken[i] > :rooms
            order by night
            """);

    private static final Sql TAKEN = Sql.named("stay.taken", """
            select k.room_type_id, k.month + i - 1 as night, k.taken[i] as rooms from room_months k
            cross join generate_series(1, 31) i
            where k.room_type_id = any (cast(string_to_array(:room_types, ',') as uuid[]))
              and k.month between month_of(cast(:first as date)) and cast(:last as date)
              and k.month + i - 1 >= :first and k.month + i - 1 < :last and k.taken[i] > 0
            """);

    private static final Sql BLOCKED = Sql.named("stay.blocked", """
            select k.room_type_id, k.month + i - 1 as night, k.blocked[i] as rooms from room_months k
            cross join generate_series(1, 31) i
            where k.room_type_id = any (cast(string_to_array(:room_types, ',') as uuid[]))
              and k.month between month_of(cast(:first as date)) and cast(:last as date)
              and k.month + i - 1 >= :first and k.month + i - 1 < :last and k.blocked[i] > 0
            """);

    private final Session db;

    public PostgresBookedStays(Session db) {
        this.db = db;
    }

    @Override
    public List<BookedStay> on(RoomTypeId roomType, List<LocalDate> nights) {
        return db.query(ON, Params.of("room_type_id", roomType.value())
                .and("nights", nights.stream().map(LocalDate::toString).collect(Collectors.joining(","))),
                PostgresBookedStays::read);
    }

    @Override
    public List<LocalDate> oversold(RoomTypeId roomType, int rooms, DateRange range) {
        return db.query(OVERSOLD, Params.of("room_type_id", roomType.value()).and("rooms", rooms)
                .and("first", range.checkIn()).and("last", range.checkOut()), row -> row.date("night"));
    }

    @Override
    public Map<RoomNight, Integer> taken(List<RoomTypeId> roomTypes, DateRange range) {
        return counts(TAKEN, roomTypes, range);
    }

    @Override
    public Map<RoomNight, Integer> blocked(List<RoomTypeId> roomTypes, DateRange range) {
        return counts(BLOCKED, roomTypes, range);
    }

    private Map<RoomNight, Integer> counts(Sql sql, List<RoomTypeId> roomTypes, DateRange range) {
        return db.query(sql, Params.of("first", range.checkIn()).and("last", range.checkOut())
                .and("room_types", roomTypes.stream().map(RoomTypeId::toString).collect(Collectors.joining(","))),
                row -> Map.entry(new RoomNight(new RoomTypeId(row.uuid("room_type_id")), row.date("night")),
                        row.integer("rooms")))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static BookedStay read(Row row) {
        return new BookedStay(new BookingId(row.uuid("booking_id")), new RoomTypeId(row.uuid("room_type_id")),
                new DateRange(row.date("check_in"), row.date("check_out")), row.integer("rooms"));
    }

    @Override
    public List<BookedStay> ahead(HotelId hotel, Instant now) {
        return ahead(db, hotel.value(), now);
    }

    @Override
    public List<BookedStay> ahead(RoomTypeId roomType, Instant now) {
        return ahead(db, roomType.value(), now);
    }

    /** @param id of a hotel or a room type, which a transaction has locked where it is asked in one */
    public static List<BookedStay> ahead(Session session, UUID id, Instant now) {
        return session.query(AHEAD, Params.of("id", id).and("now", now), PostgresBookedStays::read);
    }
}
