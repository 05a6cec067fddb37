-- Seasons of the next 500 days, counted from the day on which the demo data is loaded.
with calendar as (
    select current_date + n as night, extract(month from current_date + n) as month,
           extract(day from current_date + n) as day
    from generate_series(0, 500) n
), seasons as (
    -- by the sea in summer: dearer, two nights at least
    select night, array['Sochi', 'Kaliningrad', 'Vladivostok', 'Istanbul'] as cities, 130 as percent, 2 as min_stay
    from calendar where month in (6, 7, 8)
    union all
    -- the white nights
    select night, array['Saint Petersburg', 'Petrozavodsk'], 140, 1
    from calendar where (month = 6 and day >= 5) or (month = 7 and day <= 10)
    union all
    -- the long New Year holidays, everywhere
    select night, array[]::text[], 160, 3
    from calendar where (month = 12 and day >= 29) or (month = 1 and day <= 8)
    union all
    -- the May holidays in the old towns
    select night, array['Suzdal', 'Veliky Novgorod', 'Kazan', 'Nizhny Novgorod', 'Tallinn'], 125, 2
    from calendar where month = 5 and day <= 10
    union all
    -- out of season by the sea
    select night, array['Sochi', 'Kaliningrad'], 75, 1
    from calendar where month in (2, 3, 11)
), nights as (
    select p.id as rate_plan_id, t.id as room_type_id, s.night, t.base_price * s.percent / 100 as price, s.min_stay
    from seasons s
    join hotels h on s.cities = '{}' or h.city = any (s.cities)
    join room_types t on t.hotel_id = h.id
    join rate_plans p on p.hotel_id = h.id and p.name = 'standard'
    where h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099'
)
insert into rate_months (rate_plan_id, room_type_id, month, season_prices, min_stays, closed)
select m.rate_plan_id, m.room_type_id, m.month, array_agg(n.price order by i), array_agg(n.min_stay order by i),
       array_agg(case when n.night is not null then false end order by i)
from (select distinct rate_plan_id, room_type_id, month_of(night) as month from nights) m
cross join generate_series(1, 31) i
left join nights n on n.rate_plan_id = m.rate_plan_id and n.room_type_id = m.room_type_id and n.night = m.month + i - 1
                  and month_of(n.night) = m.month
group by m.rate_plan_id, m.room_type_id, m.month;
