-- Whatever is told of a hotel tells all of it and its version: what still waits is completed, what went is told anew.
create function pg_temp.told(h hotels) returns json language sql as $$
    select json_build_object('hotel_id', h.id, 'owner_id', h.owner_id, 'name', h.name, 'description', h.description,
                             'country', h.country, 'city', h.city, 'address', h.address, 'stars', h.stars,
                             'timezone', h.timezone, 'currency', h.currency,
                             'check_in_time', to_char(h.check_in_time, 'HH24:MI'),
                             'check_out_time', to_char(h.check_out_time, 'HH24:MI'),
                             'amenities', to_json(h.amenities), 'status', 'published', 'version', h.version)
$$;

insert into outbox (event_id, topic, event_key, event_type, source, occurred_at, payload)
select gen_random_uuid(), 'innkeeper.hotel.v1', h.id::text, 'innkeeper.hotel.updated', '/hotel-service', now(), pg_temp.told(h)
from hotels h
where h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099' and h.deleted_at is null
  and not exists (select from outbox o where o.event_key = h.id::text and o.sent_at is null)
order by h.id;

update outbox o
set payload = pg_temp.told(h)
from hotels h
where o.topic = 'innkeeper.hotel.v1' and o.event_type = 'innkeeper.hotel.created' and o.event_key = h.id::text
  and o.sent_at is null
  and h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099';
