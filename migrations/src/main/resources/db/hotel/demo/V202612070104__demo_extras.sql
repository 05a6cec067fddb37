-- The demo hotels that are priced in roubles sell breakfast beside the rooms, and a parking place; children below 6 eat free.
insert into hotel_extras (id, hotel_id, name, description, price, currency, per, exempt_below_age, most, rate_plan_ids, room_type_ids,
                          translations, status, version)
select cast('01930000-0000-7000-' || extra.block || right(cast(h.id as text), 13) as uuid), h.id, extra.name, extra.description,
       extra.price, h.currency, extra.per, extra.exempt_below_age, extra.most, null, null, cast(extra.translations as jsonb), 'PUBLISHED', 1
from hotels h cross join (values
    ('a200', 'Breakfast', 'Buffet from 7 to 11.', 65000, 'PERSON_AND_NIGHT', 6, cast(null as integer),
     '{"ru": {"name": "Завтрак", "description": "Шведский стол с 7 до 11."}}'),
    ('a201', 'Parking', 'A guarded place in the yard.', 40000, 'NIGHT', 0, 2,
     '{"ru": {"name": "Парковка", "description": "Охраняемое место во дворе."}}')
) as extra (block, name, description, price, per, exempt_below_age, most, translations)
where cast(h.id as text) like '01930000-0000-7000-9000-0000000000__' and h.currency = 'RUB' and h.default_language = 'en'
  and h.deleted_at is null
on conflict do nothing;
