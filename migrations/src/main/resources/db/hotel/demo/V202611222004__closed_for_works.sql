-- The lodge repairs its roof in the muddy fortnight of November, and again a year later.
insert into nightly_rates (rate_plan_id, room_type_id, night, season_price, min_stay, closed)
select p.id, t.id, current_date + n, t.base_price, 1, true
from room_types t join rate_plans p on p.hotel_id = t.hotel_id and p.name = 'standard', generate_series(0, 500) n
where t.hotel_id = (select id from hotels where name = 'Krasnaya Polyana Lodge')
  and extract(month from current_date + n) = 11 and extract(day from current_date + n) between 10 and 24
on conflict (rate_plan_id, room_type_id, night) do update set closed = true;
