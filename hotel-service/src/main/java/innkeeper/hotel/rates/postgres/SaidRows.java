package innkeeper.hotel.rates.postgres;

import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Nights of {@code rate_months} as they were said. */
final class SaidRows {
    static final Sql SAID = Sql.named("night.said", """
            select r.room_type_id, r.month + i - 1 as night, r.season_prices[i] as season_price, r.weekday_prices[i] as weekday_price,
                   r.day_prices[i] as day_price, r.min_stays[i] as min_stay, r.closed[i] as closed,
                   r.closed_to_arrival[i] as closed_to_arrival, r.closed_to_departure[i] as closed_to_departure, t.currency
            from rate_plans p
            join room_types t on t.hotel_id = p.hotel_id and t.deleted_at is null
            join rate_months r on r.room_type_id = t.id and r.rate_plan_id = p.id
                              and r.month between month_of(cast(:first as date)) and cast(:last as date)
            cross join lateral generate_series(greatest(cast(:first as date) - r.month, 0) + 1,
                least(cast(:last as date), cast(r.month + interval '1 month' as date)) - r.month) i
            where p.id = cast(:rate_plan_id as uuid)
            order by r.room_type_id, night
            """);

    private SaidRows() {}

    /** Of one room type. */
    record Said(RoomTypeId roomType, Night.Said night) {}

    static Said read(Row row) {
        Map<PriceLayer, Money> prices = new EnumMap<>(PriceLayer.class);
        Map.of(PriceLayer.SEASON, "season_price", PriceLayer.WEEKDAY, "weekday_price", PriceLayer.DAY, "day_price")
                .forEach((layer, column) -> row.optional(column, Row::bigint)
                        .ifPresent(minor -> prices.put(layer, Money.of(minor, row.text("currency")))));
        return new Said(new RoomTypeId(row.uuid("room_type_id")), new Night.Said(row.date("night"), prices,
                new Restrictions.Change(edit(row, "min_stay", Row::integer), edit(row, "closed", Row::flag),
                        edit(row, "closed_to_arrival", Row::flag), edit(row, "closed_to_departure", Row::flag))));
    }

    private static <T> Edit<T> edit(Row row, String column, BiFunction<Row, String, T> read) {
        return row.optional(column, read).<Edit<T>>map(Edit.To::new).orElseGet(Edit.Keep::new);
    }
}
