package innkeeper.booking.postgres;

import innkeeper.booking.domain.Quote.Night;
import innkeeper.booking.domain.Terms;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.json.Json;
import java.time.LocalDate;
import java.util.List;

/** How many rooms of a type are sold for each night. Always in the order of the nights, so that nobody deadlocks. */
final class Nights {
    /** What is offered may sink below what is sold: that stops sales and cancels nothing. */
    private static final Sql TAKE = Sql.named("nights.take", """
            insert into nights (room_type_id, night, sold, offered)
            select cast(:room_type_id as uuid), stay.date, :rooms, stay.offered
            from jsonb_to_recordset(cast(:nights as jsonb)) as stay (date date, offered integer)
            order by stay.date
            on conflict (room_type_id, night) do update
            set sold = nights.sold + excluded.sold,
                offered = greatest(excluded.offered, nights.sold)
            """);

    private static final Sql GIVE_BACK = Sql.named("nights.give-back", """
            with stay as (
                select room_type_id, night
                from nights
                where room_type_id = cast(:room_type_id as uuid)
                and night >= cast(:check_in as date) and night < cast(:check_out as date)
                order by night
                for update
            )
            update nights
            set sold = nights.sold - :rooms
            from stay
            where nights.room_type_id = stay.room_type_id and nights.night = stay.night
            """);

    private static final Sql SHORT_OF_ROOMS = Sql.named("nights.short-of-rooms", """
            select stay.date
            from jsonb_to_recordset(cast(:nights as jsonb)) as stay (date date, offered integer)
            left join nights on nights.room_type_id = cast(:room_type_id as uuid) and nights.night = stay.date
            where coalesce(nights.sold, 0) + :rooms > stay.offered
            order by stay.date
            """);

    private record Offer(LocalDate date, int offered) {}

    private Nights() {}

    static void take(Transaction tx, RoomTypeId roomType, List<Night> nights, int rooms) {
        tx.execute(TAKE, offers(roomType, nights, rooms));
    }

    static void giveBack(Transaction tx, Terms terms) {
        tx.execute(GIVE_BACK, Params.of("room_type_id", terms.roomType().id().value())
                .and("check_in", terms.stay().checkIn())
                .and("check_out", terms.stay().checkOut())
                .and("rooms", terms.rooms()));
    }

    /** The nights on which fewer than {@code rooms} are left. */
    static List<LocalDate> shortOfRooms(Session session, RoomTypeId roomType, List<Night> nights, int rooms) {
        return session.query(SHORT_OF_ROOMS, offers(roomType, nights, rooms), row -> row.date("date"));
    }

    private static Params offers(RoomTypeId roomType, List<Night> nights, int rooms) {
        List<Offer> offers = nights.stream().map(night -> new Offer(night.date(), night.offered())).toList();
        return Params.of("room_type_id", roomType.value()).and("rooms", rooms).and("nights", Json.write(offers));
    }
}
