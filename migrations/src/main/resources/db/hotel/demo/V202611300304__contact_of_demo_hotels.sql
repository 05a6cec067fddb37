-- Guests reach the demo hotels at numbers and mailboxes that nobody has.
update hotels
set phone = '+7495000' || lpad(cast(right(id::text, 2) as text), 4, '0'),
    email = 'hotel' || right(id::text, 2) || '@innkeeper.example',
    website = 'https://hotel' || right(id::text, 2) || '.innkeeper.example/',
    version = version + 1
where id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099' and deleted_at is null;

insert into outbox (event_id, topic, event_key, event_type, source, occurred_at, payload)
select gen_random_uuid(), 'innkeeper.hotel.v1', h.id::text, 'innkeeper.hotel.updated', '/hotel-service', now(),
    json_build_object('hotel_id', h.id, 'owner_id', h.owner_id, 'name', h.name, 'description', h.description,
                      'country', h.country, 'city', h.city, 'address', h.address, 'stars', h.stars,
                      'timezone', h.timezone, 'currency', h.currency,
                      'check_in_time', to_char(h.check_in_time, 'HH24:MI'),
                      'check_out_time', to_char(h.check_out_time, 'HH24:MI'),
                      'amenities', to_json(h.amenities),
                      'contact', json_build_object('phone', h.phone, 'email', h.email, 'website', h.website),
                      'status', 'published', 'version', h.version)
from hotels h
where h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099' and h.deleted_at is null
order by h.id;
