package innkeeper.notification.webhook.postgres;

import innkeeper.kernel.HotelId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.notification.webhook.domain.FeedEntry;
import innkeeper.notification.webhook.domain.HotelEvent;
import innkeeper.notification.webhook.usecase.HotelFeed;
import java.util.List;

/** Feeds of hotels in PostgreSQL. */
public final class PostgresFeed implements HotelFeed {
    /**
     * The row of the hotel stays locked until the transaction ends: a number is given only after the one before it is there
     * for everybody to see, and goes back to be given again where the transaction fails.
     */
    private static final Sql APPEND = Sql.named("feed.append", """
            with numbered as (
                insert into hotel_feeds (hotel_id, hotel_name, last_sequence)
                select cast(:hotel_id as uuid), :hotel_name, 1
                where not exists (select from hotel_events where event_id = cast(:event_id as uuid))
                on conflict (hotel_id) do update
                set hotel_name = excluded.hotel_name, last_sequence = hotel_feeds.last_sequence + 1
                returning last_sequence)
            insert into hotel_events (hotel_id, sequence, event_id, event_type, happened_at, data)
            select cast(:hotel_id as uuid), last_sequence, cast(:event_id as uuid), :event_type, :happened_at,
                cast(:data as jsonb)
            from numbered
            """);

    /** From the oldest on, so that what is left has no gap. */
    public static final Sql FORGET_OLD = Sql.named("feed.forget-old", """
            delete from hotel_events
            using (
                select hotel_id, max(sequence) as last
                from (
                    select hotel_id, sequence
                    from hotel_events
                    where entered_at < :limit
                    order by entered_at
                    limit :batch) as oldest
                group by hotel_id) as old
            where hotel_events.hotel_id = old.hotel_id and sequence <= old.last
            """);

    private static final Sql LAST = Sql.named("feed.last", """
            select last_sequence
            from hotel_feeds
            where hotel_id = cast(:hotel_id as uuid)
            """);

    private static final Sql AFTER = Sql.named("feed.after", """
            select sequence, event_id, event_type, happened_at, cast(data as text) as data
            from hotel_events
            where hotel_id = cast(:hotel_id as uuid) and sequence > :sequence
            order by sequence
            limit :limit
            """);

    private static final Sql NAME = Sql.named("feed.hotel-name", """
            select hotel_name
            from hotel_feeds
            where hotel_id = cast(:hotel_id as uuid)
            """);

    private final Session session;

    public PostgresFeed(Session session) {
        this.session = session;
    }

    @Override
    public void append(HotelEvent event) {
        session.execute(APPEND, Params.of("hotel_id", event.hotel().value())
                .and("hotel_name", event.hotelName())
                .and("event_id", event.id())
                .and("event_type", event.type())
                .and("happened_at", event.at())
                .and("data", event.data()));
    }

    @Override
    public List<FeedEntry> after(HotelId hotel, long sequence, int limit) {
        return session.query(AFTER, Params.of("hotel_id", hotel.value()).and("sequence", sequence).and("limit", limit),
                row -> new FeedEntry(row.bigint("sequence"), row.uuid("event_id"), row.text("event_type"),
                        row.instant("happened_at"), row.text("data")));
    }

    @Override
    public long lastOf(HotelId hotel) {
        return session.find(LAST, Params.of("hotel_id", hotel.value()), row -> row.bigint("last_sequence")).orElse(0L);
    }

    @Override
    public String nameOf(HotelId hotel) {
        return session.find(NAME, Params.of("hotel_id", hotel.value()), row -> row.text("hotel_name")).orElse("");
    }
}
