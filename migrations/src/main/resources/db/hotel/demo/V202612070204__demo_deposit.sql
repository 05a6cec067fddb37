-- Who books early in the house on the Volga pays a twentieth less, three tenths of it at once and the rest there.
insert into rate_plans (id, hotel_id, name, board, cancellation_policy, payment_methods, deposit_percent, derived_from,
                        derived_percent, min_stay, min_days_ahead, occupancy_prices, version)
select cast(md5('Early booking ' || p.hotel_id) as uuid), p.hotel_id, 'Early booking', 'ROOM_ONLY', '7d 50%, 1d 100%', '{DEPOSIT}',
       30, p.id, -5, 1, 14, '{}', 1
from rate_plans p
where p.hotel_id = '01930000-0000-7000-9000-000000000001' and p.name = 'standard' and p.deleted_at is null
on conflict do nothing;
