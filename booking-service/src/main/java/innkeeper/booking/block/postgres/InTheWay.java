package innkeeper.booking.block.postgres;

import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import innkeeper.booking.inventory.postgres.PostgresInventory;
import innkeeper.booking.rejection.domain.BookingRejection.BookedRooms;
import innkeeper.booking.rejection.domain.BookingRejection.FreeRooms;
import innkeeper.booking.rejection.domain.BookingRejection.RoomsNotFree;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Why rooms cannot be blocked: on which nights too few are free, and who has booked them. */
final class InTheWay {
    private static final int MOST_SHOWN = 100;

    private static final Sql BOOKINGS = Sql.named("block.bookings-in-the-way", """
            select bookings.id, bookings.reference, rooms.check_in, rooms.check_out, cast(count(*) as integer) as rooms
            from booking_rooms as rooms
            join bookings on bookings.id = rooms.booking_id
            where rooms.room_type_id = cast(:room_type_id as uuid)
            and rooms.check_out > :first and rooms.check_in <= :last
            and rooms.status in ('PENDING_PAYMENT', 'CONFIRMED')
            and exists (select from unnest(cast(string_to_array(:nights, ',') as date[])) as night
                        where night >= rooms.check_in and night < rooms.check_out)
            group by bookings.id, bookings.reference, rooms.check_in, rooms.check_out
            order by rooms.check_in, bookings.reference, rooms.check_out
            limit :limit
            """);

    private InTheWay() {}

    /** @param wanted of one room type */
    static Rejected of(Database database, RoomNights wanted, Map<RoomNight, Integer> offered) {
        List<FreeRooms> nights = PostgresInventory.shortOf(database, wanted, offered).entrySet().stream()
                .map(each -> new FreeRooms(each.getKey().night(), each.getValue())).toList();
        RoomTypeId roomType = wanted.counts().firstKey().roomType();
        return new Rejected(new RoomsNotFree(nights, bookings(database, roomType, nights)));
    }

    private static List<BookedRooms> bookings(Database database, RoomTypeId roomType, List<FreeRooms> nights) {
        List<LocalDate> dates = nights.stream().map(FreeRooms::date).toList();
        return database.query(BOOKINGS, Params.of("room_type_id", roomType.value())
                .and("first", dates.getFirst()).and("last", dates.getLast())
                .and("nights", dates.stream().map(LocalDate::toString).collect(Collectors.joining(",")))
                .and("limit", MOST_SHOWN), InTheWay::read);
    }

    private static BookedRooms read(Row row) {
        return new BookedRooms(new BookingId(row.uuid("id")), row.text("reference"), row.date("check_in"),
                row.date("check_out"), row.integer("rooms"));
    }
}
