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

/** Rows of {@code nightly_rates} as they were said. */
final class SaidRows {
    static final Sql SAID = Sql.named("night.said", """
            select r.room_type_id, r.night, r.season_price, r.weekday_price, r.day_price, r.min_stay, r.closed,
                   r.closed_to_arrival, r.closed_to_departure, t.currency
            from nightly_rates r
            join room_types t on t.id = r.room_type_id and t.deleted_at is null
            where r.rate_plan_id = cast(:rate_plan_id as uuid) and r.night >= :first and r.night < :last
            order by r.room_type_id, r.night
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
