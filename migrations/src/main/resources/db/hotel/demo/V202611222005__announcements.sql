-- The demo hotels are announced as everybody else's are.
insert into outbox (event_id, topic, event_key, event_type, source, occurred_at, payload)
select gen_random_uuid(), 'innkeeper.hotel.v1', id::text, 'innkeeper.hotel.created', '/hotel-service', created_at,
       json_build_object('hotel_id', id, 'owner_id', owner_id, 'name', name, 'city', city, 'country', country,
                         'timezone', timezone, 'currency', currency)
from hotels
where id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099'
order by id;
