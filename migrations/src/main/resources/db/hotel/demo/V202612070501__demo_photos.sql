-- What the demo hotels show: drawings of ours, which the local stack keeps (${photos}); a stack without them shows none.
update hotels h
set version = version + 1,
    photos = json_build_array(
        json_build_object('url', '${photos}/' || view.drawing || '-' || place.number || '.svg', 'caption', view.caption,
                          'captions', json_build_object('ru', view.in_russian)),
        json_build_object('url', '${photos}/lobby-' || place.number || '.svg', 'caption', 'Reception',
                          'captions', json_build_object('ru', 'Стойка приёма гостей')),
        json_build_object('url', '${photos}/breakfast-' || place.number || '.svg', 'caption', 'The breakfast room',
                          'captions', json_build_object('ru', 'Зал для завтраков')))
from (select id, cast(right(id::text, 2) as integer) as number,
             case when city in ('Sochi', 'Kaliningrad', 'Vladivostok', 'Tallinn', 'Helsinki', 'Istanbul') then 'house-sea'
                  when city in ('Kazan', 'Nizhny Novgorod', 'Irkutsk', 'Petrozavodsk', 'Veliky Novgorod', 'Saint Petersburg') then 'house-river'
                  when city in ('Kislovodsk', 'Yerevan', 'Yekaterinburg') or name like '%Lodge' then 'house-hills'
                  else 'house-town' end as drawing
      from hotels) as place
join (values
    ('house-sea', 'The house by the sea', 'Дом у моря'),
    ('house-river', 'The house from the water', 'Дом со стороны воды'),
    ('house-hills', 'The house and the hills', 'Дом и горы'),
    ('house-town', 'The house from the street', 'Дом с улицы')
) as view (drawing, caption, in_russian) on view.drawing = place.drawing
where place.id = h.id and '${photos}' <> ''
  and h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099' and h.deleted_at is null;

update room_types t
set version = version + 1,
    photos = json_build_array(json_build_object(
        'url', '${photos}/' || case when t.name like 'Single%' then 'room-single'
                                    when t.name ilike '%suite%' or t.name like 'Deluxe%' then 'room-suite'
                                    when t.most_guests > 2 then 'room-family'
                                    when t.name like '%river view' or t.name like '%lake view' or t.name like '%sea view' then 'room-view'
                                    else 'room-double' end || '-' || cast(right(t.id::text, 2) as integer) || '.svg',
        'caption', t.name,
        'captions', case when t.translations -> 'ru' ->> 'name' <> '' then json_build_object('ru', t.translations -> 'ru' ->> 'name')
                         else '{}' end))
where '${photos}' <> ''
  and t.hotel_id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099' and t.deleted_at is null;

insert into outbox (event_id, topic, event_key, event_type, source, occurred_at, payload)
select gen_random_uuid(), 'innkeeper.hotel.v1', h.id::text, 'innkeeper.hotel.updated', '/hotel-service', now(),
    json_build_object('hotel_id', h.id, 'owner_id', h.owner_id, 'name', h.name, 'description', h.description,
                      'country', h.country, 'city', h.city, 'address', h.address, 'stars', h.stars,
                      'timezone', h.timezone, 'currency', h.currency,
                      'check_in_time', to_char(h.check_in_time, 'HH24:MI'),
                      'check_out_time', to_char(h.check_out_time, 'HH24:MI'),
                      'amenities', to_json(h.amenities),
                      'contact', json_build_object('phone', h.phone, 'email', h.email, 'website', h.website),
                      'location', json_build_object('latitude', h.latitude, 'longitude', h.longitude),
                      'registration', case when h.registration_number is not null then
                          json_build_object('number', h.registration_number, 'class', h.registration_class) end,
                      'languages', h.languages,
                      'photos', (select coalesce(json_agg(json_build_object('url', photo ->> 'url', 'caption', photo ->> 'caption')), '[]')
                                 from jsonb_array_elements(h.photos) as photo),
                      'default_language', h.default_language,
                      'translations', h.translations, 'status', lower(h.status), 'version', h.version)
from hotels h
where '${photos}' <> ''
  and h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099' and h.deleted_at is null
order by h.id;
