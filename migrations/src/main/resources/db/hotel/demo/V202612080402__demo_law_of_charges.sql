-- The tourist tax of Volga Embankment Hotel names its law, so it begins when the law does; the town asks for 1 %, less than it may.
update hotel_charges set law = 'ru-tourist-tax', valid_from = date '2025-01-01'
where hotel_id = '01930000-0000-7000-9000-000000000001' and name = 'Туристический налог' and basis_points = 100
    and minimum_per_night = 10000 and valid_from is null and most_nights is null;
update hotels set charges_version = charges_version + 1
where id = '01930000-0000-7000-9000-000000000001'
    and exists (select from hotel_charges c where c.hotel_id = hotels.id and c.law is not null);
