-- Volga Embankment Hotel takes the tourist tax as the Tax Code of the Russian Federation has it (chapter 33.1: a share of the price,
-- at least 100 roubles a night); Suyumbike Palace asks for its hammam beside the nights, children free.
insert into hotel_charges (hotel_id, position, name, kind, calculation, basis_points, amount, minimum_per_night, currency, most_nights,
                           exempt_below_age, included, valid_from, valid_until, room_type_ids)
select * from (values
    (cast('01930000-0000-7000-9000-000000000001' as uuid), 0, 'Туристический налог', 'TAX', 'PERCENT', 100, cast(null as bigint), 10000,
     'RUB', cast(null as integer), 0, false, cast(null as date), cast(null as date), cast(null as uuid[])),
    ('01930000-0000-7000-9000-000000000003', 0, 'Resort fee', 'FEE', 'PERSON_AND_NIGHT', null, 25000, null,
     'RUB', 7, 12, false, null, null, null)
) as rule (hotel_id, position, name, kind, calculation, basis_points, amount, minimum_per_night, currency, most_nights,
           exempt_below_age, included, valid_from, valid_until, room_type_ids)
where exists (select from hotels h where h.id = rule.hotel_id and h.currency = 'RUB')
on conflict do nothing;
