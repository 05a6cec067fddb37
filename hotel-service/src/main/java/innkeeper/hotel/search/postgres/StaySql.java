package innkeeper.hotel.search.postgres;

/**
 * The ways to book a stay in a hotel {@code h}, priced: what {@code Pricing} does one by one. Prices come from the plan that a
 * derived one follows, and so do restrictions where it has none of its own.
 */
final class StaySql {
    /** The days of the stay, that of departure included, as places in the lists of their months: 91 days lie in five at most. */
    static final String DAYS = """
            with stay_months as materialized (
                select m.month, greatest(cast(:check_in as date) - m.month, 0) + 1 as first,
                       least(cast(:check_in as date) + :nights, cast(m.month + interval '1 month' as date) - 1) - m.month + 1 as last,
                       cast(:check_in as date) + :nights - m.month + 1 as departure, cast(:check_in as date) - m.month + 1 as arrival
                from (select cast(month_of(cast(:check_in as date)) + make_interval(months => n) as date) as month
                      from (values (0), (1), (2), (3), (4)) as v (n)) m
                where m.month <= cast(:check_in as date) + :nights
            )
            """;
    private static final String FREE = """
            (select coalesce(bool_and(t.total_rooms - w.rooms >= all (k.taken[m.first : least(m.last, m.departure - 1)])), true)
             from stay_months m join room_months k on k.room_type_id = t.id and k.month = m.month)
            """;
    private static final String WAYS = """
            select s.hotel_id, s.room_type_id, s.rate_plan_id, s.rooms{kind},
                   cast(sum(s.alike * (s.total + o.on_top)) as bigint) as price
            from (
                select t.hotel_id, t.id as room_type_id, p.id as rate_plan_id, w.rooms, x.alike, x.adults, x.ages{kind-said},
                       z.prices, z.total
                from room_types t
                {rooms}
                join rate_plans p on p.hotel_id = t.hotel_id and p.deleted_at is null
                                 and (p.room_type_ids is null or t.id = any (p.room_type_ids))
                join rate_plans f on f.id = coalesce(p.derived_from, p.id)
                join jsonb_to_recordset(cast(:rooms_asked as jsonb)) as x(rooms integer, alike integer, adults integer, ages jsonb)
                  on x.rooms = w.rooms
                {occupancy}
                cross join lateral (
                    select array_agg(e.price order by m.month, i) filter (where i < m.departure) as prices,
                           sum(e.price) filter (where i < m.departure) as total,
                           count(b.price) filter (where i < m.departure) as priced,
                           bool_or(i < m.departure and coalesce(r.closed[i], g.closed[i], false)) as closed,
                           bool_or(i = m.arrival and coalesce(r.closed_to_arrival[i], g.closed_to_arrival[i], false)) as no_arrival,
                           bool_or(i = m.departure and coalesce(r.closed_to_departure[i], g.closed_to_departure[i], false))
                               as no_departure,
                           max(coalesce(r.min_stays[i], g.min_stays[i], 1)) filter (where i < m.departure) as min_stay
                    from stay_months m
                    left join rate_months g on g.room_type_id = t.id and g.month = m.month and g.rate_plan_id = f.id
                    left join rate_months r on r.room_type_id = t.id and r.month = m.month and r.rate_plan_id = case when p.derived_from is not null then p.id end
                    cross join lateral generate_series(m.first, m.last) i
                    cross join lateral (
                        select coalesce(g.day_prices[i], g.weekday_prices[i], g.season_prices[i],
                                        case when f.name = 'standard' then t.base_price end) as price) b
                    cross join lateral (
                        select greatest((b.price * (100 + coalesce(d.percent, 0)) + 50) / 100 + coalesce(d.amount, 0), 0) as price) a
                    cross join lateral (
                        select case when p.derived_percent is not null then (a.price * (100 + p.derived_percent) + 50) / 100
                                    when p.derived_amount is not null then greatest(a.price + p.derived_amount, 0)
                                    else a.price end as price) e
                ) z
                where t.hotel_id = h.id and h.selling and t.deleted_at is null and t.status = 'PUBLISHED' and {sleeps}
                  and t.total_rooms >= w.rooms and {free}
                  and cast(:check_in as date) between h.today and h.today + :days_ahead
                  and cast(:check_in as date) - h.today between p.min_days_ahead and coalesce(p.max_days_ahead, :days_ahead)
                  and :nights between p.min_stay and coalesce(p.max_stay, :nights)
                  {of-plan}
                  and z.priced = :nights and not z.closed and not z.no_arrival and not z.no_departure and z.min_stay <= :nights
            ) s
            cross join lateral ({charges}) o
            group by s.hotel_id, s.room_type_id, s.rate_plan_id, s.rooms{kind}
            """.replace("{charges}", ChargesSql.ON_TOP).replace("{rooms}", OccupancySql.ROOMS)
            .replace("{occupancy}", OccupancySql.DIFFERENCE).replace("{sleeps}", OccupancySql.SLEEPS).replace("{free}", FREE);

    private StaySql() {}

    /** What takes the fewest rooms, and of that the cheapest, with {@code {of-plan}} left to be said. */
    static String best() {
        return WAYS.replace("{kind-said}", "").replace("{kind}", "") + "order by s.rooms, price, s.room_type_id, s.rate_plan_id limit 1";
    }

    /** The same of each board, with free cancellation and without. */
    static String bestOfEachKind() {
        return "select distinct on (s.board, s.free) s.* from (%s) s order by s.board, s.free, s.rooms, s.price, s.room_type_id, s.rate_plan_id"
                .formatted(WAYS.replace("{kind-said}", ", p.board, %s as free".formatted(PlanSql.FREE_FOR_THE_STAY))
                        .replace("{kind}", ", s.board, s.free"));
    }
}
