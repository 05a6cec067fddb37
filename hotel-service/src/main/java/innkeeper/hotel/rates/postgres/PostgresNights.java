package innkeeper.hotel.rates.postgres;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The calendar in PostgreSQL, one row for each night of a room type under a plan of which something was said. */
public final class PostgresNights implements Nights {
    private static final Sql CHANGE = Sql.named("night.change", """
            insert into nightly_rates (rate_plan_id, room_type_id, night, price, min_stay, closed)
            select cast(:rate_plan_id as uuid), cast(:room_type_id as uuid), cast(:first as date) + n,
                   cast(:price as bigint), cast(:min_stay as integer), cast(:closed as boolean)
            from generate_series(0, :nights - 1) n
            on conflict (rate_plan_id, room_type_id, night) do update
            set price = case when :price_kept then nightly_rates.price else excluded.price end,
                min_stay = case when :min_stay_kept then nightly_rates.min_stay else excluded.min_stay end,
                closed = case when :closed_kept then nightly_rates.closed else excluded.closed end
            """);
    private static final Sql RANGE = Sql.named("night.range", """
            select d.night, coalesce(b.price, case when p.name = 'standard' then t.base_price end) as price, t.currency,
                   coalesce(r.min_stay, b.min_stay, 1) as min_stay, coalesce(r.closed, b.closed, false) as closed,
                   coalesce(k.taken, 0) as taken
            from room_types t
            join rate_plans p on p.id = cast(:priced_by as uuid)
            cross join (select cast(:first as date) + n as night from generate_series(0, :nights - 1) n) d
            left join nightly_rates r on r.rate_plan_id = cast(:rate_plan_id as uuid) and r.room_type_id = t.id
                                     and r.night = d.night
            left join nightly_rates b on b.rate_plan_id = p.id and b.room_type_id = t.id and b.night = d.night
            left join room_nights k on k.room_type_id = t.id and k.night = d.night
            where t.id = cast(:room_type_id as uuid)
            order by d.night
            """);

    private final Database db;

    public PostgresNights(Database db) {
        this.db = db;
    }

    @Override
    public void change(RatePlanId plan, List<RateChange> changes) {
        // by room type and date, so that two writers who name the same nights lock them in the same order
        List<RateChange> ordered = changes.stream()
                .sorted(Comparator.comparing((RateChange change) -> change.roomType().toString())
                        .thenComparing(change -> change.dates().checkIn()))
                .toList();
        db.transact(tx -> ordered.forEach(change -> tx.execute(CHANGE, params(plan, change))));
    }

    private static Params params(RatePlanId plan, RateChange change) {
        return range(plan, change.roomType(), change.dates())
                .and("price", value(change.price(), Money::minor)).and("price_kept", kept(change.price()))
                .and("min_stay", value(change.minStay(), nights -> nights)).and("min_stay_kept", kept(change.minStay()))
                .and("closed", value(change.closed(), closed -> closed)).and("closed_kept", kept(change.closed()));
    }

    /** Null where nothing is said any more, or yet. */
    private static <T> Object value(Edit<T> edit, Function<T, Object> column) {
        return switch (edit) {
            case Edit.Keep<T> _,Edit.Reset<T> _ -> null;
            case Edit.To<T>(var value) -> column.apply(value);
        };
    }

    private static boolean kept(Edit<?> edit) {
        return edit instanceof Edit.Keep;
    }

    @Override
    public List<Night> of(RatePlan plan, RoomType roomType, DateRange range) {
        return db.query(RANGE, range(plan.id(), roomType.id(), range).and("priced_by", plan.pricedBy().value()),
                PostgresNights::read).stream()
                .map(night -> night.at(night.price().map(plan::price))).toList();
    }

    private static Params range(RatePlanId plan, RoomTypeId roomType, DateRange range) {
        return Params.of("rate_plan_id", plan.value()).and("room_type_id", roomType.value())
                .and("first", range.checkIn()).and("nights", range.length());
    }

    private static Night read(Row row) {
        return new Night(row.date("night"),
                row.optional("price", Row::bigint).map(minor -> Money.of(minor, row.text("currency"))),
                row.integer("min_stay"), row.flag("closed"), row.integer("taken"));
    }
}
