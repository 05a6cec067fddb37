-- For demo data that come to a database which has had rate plans before.
insert into rate_plans (id, hotel_id, name)
select cast(md5('standard ' || id) as uuid), id, 'standard'
from hotels
on conflict (hotel_id, name) do nothing;
