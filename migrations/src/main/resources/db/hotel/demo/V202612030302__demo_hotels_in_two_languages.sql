-- Where the demo hotels are, what they speak, and how they read in Russian.
update hotels h
set latitude = town.latitude + (cast(right(h.id::text, 2) as integer) % 7 - 3) * 0.002,
    longitude = town.longitude + (cast(right(h.id::text, 2) as integer) % 5 - 2) * 0.003,
    languages = town.languages
from (values
    ('Kazan', 55.7961, 49.1064, cast('["ru", "tt", "en"]' as jsonb)),
    ('Moscow', 55.7558, 37.6173, '["ru", "en"]'),
    ('Saint Petersburg', 59.9343, 30.3351, '["ru", "en"]'),
    ('Nizhny Novgorod', 56.3269, 44.0059, '["ru"]'),
    ('Sochi', 43.5855, 39.7231, '["ru", "en"]'),
    ('Kaliningrad', 54.7104, 20.4522, '["ru", "de", "en"]'),
    ('Irkutsk', 52.2870, 104.3050, '["ru", "zh"]'),
    ('Kislovodsk', 43.9056, 42.7168, '["ru"]'),
    ('Petrozavodsk', 61.7849, 34.3469, '["ru", "fi"]'),
    ('Suzdal', 56.4194, 40.4489, '["ru"]'),
    ('Veliky Novgorod', 58.5213, 31.2755, '["ru", "en"]'),
    ('Vladivostok', 43.1155, 131.8855, '["ru", "zh", "ko"]'),
    ('Yekaterinburg', 56.8389, 60.6057, '["ru", "en"]'),
    ('Yerevan', 40.1872, 44.5152, '["hy", "ru", "en"]'),
    ('Tallinn', 59.4370, 24.7536, '["et", "ru", "en"]'),
    ('Helsinki', 60.1699, 24.9384, '["fi", "sv", "en"]'),
    ('Istanbul', 41.0082, 28.9784, '["tr", "en"]')
) as town (city, latitude, longitude, languages)
where town.city = h.city
  and h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099' and h.deleted_at is null;

-- Entries of a register that has no hotels of this size.
update hotels h
set registration_number = 'С00202600000' || right(h.id::text, 2),
    registration_class = case h.stars when 5 then 'five stars' when 4 then 'four stars' when 3 then 'three stars' else '' end
where h.country = 'RU'
  and h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099' and h.deleted_at is null;

update hotels h
set translations = json_build_object('ru', json_build_object('name', told.name, 'description', told.description))
from (values
    ('Volga Embankment Hotel', 'Отель «Кремлёвская набережная»',
     'Тихий дом над Казанкой, до Кремля десять минут пешком. С мая по сентябрь завтракают на террасе у воды.'),
    ('Chak-Chak Guest House', 'Гостевой дом «Чак-чак»',
     'Купеческий дом в Старо-Татарской слободе; по утрам хозяева пекут, и весь двор пахнет мёдом.'),
    ('Suyumbike Palace', 'Дворец Сююмбике',
     'Большой отель на пешеходной улице: хаммам в сводчатом подвале и ресторан на крыше с видом на падающую башню.'),
    ('Station Inn Kazan', 'Отель «У вокзала»',
     'Чисто, просто и светло, до вокзала пять минут. К раннему поезду кухня соберёт завтрак с собой.'),
    ('Yauza Bend Hotel', 'Отель «Излучина Яузы»',
     'Бывшая шёлковая фабрика на Яузе, кирпичные стены и высокие окна, между Таганкой и Китай-городом.'),
    ('Patriarch Rooms', 'Комнаты на Патриарших',
     'Комнаты вокруг лестницы 1908 года. Пруды через дорогу, и половина Булгакова тоже.'),
    ('Fontanka 40', 'Фонтанка, 40',
     'Бывший особняк с расписными потолками и кафе во дворе, на полпути от Невского к Летнему саду.'),
    ('Black Sea Pines', 'Черноморские сосны',
     'Отель в саду среди сосен, с лифтом прямо к собственному галечному пляжу.')
) as told (original, name, description)
where told.original = h.name
  and h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099' and h.deleted_at is null;

update hotels
set version = version + 1
where id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099' and deleted_at is null;

update room_types t
set translations = json_build_object('ru', json_build_object('name', kind.name, 'description', '')),
    beds = kind.beds, area_m2 = kind.area, amenities = kind.amenities, version = version + 1
from (values
    ('Single', 'Одноместный', cast('[{"kind": "single", "count": 1}]' as jsonb), 12, cast('["wifi", "shower", "desk"]' as jsonb)),
    ('Small double', 'Маленький двухместный', '[{"kind": "double", "count": 1}]', 14, '["wifi", "shower"]'),
    ('Double', 'Двухместный', '[{"kind": "double", "count": 1}]', 18, '["wifi", "shower", "tv"]'),
    ('Standard double', 'Стандартный двухместный', '[{"kind": "double", "count": 1}]', 20, '["wifi", "shower", "tv", "desk"]'),
    ('Double or twin', 'Двухместный, одна кровать или две', '[{"kind": "single", "count": 2}]', 17, '["wifi", "shower", "tv"]'),
    ('Classic double', 'Классический двухместный', '[{"kind": "queen", "count": 1}]', 26,
     '["wifi", "bath", "tv", "minibar", "safe", "air_conditioning"]'),
    ('Deluxe double', 'Двухместный делюкс', '[{"kind": "king", "count": 1}]', 30,
     '["wifi", "bath", "tv", "minibar", "safe", "air_conditioning"]'),
    ('Double facing the courtyard', 'Двухместный с окнами во двор', '[{"kind": "double", "count": 1}]', 17, '["wifi", "shower"]'),
    ('Double facing the garden', 'Двухместный с окнами в сад', '[{"kind": "double", "count": 1}]', 18, '["wifi", "shower"]'),
    ('Double with lake view', 'Двухместный с видом на озеро', '[{"kind": "double", "count": 1}]', 20, '["wifi", "shower", "tv"]'),
    ('Double with mountain view', 'Двухместный с видом на горы', '[{"kind": "double", "count": 1}]', 20,
     '["wifi", "shower", "mountain_view", "balcony"]'),
    ('Double with river view', 'Двухместный с видом на реку', '[{"kind": "double", "count": 1}]', 22, '["wifi", "shower", "tv", "desk"]'),
    ('Double with sea view', 'Двухместный с видом на море', '[{"kind": "queen", "count": 1}]', 22,
     '["wifi", "shower", "sea_view", "balcony", "air_conditioning"]'),
    ('Double with terrace', 'Двухместный с террасой', '[{"kind": "queen", "count": 1}]', 24, '["wifi", "shower", "terrace"]'),
    ('Attic family room', 'Семейный под крышей', '[{"kind": "double", "count": 1}, {"kind": "single", "count": 2}]', 28,
     '["wifi", "shower", "refrigerator"]'),
    ('Family house', 'Домик для семьи', '[{"kind": "double", "count": 1}, {"kind": "single", "count": 2}]', 46,
     '["wifi", "shower", "kitchen", "terrace"]'),
    ('Family room for four', 'Семейный на четверых', '[{"kind": "double", "count": 1}, {"kind": "single", "count": 2}]', 30,
     '["wifi", "bath", "tv", "refrigerator"]'),
    ('Family room with balcony', 'Семейный с балконом', '[{"kind": "double", "count": 1}, {"kind": "sofa_bed", "count": 1}]', 28,
     '["wifi", "shower", "balcony", "refrigerator"]'),
    ('Room for four', 'Четырёхместный', '[{"kind": "bunk", "count": 2}]', 18, '["wifi", "shower"]'),
    ('Junior suite', 'Полулюкс', '[{"kind": "king", "count": 1}, {"kind": "sofa_bed", "count": 1}]', 38,
     '["wifi", "bath", "tv", "minibar", "safe", "air_conditioning", "coffee_machine"]'),
    ('Superior with city view', 'Супериор с видом на город', '[{"kind": "king", "count": 1}]', 30,
     '["wifi", "bath", "tv", "minibar", "safe", "air_conditioning"]')
) as kind (original, name, beds, area, amenities)
where kind.original = t.name
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
                      'languages', h.languages, 'photos', h.photos, 'default_language', h.default_language,
                      'translations', h.translations, 'status', lower(h.status), 'version', h.version)
from hotels h
where h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099' and h.deleted_at is null
order by h.id;
