-- What most houses sell beside the plain room: breakfast for an eighth more, and a lower price for who will surely come.
insert into rate_plans (id, hotel_id, name, board, cancellation_policy, payment_methods, derived_from, derived_percent,
                        min_stay, min_days_ahead, version)
select cast(md5(kind.name || ' ' || p.hotel_id) as uuid), p.hotel_id, kind.name, kind.board, kind.policy, kind.methods, p.id,
       kind.percent, 1, kind.days_ahead, 1
from rate_plans p
join hotels h on h.id = p.hotel_id
cross join (values
    ('With breakfast', 'BREAKFAST', '1d 1n', cast('{AT_HOTEL,ONLINE}' as text[]), 12, 0),
    ('Non-refundable', 'ROOM_ONLY', 'booked 100%', cast('{ONLINE}' as text[]), -10, 3)
) as kind (name, board, policy, methods, percent, days_ahead)
where p.name = 'standard' and p.deleted_at is null
  and h.id between '01930000-0000-7000-9000-000000000001' and '01930000-0000-7000-9000-000000000099'
on conflict do nothing;
