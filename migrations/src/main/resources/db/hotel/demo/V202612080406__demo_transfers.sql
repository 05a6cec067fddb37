-- Hotels that have a shuttle of their own fetch guests from the airport.
insert into hotel_extras (id, hotel_id, name, description, price, currency, per, exempt_below_age, most, rate_plan_ids, room_type_ids,
                          translations, status, version)
select cast('01930000-0000-7000-a202' || right(cast(h.id as text), 13) as uuid), h.id, 'Airport transfer',
       'A car for up to three people with their luggage, one way.', 250000, h.currency, 'STAY', 0, 2, null, null,
       '{"ru": {"name": "Трансфер из аэропорта", "description": "Автомобиль на троих с багажом, в одну сторону."}}', 'PUBLISHED', 1
from hotels h
where cast(h.id as text) like '01930000-0000-7000-9000-0000000000__' and h.currency = 'RUB' and h.default_language = 'en'
  and 'airport_shuttle' = any (h.amenities) and h.deleted_at is null
on conflict do nothing;
