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
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transactions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /** Months of which nothing is closed have no list of it, and no place in the index. */
    private static final Sql CLOSED = Sql.named("night.closed-throughout", """
            select r.room_type_id, r.rate_plan_id
            from rate_months r
            cross join lateral generate_series(greatest(cast(:first as date) - r.month, 0) + 1,
                least(cast(:first as date) + :nights, cast(r.month + interval '1 month' as date)) - r.month) i
            where r.room_type_id = any (cast(string_to_array(:room_types, ',') as uuid[])) and r.closed is not null and r.closed[i]
              and r.month between month_of(cast(:first as date)) and cast(:first as date) + :nights - 1
            group by r.room_type_id, r.rate_plan_id
            having count(*) = :nights
            """);
    private static final Sql STANDARD = Sql.named("night.standard-plans", """
            select p.id from rate_plans p
            where p.id = any (cast(string_to_array(:rate_plans, ',') as uuid[])) and p.name = 'standard'
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
        List<RoomTypeId> types = products.stream().map(each -> each.roomType().id()).distinct().toList();
        Set<RatePlanId> standard = standard(products);
        MonthRows rows = new MonthRows(types, range);
        rows.read(db);
        Map<Product, List<Night>> found = LinkedHashMap.newLinkedHashMap(products.size());
        for (Product each : products) {
            found.computeIfAbsent(each, product -> rows.nights(product, standard.contains(product.plan().pricedBy())));
        }
        return found;
    }

    /** Of the plans whose prices these have. */
    private Set<RatePlanId> standard(List<Product> products) {
        Map<RatePlanId, Boolean> known = new HashMap<>();
        products.forEach(each -> known.put(each.plan().id(), each.plan().isStandard()));
        String unknown = products.stream().map(each -> each.plan().pricedBy()).filter(id -> !known.containsKey(id)).distinct()
                .map(RatePlanId::toString).collect(Collectors.joining(","));
        Stream<RatePlanId> told = unknown.isEmpty()
                ? Stream.empty()
                : db.query(STANDARD, Params.of("rate_plans", unknown), row -> new RatePlanId(row.uuid("id"))).stream();
        return Stream.concat(told, known.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Product> closedThroughout(List<Product> products, DateRange range) {
        record Key(RoomTypeId roomType, RatePlanId plan) {}
        Set<Key> closed = Set.copyOf(db.query(CLOSED, Params.of("first", range.checkIn()).and("nights", range.length())
                .and("room_types", products.stream().map(each -> each.roomType().id().toString()).distinct()
                        .collect(Collectors.joining(","))),
                row -> new Key(new RoomTypeId(row.uuid("room_type_id")), new RatePlanId(row.uuid("rate_plan_id")))));
        return products.stream().filter(each -> closed.contains(new Key(each.roomType().id(), each.plan().id())))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<RoomTypeId, List<Night.Said>> said(RatePlanId plan, DateRange range) {
        return db.query(SaidRows.SAID, Params.of("rate_plan_id", plan.value()).and("first", range.checkIn())
                .and("last", range.checkOut()), SaidRows::read).stream().filter(said -> !said.night().isEmpty())
                .collect(Collectors.groupingBy(SaidRows.Said::roomType,
                        Collectors.mapping(SaidRows.Said::night, Collectors.toList())));
    }

    private static Params range(RatePlanId plan, RoomTypeId roomType, DateRange range) {
        return Params.of("rate_plan_id", plan.value()).and("room_type_id", roomType.value())
                .and("first", range.checkIn()).and("nights", range.length());
    }
}
