-- Where people go for a weekend its two nights are an eighth dearer, also within a season, but for the New Year holidays, which
-- have their own price; nobody arrives on New Year's Eve.
with calendar as (
    select current_date + n as night, extract(month from current_date + n) as month, extract(day from current_date + n) as day,
           extract(isodow from current_date + n) in (5, 6) as weekend
    from generate_series(0, 500) n
), chosen as (
    select c.night, case when c.weekend and h.city in ('Suzdal', 'Sochi', 'Kazan', 'Tallinn') then t.base_price * 9 / 8 end as price,
           case when c.month = 12 and c.day = 31 then true end as no_arrival, p.id as rate_plan_id, t.id as room_type_id,
           c.month = 12 and c.day >= 29 or c.month = 1 and c.day <= 8 as holidays
    from calendar c
    cross join hotels h
    join room_types t on t.hotel_id = h.id
    join rate_plans p on p.hotel_id = h.id and p.name = 'standard'
    where h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099'
), said as (
    select rate_plan_id, room_type_id, night, case when not holidays then price end as price, no_arrival
    from chosen where not holidays and price is not null or no_arrival
)
insert into rate_months (rate_plan_id, room_type_id, month, weekday_prices, closed_to_arrival)
select m.rate_plan_id, m.room_type_id, m.month, array_agg(s.price order by i), array_agg(s.no_arrival order by i)
from (select distinct rate_plan_id, room_type_id, month_of(night) as month from said) m
cross join generate_series(1, 31) i
left join said s on s.rate_plan_id = m.rate_plan_id and s.room_type_id = m.room_type_id and s.night = m.month + i - 1
                and month_of(s.night) = m.month
group by m.rate_plan_id, m.room_type_id, m.month
on conflict (rate_plan_id, room_type_id, month) do update
set weekday_prices = (select array_agg(case when excluded.weekday_prices[i] is not null
                                            then coalesce(rate_months.season_prices[i] * 9 / 8, excluded.weekday_prices[i]) end order by i)
                      from generate_series(1, 31) i),
    closed_to_arrival = excluded.closed_to_arrival;
