package innkeeper.hotel.rates.postgres;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The calendar in PostgreSQL, one row for each night of a room type under a plan of which something was said. */
public final class PostgresNights implements Nights {
    /** Writers of one plan wait for each other, so that they lock its nights in whatever order their requests have. */
    private static final Sql LOCK_PLAN = Sql.named("night.lock-plan", """
            select p.id from rate_plans p where p.id = cast(:rate_plan_id as uuid) for no key update
            """);
    private static final Sql CHANGE = Sql.named("night.change", """
            insert into nightly_rates (rate_plan_id, room_type_id, night, season_price, weekday_price, day_price, min_stay,
                                       closed, closed_to_arrival, closed_to_departure)
            select cast(:rate_plan_id as uuid), cast(:room_type_id as uuid), d.night, cast(:season_price as bigint),
                   cast(:weekday_price as bigint), cast(:day_price as bigint), cast(:min_stay as integer),
                   cast(:closed as boolean), cast(:closed_to_arrival as boolean), cast(:closed_to_departure as boolean)
            from (select cast(:first as date) + n as night from generate_series(0, :nights - 1) n) d
            where :weekdays = '' or extract(isodow from d.night) = any (cast(string_to_array(:weekdays, ',') as integer[]))
            on conflict (rate_plan_id, room_type_id, night) do update
            set season_price = case when :season_price_kept then nightly_rates.season_price
                                    else excluded.season_price end,
                weekday_price = case when :weekday_price_kept then nightly_rates.weekday_price
                                     else excluded.weekday_price end,
                day_price = case when :day_price_kept then nightly_rates.day_price else excluded.day_price end,
                min_stay = case when :min_stay_kept then nightly_rates.min_stay else excluded.min_stay end,
                closed = case when :closed_kept then nightly_rates.closed else excluded.closed end,
                closed_to_arrival = case when :closed_to_arrival_kept then nightly_rates.closed_to_arrival
                                         else excluded.closed_to_arrival end,
                closed_to_departure = case when :closed_to_departure_kept then nightly_rates.closed_to_departure
                                           else excluded.closed_to_departure end
            """);
    private static final Sql RANGE = Sql.named("night.range", """
            select d.night, coalesce(b.price, case when p.name = 'standard' then t.base_price end) as price, t.currency,
                   case when b.day_price is not null then 'DAY' when b.weekday_price is not null then 'WEEKDAY'
                        when b.season_price is not null then 'SEASON' else 'BASE_PRICE' end as layer,
                   coalesce(r.min_stay, b.min_stay, 1) as min_stay, coalesce(r.closed, b.closed, false) as closed,
                   coalesce(r.closed_to_arrival, b.closed_to_arrival, false) as closed_to_arrival,
                   coalesce(r.closed_to_departure, b.closed_to_departure, false) as closed_to_departure,
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
        db.transact(tx -> {
            tx.query(LOCK_PLAN, Params.of("rate_plan_id", plan.value()), row -> row.uuid("id"));
            changes.forEach(change -> tx.execute(CHANGE, params(plan, change)));
        });
    }

    private static Params params(RatePlanId plan, RateChange change) {
        Edit<Money> untouched = new Edit.Keep<>();
        PriceLayer layer = change.dates().layer();
        Params params = range(plan, change.roomType(), change.dates().span()).and("weekdays",
                change.dates().weekdays().stream().map(day -> String.valueOf(day.getValue()))
                        .collect(Collectors.joining(",")));
        params = price(params, "season_price", layer == PriceLayer.SEASON ? change.price() : untouched);
        params = price(params, "weekday_price", layer == PriceLayer.WEEKDAY ? change.price() : untouched);
        params = price(params, "day_price", layer == PriceLayer.DAY ? change.price() : untouched);
        Restrictions.Change said = change.restrictions();
        params = edit(params, "min_stay", said.minStay(), nights -> nights);
        params = edit(params, "closed", said.closed(), yes -> yes);
        params = edit(params, "closed_to_arrival", said.closedToArrival(), yes -> yes);
        return edit(params, "closed_to_departure", said.closedToDeparture(), yes -> yes);
    }

    private static Params price(Params params, String column, Edit<Money> price) {
        return edit(params, column, price, Money::minor);
    }

    private static <T> Params edit(Params params, String column, Edit<T> edit, Function<T, Object> value) {
        return params.and(column, value(edit, value)).and(column + "_kept", edit instanceof Edit.Keep);
    }

    /** Null where nothing is said any more, or yet. */
    private static <T> Object value(Edit<T> edit, Function<T, Object> column) {
        return switch (edit) {
            case Edit.Keep<T> _,Edit.Reset<T> _ -> null;
            case Edit.To<T>(var value) -> column.apply(value);
        };
    }

    @Override
    public List<Night> of(RatePlan plan, RoomType roomType, DateRange range) {
        return db.query(RANGE, range(plan.id(), roomType.id(), range).and("priced_by", plan.pricedBy().value()),
                PostgresNights::read).stream()
                .map(night -> night.under(plan)).toList();
    }

    private static Params range(RatePlanId plan, RoomTypeId roomType, DateRange range) {
        return Params.of("rate_plan_id", plan.value()).and("room_type_id", roomType.value())
                .and("first", range.checkIn()).and("nights", range.length());
    }

    private static Night read(Row row) {
        return new Night(row.date("night"),
                row.optional("price", Row::bigint).map(minor -> new Night.Price(
                        Money.of(minor, row.text("currency")), PriceLayer.valueOf(row.text("layer")))),
                new Restrictions(row.integer("min_stay"), row.flag("closed"), row.flag("closed_to_arrival"),
                        row.flag("closed_to_departure")),
                row.integer("taken"));
    }
}
