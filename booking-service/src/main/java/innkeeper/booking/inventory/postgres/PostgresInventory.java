package innkeeper.booking.inventory.postgres;

import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import innkeeper.booking.inventory.domain.Use;
import innkeeper.booking.inventory.usecase.Inventory;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many rooms of a type are sold or blocked on each night. Always in the order of the nights, so that nobody deadlocks. */
public final class PostgresInventory implements Inventory {
    /** What refuses to sell a room that is not offered, whatever the code does. */
    public static final String NOT_OVERSOLD = "night_not_oversold";

    /** What is offered may sink below what is taken: that stops sales and cancels nothing. */
    private static final Sql TAKE = Sql.named("inventory.take", """
            insert into nights (room_type_id, night, sold, blocked, offered)
            select taken.room_type_id, taken.night, taken.sold, taken.blocked, taken.offered
            from jsonb_to_recordset(cast(:nights as jsonb))
                as taken (room_type_id uuid, night date, sold integer, blocked integer, offered integer)
            order by taken.room_type_id, taken.night
            on conflict (room_type_id, night) do update
            set sold = nights.sold + excluded.sold,
                blocked = nights.blocked + excluded.blocked,
                offered = greatest(excluded.offered, nights.sold + nights.blocked)
            """);

    /**
     * Where nights are given back and others taken, all of them are locked first, in one order: two who swap nights would wait
     * for each other otherwise. A night that nobody has taken yet begins here.
     */
    private static final Sql CLAIM = Sql.named("inventory.claim", """
            insert into nights (room_type_id, night, sold, blocked, offered)
            select moved.room_type_id, moved.night, 0, 0, moved.offered
            from jsonb_to_recordset(cast(:nights as jsonb)) as moved (room_type_id uuid, night date, offered integer)
            order by moved.room_type_id, moved.night
            on conflict (room_type_id, night) do update
            set sold = nights.sold
            """);

    private static final Sql LOCK = Sql.named("inventory.lock", """
            select nights.sold
            from nights
            join jsonb_to_recordset(cast(:nights as jsonb)) as named (room_type_id uuid, night date)
                on nights.room_type_id = named.room_type_id and nights.night = named.night
            order by nights.room_type_id, nights.night
            for update of nights
            """);

    private static final Sql GIVE_BACK = Sql.named("inventory.give-back", """
            update nights
            set sold = nights.sold - back.sold,
                blocked = nights.blocked - back.blocked
            from jsonb_to_recordset(cast(:nights as jsonb))
                as back (room_type_id uuid, night date, sold integer, blocked integer)
            where nights.room_type_id = back.room_type_id and nights.night = back.night
            """);

    /** So that the rows are there, and locked in their order. */
    private static final Sql OFFER = Sql.named("inventory.offer", """
            insert into nights (room_type_id, night, sold, blocked, offered)
            select taken.room_type_id, taken.night, 0, 0, taken.offered
            from jsonb_to_recordset(cast(:nights as jsonb)) as taken (room_type_id uuid, night date, offered integer)
            order by taken.room_type_id, taken.night
            on conflict (room_type_id, night) do update
            set offered = greatest(excluded.offered, nights.sold + nights.blocked)
            """);

    private static final Sql TAKE_WHERE_FREE = Sql.named("inventory.take-where-free", """
            update nights
            set sold = nights.sold + taken.sold, blocked = nights.blocked + taken.blocked
            from jsonb_to_recordset(cast(:nights as jsonb))
                as taken (room_type_id uuid, night date, sold integer, blocked integer)
            where nights.room_type_id = taken.room_type_id and nights.night = taken.night
            and nights.sold + nights.blocked + taken.sold + taken.blocked <= nights.offered
            returning nights.room_type_id, nights.night
            """);

    private static final Sql FREE = Sql.named("inventory.free", """
            select taken.room_type_id, taken.night, taken.sold + taken.blocked as wanted,
                greatest(taken.offered - coalesce(nights.sold + nights.blocked, 0), 0) as free
            from jsonb_to_recordset(cast(:nights as jsonb))
                as taken (room_type_id uuid, night date, sold integer, blocked integer, offered integer)
            left join nights on nights.room_type_id = taken.room_type_id and nights.night = taken.night
            """);

    private final Transaction tx;
    private final Use use;

    /** @param offered zero where nothing is taken */
    private record Count(UUID roomTypeId, LocalDate night, int sold, int blocked, int offered) {}

    private record Free(RoomNight night, int wanted, int rooms) {}

    public PostgresInventory(Transaction tx, Use use) {
        this.tx = tx;
        this.use = use;
    }

    @Override
    public void move(RoomNights before, RoomNights after, Map<RoomNight, Integer> offered) {
        RoomNights back = before.without(after);
        RoomNights taken = after.without(before);
        giveBack(back, taken, offered);
        if (!taken.isEmpty()) {
            tx.execute(TAKE, Params.of("nights", json(taken, offered)));
        }
    }

    /**
     * Gives back what {@code after} has less, and takes of what it has more all that is free.
     *
     * @param offered rooms on each night that is taken
     * @return what could not be had
     */
    public Set<RoomNight> moveWhereFree(RoomNights before, RoomNights after, int offered) {
        RoomNights wanted = after.without(before);
        Set<RoomNight> missed = new TreeSet<>(wanted.counts().keySet());
        Map<RoomNight, Integer> everywhere = missed.stream().collect(Collectors.toMap(night -> night, _ -> offered));
        giveBack(before.without(after), wanted, everywhere);
        if (!missed.isEmpty()) {
            Params nights = Params.of("nights", json(wanted, everywhere));
            tx.execute(OFFER, nights);
            tx.query(TAKE_WHERE_FREE, nights, PostgresInventory::night).forEach(missed::remove);
        }
        return missed;
    }

    private void giveBack(RoomNights back, RoomNights taken, Map<RoomNight, Integer> offered) {
        if (back.isEmpty()) {
            return;
        }
        Params nights = Params.of("nights", json(back, Map.of()));
        if (taken.isEmpty()) {
            tx.query(LOCK, nights, row -> row.integer("sold"));
        } else {
            tx.execute(CLAIM, Params.of("nights", json(back.and(taken), offered)));
        }
        tx.execute(GIVE_BACK, nights);
    }

    private static RoomNight night(Row row) {
        return new RoomNight(new RoomTypeId(row.uuid("room_type_id")), row.date("night"));
    }

    /** Why nothing could be sold. */
    public static Rejected soldOut(Database database, RoomNights wanted, Map<RoomNight, Integer> offered) {
        List<RoomNight> named = List.copyOf(shortOf(database, wanted, offered).keySet());
        RoomTypeId first = named.getFirst().roomType();
        return new Rejected(new SoldOut(first,
                named.stream().filter(each -> each.roomType().equals(first)).map(RoomNight::night).toList()));
    }

    /**
     * The nights for which fewer rooms are free than were wanted, with how many. Rooms may have been given back since: then all
     * nights are named rather than none.
     */
    public static SortedMap<RoomNight, Integer> shortOf(Database database, RoomNights wanted, Map<RoomNight, Integer> offered) {
        List<Free> all = database.query(FREE, Params.of("nights", json(wanted, offered, Use.SOLD)),
                row -> new Free(night(row), row.integer("wanted"), row.integer("free")));
        List<Free> gone = all.stream().filter(each -> each.rooms() < each.wanted()).toList();
        return (gone.isEmpty() ? all : gone).stream()
                .collect(Collectors.toMap(Free::night, Free::rooms, Integer::sum, TreeMap::new));
    }

    private String json(RoomNights rooms, Map<RoomNight, Integer> offered) {
        return json(rooms, offered, use);
    }

    private static String json(RoomNights rooms, Map<RoomNight, Integer> offered, Use use) {
        return Json.write(rooms.counts().entrySet().stream().map(each -> new Count(
                each.getKey().roomType().value(), each.getKey().night(), use == Use.SOLD ? each.getValue() : 0,
                use == Use.BLOCKED ? each.getValue() : 0, offered.getOrDefault(each.getKey(), 0))).toList());
    }
}
