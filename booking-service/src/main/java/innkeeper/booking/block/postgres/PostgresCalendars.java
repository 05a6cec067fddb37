package innkeeper.booking.block.postgres;

import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.domain.Calendar;
import innkeeper.booking.block.usecase.Calendars;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import innkeeper.booking.inventory.domain.Use;
import innkeeper.booking.inventory.postgres.PostgresInventory;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Calendars in PostgreSQL, within the transaction of one event. */
public final class PostgresCalendars implements Calendars {
    private static final Sql VERSION = Sql.named("calendar.version", """
            insert into calendars (id, version) values (cast(:id as uuid), 0)
            on conflict (id) do update set version = calendars.version
            returning version
            """);

    private static final Sql AHEAD = Sql.named("calendar.blocks-ahead", """
            select %s
            from blocks
            where calendar_import_id = cast(:id as uuid) and not gone and until > :today
            order by first_night
            for update
            """.formatted(BlockRows.SELECTED));

    private static final Sql PUT = Sql.named("calendar.put-block", """
            insert into blocks (%s)
            values (%s)
            on conflict (id) do update
            set version = excluded.version, first_night = excluded.first_night, until = excluded.until, gone = excluded.gone,
                missed = excluded.missed
            """.formatted(BlockRows.COLUMNS, BlockRows.VALUES));

    private static final Sql REMEMBER = Sql.named("calendar.remember", """
            update calendars set version = :version where id = cast(:id as uuid)
            """);

    private final Transaction tx;
    private final BlockAnnouncements announcements;

    public PostgresCalendars(Transaction tx, BlockAnnouncements announcements) {
        this.tx = tx;
        this.announcements = announcements;
    }

    @Override
    public int version(UUID calendar) {
        return tx.find(VERSION, Params.of("id", calendar), row -> row.integer("version")).orElseThrow();
    }

    @Override
    public List<Block> ahead(UUID calendar, LocalDate today) {
        return tx.query(AHEAD, Params.of("id", calendar).and("today", today), BlockRows::read);
    }

    @Override
    public Set<RoomNight> move(RoomNights before, RoomNights after, int offered) {
        return new PostgresInventory(tx, Use.BLOCKED).moveWhereFree(before, after, offered);
    }

    @Override
    public void put(Block block) {
        tx.execute(PUT, BlockRows.added(block));
        announcements.announce(tx, block);
    }

    @Override
    public void remember(Calendar calendar) {
        tx.execute(REMEMBER, Params.of("id", calendar.id()).and("version", calendar.version()));
    }
}
