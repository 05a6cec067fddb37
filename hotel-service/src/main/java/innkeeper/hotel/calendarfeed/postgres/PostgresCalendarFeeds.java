package innkeeper.hotel.calendarfeed.postgres;

import innkeeper.hotel.calendarfeed.domain.CalendarFeed;
import innkeeper.hotel.calendarfeed.usecase.CalendarFeeds;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.util.Optional;

/** Calendar feeds in PostgreSQL; one whose address was never withdrawn has no row. */
public final class PostgresCalendarFeeds implements CalendarFeeds {
    private static final Sql FIND = Sql.named("calendar-feed.find", """
            select t.id, t.hotel_id, coalesce(f.version, :first) as version
            from room_types t left join calendar_feeds f on f.room_type_id = t.id
            where t.id = cast(:room_type_id as uuid) and t.deleted_at is null
            """);
    private static final Sql WITHDRAW = Sql.named("calendar-feed.withdraw", """
            insert into calendar_feeds (room_type_id, version) values (cast(:room_type_id as uuid), :first + 1)
            on conflict (room_type_id) do update set version = calendar_feeds.version + 1
            """);

    private final Database db;

    public PostgresCalendarFeeds(Database db) {
        this.db = db;
    }

    @Override
    public Optional<CalendarFeed> find(RoomTypeId roomType) {
        return db.find(FIND, of(roomType), row -> new CalendarFeed(
                new HotelId(row.uuid("hotel_id")), new RoomTypeId(row.uuid("id")), row.integer("version")));
    }

    @Override
    public void withdraw(RoomTypeId roomType) {
        db.execute(WITHDRAW, of(roomType));
    }

    private static Params of(RoomTypeId roomType) {
        return Params.of("room_type_id", roomType.value()).and("first", CalendarFeed.FIRST_VERSION);
    }
}
