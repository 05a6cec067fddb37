package innkeeper.benchmark.search;

/** What the hotels of a generated catalogue sell, by their numbers. */
final class CatalogueSql {
    private static final String HOTEL = Ids.sql(Ids.HOTELS, "n");
    private static final String ROOM_TYPE = Ids.sql(Ids.ROOM_TYPES, "n * 4 + k.kind");
    private static final String STANDARD = Ids.sql(Ids.RATE_PLANS, "n * 2");

    static final String OWNERS = """
            insert into owners (owner_id, version, suspended, email_verified)
            select h.owner_id, 1, false, true from hotels h
            """;
    static final String ROOM_TYPES = """
            insert into room_types (id, hotel_id, name, most_adults, most_children, most_guests, total_rooms, base_price, currency)
            select %s, h.id, k.name, k.adults, k.children, k.guests, 2 + (n * 7 + k.kind * 3) %% 11,
                   100000 + 25000 * (h.stars * 6 + k.kind * 4 + n %% 5), 'RUB'
            from generate_series(1, :hotels) n
            join hotels h on h.id = %s
            cross join (values (0, 'Single', 1, 0, 1), (1, 'Double', 2, 1, 3), (2, 'Family', 2, 2, 4), (3, 'Suite', 4, 2, 6))
                as k (kind, name, adults, children, guests)
            """.formatted(ROOM_TYPE, HOTEL);
    /** The standard plan, and one that follows it: with breakfast, or cheaper without a way back. */
    static final String RATE_PLANS = """
            insert into rate_plans (id, hotel_id, name, board, cancellation_policy, payment_methods, derived_from, derived_percent,
                                    min_stay, min_days_ahead, version)
            select %1$s, %2$s, 'standard', 'ROOM_ONLY', '1d 1n', cast(cast('{AT_HOTEL,ONLINE}' as text[]) as text[]), cast(null as uuid),
                   cast(null as integer), 1, 0, 1
            from generate_series(1, :hotels) n
            union all
            select %3$s, %2$s, 'breakfast', 'BREAKFAST', '7d 1n, 18h 50%%', cast(cast('{AT_HOTEL,ONLINE}' as text[]) as text[]), %1$s, 15, 1, 0, 1
            from generate_series(1, :hotels) n where n %% 2 = 0
            union all
            select %3$s, %2$s, 'early', 'ROOM_ONLY', 'booked 100%%', cast(cast('{ONLINE}' as text[]) as text[]), %1$s, -10, 1, 0, 1
            from generate_series(1, :hotels) n where n %% 2 = 1
            """.formatted(STANDARD, HOTEL, Ids.sql(Ids.RATE_PLANS, "n * 2 + 1"));
    /** The tourist tax, within the price at every fourth hotel. */
    static final String CHARGES = """
            insert into hotel_charges (hotel_id, position, name, kind, calculation, basis_points, minimum_per_night, currency,
                                       exempt_below_age, included)
            select %s, 0, 'Tourist tax', 'TAX', 'PERCENT', 200, 10000, 'RUB', 0, n %% 4 = 0 from generate_series(1, :hotels) n
            """.formatted(HOTEL);

    /** Thirteen months from this one on, of 31 days each as the tables have them. */
    private static final String DAYS = """
            select m.month, m.month + d as night, extract(isodow from m.month + d) in (5, 6) as weekend,
                   extract(month from m.month) in (7, 8) as summer, extract(month from m.month) = 2 as february,
                   case when extract(month from m.month) in (7, 8) then 140 when extract(month from m.month) in (1, 5, 12) then 120
                        when extract(month from m.month) in (2, 3, 11) then 85 else 100 end as percent
            from (select cast(date_trunc('month', current_date) + make_interval(months => i) as date) as month
                  from generate_series(0, 12) i) m
            cross join generate_series(0, 30) d
            """;

    /** A season for every night; dearer weekends at every second hotel, two nights in summer at every third, works in February at some. */
    static final String RATES = """
            with patterns as materialized (
                select price, weekends, two_nights, works, d.month, array_agg(price * d.percent / 100 order by d.night) as season_prices,
                       case when weekends then array_agg(case when d.weekend then price * d.percent / 100 * 9 / 8 end order by d.night)
                            end as weekday_prices,
                       case when two_nights and bool_or(d.summer) then array_agg(2 order by d.night) end as min_stays,
                       case when works and bool_or(d.february) then array_agg(true order by d.night) end as closed
                from generate_series(100000 + 25000 * 6, 100000 + 25000 * 46, 25000) price
                cross join (values (false), (true)) as w (weekends)
                cross join (values (false), (true)) as s (two_nights)
                cross join (values (false), (true)) as c (works)
                cross join (%s) d
                group by price, weekends, two_nights, works, d.month
            )
            insert into rate_months (rate_plan_id, room_type_id, month, season_prices, weekday_prices, min_stays, closed)
            select %s, t.id, p.month, p.season_prices, p.weekday_prices, p.min_stays, p.closed
            from generate_series(1, :hotels) n cross join generate_series(0, 3) as k (kind)
            join room_types t on t.id = %s
            join patterns p on p.price = t.base_price and p.weekends = (n %% 2 = 0) and p.two_nights = (n %% 3 = 0)
                           and p.works = (n %% 50 = 0)
            """.formatted(DAYS, STANDARD, ROOM_TYPE);

    /** Of a hundred nights 45 are partly sold and 15 wholly. */
    private static final String SOLD = """
            select p.total, p.variant, d.month, d.night,
                   case when c.chance < 40 then 0 when c.chance < 85 then 1 + c.some %% greatest(p.total - 1, 1) else p.total end as taken
            from (select total, variant from generate_series(2, 12) total cross join generate_series(0, 31) variant) p
            cross join (%s) d
            cross join lateral (select abs(hashint4extended(d.night - date '2020-01-01', p.variant * 100 + p.total)) as hash offset 0) x
            cross join lateral (select x.hash %% 100 as chance, cast(x.hash / 100 %% 1000 as integer) as some) c
            """.formatted(DAYS);

    static final String TAKEN = """
            with patterns as materialized (
                select total, variant, month, array_agg(taken order by night) as taken from (%s) s group by total, variant, month
            )
            insert into room_months (room_type_id, month, taken)
            select t.id, p.month, p.taken
            from generate_series(1, :hotels) n cross join generate_series(0, 3) as k (kind)
            join room_types t on t.id = %s
            join patterns p on p.total = t.total_rooms and p.variant = (n * 5 + k.kind) %% 32
            """.formatted(SOLD, ROOM_TYPE);

    private CatalogueSql() {}
}
