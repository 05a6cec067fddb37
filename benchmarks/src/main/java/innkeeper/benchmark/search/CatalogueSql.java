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
            select %1$s, %2$s, 'standard', 'ROOM_ONLY', '1d 1n', cast('{AT_HOTEL,ONLINE}' as text[]), cast(null as uuid),
                   cast(null as integer), 1, 0, 1
            from generate_series(1, :hotels) n
            union all
            select %3$s, %2$s, 'breakfast', 'BREAKFAST', '7d 1n, 18h 50%%', cast('{AT_HOTEL,ONLINE}' as text[]), %1$s, 15, 1, 0, 1
            from generate_series(1, :hotels) n where n %% 2 = 0
            union all
            select %3$s, %2$s, 'early', 'ROOM_ONLY', 'booked 100%%', cast('{ONLINE}' as text[]), %1$s, -10, 1, 0, 1
            from generate_series(1, :hotels) n where n %% 2 = 1
            """.formatted(STANDARD, HOTEL, Ids.sql(Ids.RATE_PLANS, "n * 2 + 1"));
    /** The tourist tax, within the price at every fourth hotel. */
    static final String CHARGES = """
            insert into hotel_charges (hotel_id, position, name, kind, calculation, basis_points, minimum_per_night, currency,
                                       exempt_below_age, included)
            select %s, 0, 'Tourist tax', 'TAX', 'PERCENT', 200, 10000, 'RUB', 0, n %% 4 = 0 from generate_series(1, :hotels) n
            """.formatted(HOTEL);

    /** From the first of this month on, so that a calendar of 400 days finds a price almost everywhere. */
    private static final String DAYS = """
            select m.month, m.month + d as night, extract(isodow from m.month + d) in (5, 6) as weekend,
                   extract(month from m.month) in (7, 8) as summer, extract(month from m.month) = 2 as february,
                   case when extract(month from m.month) in (7, 8) then 140 when extract(month from m.month) in (1, 5, 12) then 120
                        when extract(month from m.month) in (2, 3, 11) then 85 else 100 end as percent
            from (select cast(date_trunc('month', current_date) + make_interval(months => i) as date) as month
                  from generate_series(0, 12) i) m
            cross join lateral generate_series(0, cast(m.month + interval '1 month' as date) - m.month - 1) d
            """;

    /** A season for every night; dearer weekends at every second hotel, two nights in summer at every third, works in February at some. */
    static final String RATES = """
            insert into nightly_rates (rate_plan_id, room_type_id, night, season_price, weekday_price, min_stay, closed)
            select %s, t.id, d.night, t.base_price * d.percent / 100,
                   case when n %% 2 = 0 and d.weekend then t.base_price * d.percent / 100 * 9 / 8 end,
                   case when n %% 3 = 0 and d.summer then 2 end, case when n %% 50 = 0 and d.february then true end
            from generate_series(1, :hotels) n cross join generate_series(0, 3) as k (kind)
            join room_types t on t.id = %s
            cross join (%s) d
            """.formatted(STANDARD, ROOM_TYPE, DAYS);

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
            insert into room_nights (room_type_id, night, taken)
            select t.id, s.night, s.taken
            from generate_series(1, :hotels) n cross join generate_series(0, 3) as k (kind)
            join room_types t on t.id = %s
            join (%s) s on s.total = t.total_rooms and s.variant = (n * 5 + k.kind) %% 32 and s.taken > 0
            """.formatted(ROOM_TYPE, SOLD);

    private CatalogueSql() {}
}
