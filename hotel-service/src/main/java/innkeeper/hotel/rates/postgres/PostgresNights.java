package innkeeper.hotel.rates.postgres;

import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transactions;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The calendar in PostgreSQL, one row for each month of a room type under a plan of which something was said, its nights in lists. */
public final class PostgresNights implements Nights {
    /** Writers of one plan wait for each other, so that they lock its months in whatever order their requests have. */
    private static final Sql LOCK_PLAN = Sql.named("night.lock-plan", """
            select p.id from rate_plans p where p.id = cast(:rate_plan_id as uuid) for no key update
            """);
    private static final Sql BEGIN_MONTHS = Sql.named("night.begin-months", """
            insert into rate_months (rate_plan_id, room_type_id, month)
            select cast(:rate_plan_id as uuid), cast(:room_type_id as uuid), d.month
            from (select distinct month_of(cast(:first as date) + n) as month from generate_series(0, :nights - 1) n) d
            on conflict (rate_plan_id, room_type_id, month) do nothing
            """);
    private static final Sql CHANGE = Sql.named("night.change", """
            update rate_months m
            set season_prices = case when :season_price_kept then m.season_prices
                                     else changed(m.season_prices, d.named, cast(:season_price as bigint)) end,
                weekday_prices = case when :weekday_price_kept then m.weekday_prices
                                      else changed(m.weekday_prices, d.named, cast(:weekday_price as bigint)) end,
                day_prices = case when :day_price_kept then m.day_prices
                                  else changed(m.day_prices, d.named, cast(:day_price as bigint)) end,
                min_stays = case when :min_stay_kept then m.min_stays
                                 else changed(m.min_stays, d.named, cast(:min_stay as integer)) end,
                closed = case when :closed_kept then m.closed else changed(m.closed, d.named, cast(:closed as boolean)) end,
                closed_to_arrival = case when :closed_to_arrival_kept then m.closed_to_arrival
                    else changed(m.closed_to_arrival, d.named, cast(:closed_to_arrival as boolean)) end,
                closed_to_departure = case when :closed_to_departure_kept then m.closed_to_departure
                    else changed(m.closed_to_departure, d.named, cast(:closed_to_departure as boolean)) end
            from (
                select n.month, array_agg(month_of(n.month + i - 1) = n.month
                           and n.month + i - 1 between cast(:first as date) and cast(:first as date) + :nights - 1
                           and (:weekdays = '' or extract(isodow from n.month + i - 1)
                                = any (cast(string_to_array(:weekdays, ',') as integer[]))) order by i) as named
                from (select distinct month_of(cast(:first as date) + n) as month from generate_series(0, :nights - 1) n) n
                cross join generate_series(1, 31) i
                group by n.month
            ) d
            where m.rate_plan_id = cast(:rate_plan_id as uuid) and m.room_type_id = cast(:room_type_id as uuid) and m.month = d.month
            """);
    /** A row for each product, with all of its nights in lists: a calendar has thousands of nights. */
    private static final Sql RANGE = Sql.named("night.range", """
            select n.currency, string_agg(coalesce(cast(n.price as text), ''), ',' order by n.night) as prices,
                   string_agg(n.layer, ',' order by n.night) as layers,
                   string_agg(cast(n.min_stay as text), ',' order by n.night) as min_stays,
                   string_agg(case when n.closed then 'x' else '-' end, '' order by n.night) as closed,
                   string_agg(case when n.closed_to_arrival then 'x' else '-' end, '' order by n.night) as no_arrival,
                   string_agg(case when n.closed_to_departure then 'x' else '-' end, '' order by n.night) as no_departure,
                   string_agg(cast(n.taken as text), ',' order by n.night) as taken
            from (
                select w.place, t.currency, d.month + i - 1 as night,
                       coalesce(b.day_prices[i], b.weekday_prices[i], b.season_prices[i],
                                case when p.name = 'standard' then t.base_price end) as price,
                       case when b.day_prices[i] is not null then 'DAY' when b.weekday_prices[i] is not null then 'WEEKDAY'
                            when b.season_prices[i] is not null then 'SEASON' else 'BASE_PRICE' end as layer,
                       coalesce(r.min_stays[i], b.min_stays[i], 1) as min_stay, coalesce(r.closed[i], b.closed[i], false) as closed,
                       coalesce(r.closed_to_arrival[i], b.closed_to_arrival[i], false) as closed_to_arrival,
                       coalesce(r.closed_to_departure[i], b.closed_to_departure[i], false) as closed_to_departure,
                       coalesce(k.taken[i], 0) as taken
                from unnest(cast(string_to_array(:rate_plans, ',') as uuid[]),
                            cast(string_to_array(:room_types, ',') as uuid[]),
                            cast(string_to_array(:priced_by, ',') as uuid[]))
                     with ordinality as w (rate_plan_id, room_type_id, priced_by, place)
                join room_types t on t.id = w.room_type_id
                join rate_plans p on p.id = w.priced_by
                cross join (
                    select n.month, greatest(cast(:first as date) - n.month, 0) + 1 as first,
                           least(cast(:first as date) + :nights, cast(n.month + interval '1 month' as date)) - n.month as last
                    from (select distinct month_of(cast(:first as date) + n) as month from generate_series(0, :nights - 1) n) n) d
                left join rate_months r on r.room_type_id = t.id and r.month = d.month and r.rate_plan_id = w.rate_plan_id
                left join rate_months b on b.room_type_id = t.id and b.month = d.month and b.rate_plan_id = p.id
                left join room_months k on k.room_type_id = t.id and k.month = d.month
                cross join lateral generate_series(d.first, d.last) i
            ) n
            group by n.place, n.currency
            order by n.place
            """);

    private final Transactions db;

    public PostgresNights(Transactions db) {
        this.db = db;
    }

    @Override
    public void change(RatePlanId plan, List<RateChange> changes) {
        db.transact(tx -> {
            tx.query(LOCK_PLAN, Params.of("rate_plan_id", plan.value()), row -> row.uuid("id"));
            for (RateChange change : changes) {
                tx.execute(BEGIN_MONTHS, range(plan, change.roomType(), change.dates().span()));
                tx.execute(CHANGE, params(plan, change));
            }
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
    public Map<Product, List<Night>> followed(List<Product> products, DateRange range) {
        List<List<Night>> all = db.query(RANGE, Params.of("first", range.checkIn()).and("nights", range.length())
                .and("rate_plans", ids(products, each -> each.plan().id()))
                .and("room_types", ids(products, each -> each.roomType().id()))
                .and("priced_by", ids(products, each -> each.plan().pricedBy())), row -> read(row, range.nights()));
        Map<Product, List<Night>> found = new LinkedHashMap<>();
        for (int i = 0; i < products.size(); i++) {
            found.put(products.get(i), all.get(i));
        }
        return found;
    }

    @Override
    public Map<RoomTypeId, List<Night.Said>> said(RatePlanId plan, DateRange range) {
        return db.query(SaidRows.SAID, Params.of("rate_plan_id", plan.value()).and("first", range.checkIn())
                .and("last", range.checkOut()), SaidRows::read).stream().filter(said -> !said.night().isEmpty())
                .collect(Collectors.groupingBy(SaidRows.Said::roomType,
                        Collectors.mapping(SaidRows.Said::night, Collectors.toList())));
    }

    private static String ids(List<Product> products, Function<Product, Object> id) {
        return products.stream().map(product -> id.apply(product).toString()).collect(Collectors.joining(","));
    }

    private static Params range(RatePlanId plan, RoomTypeId roomType, DateRange range) {
        return Params.of("rate_plan_id", plan.value()).and("room_type_id", roomType.value())
                .and("first", range.checkIn()).and("nights", range.length());
    }

    private static List<Night> read(Row row, List<LocalDate> nights) {
        Currency currency = Currency.getInstance(row.text("currency"));
        String[] prices = row.text("prices").split(",", -1);
        String[] layers = row.text("layers").split(",");
        String[] minStays = row.text("min_stays").split(",");
        String closed = row.text("closed");
        String noArrival = row.text("no_arrival");
        String noDeparture = row.text("no_departure");
        String[] taken = row.text("taken").split(",");
        return IntStream.range(0, nights.size()).mapToObj(i -> new Night(nights.get(i),
                Optional.of(prices[i]).filter(minor -> !minor.isEmpty()).map(minor -> new Night.Price(
                        new Money(Long.parseLong(minor), currency), PriceLayer.valueOf(layers[i]))),
                new Restrictions(Integer.parseInt(minStays[i]), said(closed, i), said(noArrival, i),
                        said(noDeparture, i)),
                Integer.parseInt(taken[i]))).toList();
    }

    private static boolean said(String flags, int night) {
        return flags.charAt(night) == 'x';
    }
}
