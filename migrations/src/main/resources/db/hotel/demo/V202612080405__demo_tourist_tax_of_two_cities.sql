-- The hotels of Moscow and Saint Petersburg take the tourist tax at the highest rates of each year (Tax Code of the Russian Federation,
-- chapter 33.1), as the suggested charges have it.
with taxed as (
    select h.id from hotels h
    where h.city in ('Moscow', 'Saint Petersburg') and h.currency = 'RUB' and h.deleted_at is null
      and h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099'
      and not exists (select from hotel_charges c where c.hotel_id = h.id)
), written as (
    insert into hotel_charges (hotel_id, position, name, kind, calculation, basis_points, minimum_per_night, currency, exempt_below_age,
                               included, valid_from, valid_until, law)
    select t.id, rate.position, 'Tourist tax', 'TAX', 'PERCENT', rate.basis_points, 10000, 'RUB', 0, false,
           make_date(rate.year, 1, 1), make_date(rate.year, 12, 31), 'ru-tourist-tax'
    from taxed t cross join (values (0, 2026, 200), (1, 2027, 300), (2, 2028, 400)) as rate (position, year, basis_points)
    returning hotel_id
)
update hotels set charges_version = charges_version + 1 where id in (select hotel_id from written);
