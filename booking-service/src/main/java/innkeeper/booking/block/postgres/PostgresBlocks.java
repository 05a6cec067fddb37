package innkeeper.booking.block.postgres;

import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.usecase.BlockQuery;
import innkeeper.booking.block.usecase.Blocks;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import innkeeper.booking.inventory.domain.Use;
import innkeeper.booking.inventory.postgres.PostgresInventory;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownBlock;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.idempotency.Attempt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The blocks in PostgreSQL: nights, row and announcement in one transaction. */
public final class PostgresBlocks implements Blocks {
    private static final Sql ADD = Sql.named("block.add", """
            insert into blocks (%s)
            values (%s)
            """.formatted(BlockRows.COLUMNS, BlockRows.VALUES));

    private static final Sql FIND = Sql.named("block.find", """
            select %s
            from blocks
            where id = cast(:id as uuid) and not gone
            """.formatted(BlockRows.SELECTED));

    /** Ids grow with time: their order is that of making. */
    private static final Sql LIST = Sql.named("block.list", """
            select %s
            from blocks
            where hotel_id = cast(:hotel_id as uuid) and not gone
            and (cast(:room_type_id as uuid) is null or room_type_id = cast(:room_type_id as uuid))
            and (cast(:from as date) is null or until > cast(:from as date))
            and (cast(:to as date) is null or first_night < cast(:to as date))
            and (cast(:after as uuid) is null or id < cast(:after as uuid))
            order by id desc
            limit :limit
            """.formatted(BlockRows.SELECTED));

    private static final Sql LOCK = Sql.named("block.lock", """
            select %s
            from blocks
            where id = cast(:id as uuid) and not gone
            for update
            """.formatted(BlockRows.SELECTED));

    private static final Sql UPDATE = Sql.named("block.update", """
            update blocks
            set version = :version, rooms = :rooms, first_night = :first_night, until = :until, reason = :reason, note = :note,
                gone = :gone
            where id = cast(:id as uuid)
            """);

    private final Database database;
    private final BlockAnnouncements announcements;

    public PostgresBlocks(Database database, BlockAnnouncements announcements) {
        this.database = database;
        this.announcements = announcements;
    }

    @Override
    public Block add(Block block, int offered) {
        return taking(tx -> {
            Attempt.isDone(tx, block.id().value());
            move(tx, RoomNights.NONE, block.occupied(), offered);
            tx.execute(ADD, BlockRows.added(block));
            announcements.announce(tx, block);
            return block;
        });
    }

    @Override
    public Optional<Block> find(BlockId id) {
        return database.find(FIND, Params.of("id", id.value()), BlockRows::read);
    }

    @Override
    public List<Block> list(BlockQuery query, int limit) {
        return database.query(LIST, Params.of("hotel_id", query.hotel().value())
                .and("room_type_id", query.roomType().map(RoomTypeId::value).orElse(null))
                .and("from", query.from().orElse(null))
                .and("to", query.to().orElse(null))
                .and("after", query.after().map(BlockId::value).orElse(null))
                .and("limit", limit), BlockRows::read);
    }

    @Override
    public Block change(BlockId id, int offered, UnaryOperator<Block> step) {
        return taking(tx -> {
            Block before = tx.find(LOCK, Params.of("id", id.value()), BlockRows::read)
                    .orElseThrow(() -> new Rejected(new UnknownBlock(id)));
            Block after = step.apply(before);
            if (after.version() != before.version()) {
                move(tx, before.occupied(), after.occupied(), offered);
                tx.execute(UPDATE, BlockRows.state(after));
                announcements.announce(tx, after);
            }
            return after;
        });
    }

    private static void move(Transaction tx, RoomNights before, RoomNights after, int offered) {
        Map<RoomNight, Integer> everywhere =
                after.counts().keySet().stream().collect(Collectors.toMap(night -> night, _ -> offered));
        try {
            new PostgresInventory(tx, Use.BLOCKED).move(before, after, everywhere);
        } catch (ConstraintViolated refused) {
            throw refused.constraint().equals(PostgresInventory.NOT_OVERSOLD)
                    ? new TooFewRooms(after.without(before), everywhere)
                    : refused;
        }
    }

    /** Who is in the way is looked up once nothing is locked any more. */
    private Block taking(Function<Transaction, Block> work) {
        try {
            return database.transaction(work);
        } catch (TooFewRooms few) {
            throw InTheWay.of(database, few.wanted, few.offered);
        }
    }

    @SuppressWarnings("serial")
    private static final class TooFewRooms extends RuntimeException {
        private final transient RoomNights wanted;
        private final transient Map<RoomNight, Integer> offered;

        TooFewRooms(RoomNights wanted, Map<RoomNight, Integer> offered) {
            this.wanted = wanted;
            this.offered = offered;
        }
    }
}
