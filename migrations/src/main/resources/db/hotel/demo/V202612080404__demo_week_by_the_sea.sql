-- Who stays for a week by the sea pays an eighth less, and says so two weeks ahead or pays for it.
insert into rate_plans (id, hotel_id, name, board, cancellation_policy, payment_methods, derived_from, derived_percent, min_stay, max_stay,
                        min_days_ahead, occupancy_prices, version)
select cast(md5('A week by the sea ' || p.hotel_id) as uuid), p.hotel_id, 'A week by the sea', 'BREAKFAST', '14d 30%, 3d 100%',
       '{AT_HOTEL,ONLINE}', p.id, -12, 7, 28, 0, '{}', 1
from rate_plans p
join hotels h on h.id = p.hotel_id
where p.name = 'standard' and p.deleted_at is null and h.deleted_at is null
  and h.city in ('Sochi', 'Kaliningrad', 'Vladivostok', 'Istanbul')
  and h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099'
on conflict do nothing;
