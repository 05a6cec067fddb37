package innkeeper.hotel.postgres;

import innkeeper.hotel.domain.Night;
import innkeeper.hotel.domain.RatePeriod;
import innkeeper.hotel.domain.RoomType;
import innkeeper.hotel.usecase.Nights;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import java.util.Comparator;
import java.util.List;

/** The calendar in PostgreSQL, one row for each night that differs from the base price. */
public final class PostgresNights implements Nights {
    private static final Sql REPLACE = Sql.named("night.replace", """
            insert into nightly_rates (room_type_id, night, price, min_stay, closed)
            select cast(:room_type_id as uuid), cast(:first as date) + n, :price, :min_stay, :closed
            from generate_series(0, :nights - 1) n
            on conflict (room_type_id, night)
            do update set price = excluded.price, min_stay = excluded.min_stay, closed = excluded.closed
            """);
    private static final Sql RANGE = Sql.named("night.range", """
            select d.night, coalesce(r.price, t.base_price) as price, t.currency, coalesce(r.min_stay, 1) as min_stay,
                   coalesce(r.closed, false) as closed, coalesce(k.taken, 0) as taken
            from room_types t
            cross join (select cast(:first as date) + n as night from generate_series(0, :nights - 1) n) d
            left join nightly_rates r on r.room_type_id = t.id and r.night = d.night
            left join room_nights k on k.room_type_id = t.id and k.night = d.night
            where t.id = cast(:room_type_id as uuid)
            order by d.night
            """);

    private final Database db;

    public PostgresNights(Database db) {
        this.db = db;
    }

    @Override
    public void replace(RoomTypeId roomType, List<RatePeriod> periods) {
        // by date, so that two writers who name the same nights lock them in the same order
        List<RatePeriod> ordered = periods.stream()
                .sorted(Comparator.comparing((RatePeriod period) -> period.dates().checkIn())).toList();
        db.transact(tx -> ordered.forEach(period -> tx.execute(REPLACE, range(roomType, period.dates())
                .and("price", period.price().minor()).and("min_stay", period.minStay())
                .and("closed", period.closed()))));
    }

    @Override
    public List<Night> of(RoomType roomType, DateRange range) {
        return db.query(RANGE, range(roomType.id(), range), PostgresNights::read);
    }

    private static Params range(RoomTypeId roomType, DateRange range) {
        return Params.of("room_type_id", roomType.value()).and("first", range.checkIn())
                .and("nights", range.length());
    }

    private static Night read(Row row) {
        return new Night(row.date("night"), Money.of(row.bigint("price"), row.text("currency")),
                row.integer("min_stay"), row.flag("closed"), row.integer("taken"));
    }
}
