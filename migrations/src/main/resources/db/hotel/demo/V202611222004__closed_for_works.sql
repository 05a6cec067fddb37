-- The lodge repairs its roof in the muddy fortnight of November, and again a year later.
with works as (
    select p.id as rate_plan_id, t.id as room_type_id, t.base_price, month_of(current_date + n) as month,
           array_agg(cast(extract(day from current_date + n) as integer)) as days
    from room_types t join rate_plans p on p.hotel_id = t.hotel_id and p.name = 'standard', generate_series(0, 500) n
    where t.hotel_id = (select id from hotels where name = 'Krasnaya Polyana Lodge')
      and extract(month from current_date + n) = 11 and extract(day from current_date + n) between 10 and 24
    group by p.id, t.id, t.base_price, month_of(current_date + n)
)
insert into rate_months (rate_plan_id, room_type_id, month, season_prices, min_stays, closed)
select w.rate_plan_id, w.room_type_id, w.month,
       array_agg(case when i = any (w.days) then w.base_price end order by i),
       array_agg(case when i = any (w.days) then 1 end order by i),
       array_agg(case when i = any (w.days) then true end order by i)
from works w cross join generate_series(1, 31) i
group by w.rate_plan_id, w.room_type_id, w.month
on conflict (rate_plan_id, room_type_id, month) do update
set closed = (select array_agg(coalesce(excluded.closed[i], rate_months.closed[i]) order by i) from generate_series(1, 31) i);
