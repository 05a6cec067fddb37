-- As what somebody ended a room's booking is kept beside who it was: the owner of the hotel, an administrator, or nobody but
-- the system. Until now that was said by the reason, for the two sides of a booking; of a hotel's side, who was not its owner
-- was an administrator.
alter table booking_rooms add column ended_as text; -- as end_reason

update booking_rooms
set ended_as = case
        when end_reason = 'CANCELLED_BY_CLIENT' then 'CLIENT'
        when end_reason <> 'CANCELLED_BY_HOTEL' then 'SYSTEM'
        when ended_by is not null and ended_by <> owner_id then 'ADMIN'
        else 'OWNER'
    end,
    ended_by = case
        when end_reason = 'CANCELLED_BY_CLIENT' then coalesce(ended_by, client_id)
        when end_reason = 'CANCELLED_BY_HOTEL' then coalesce(ended_by, owner_id)
    end,
    end_reason = case when end_reason like 'CANCELLED_BY_%' then 'CANCELLED' else end_reason end
from bookings
where bookings.id = booking_id and end_reason is not null;

alter table booking_rooms add constraint room_end_has_actor check ((end_reason is null) = (ended_as is null));
alter table booking_rooms add constraint room_actor_known
    check (ended_as in ('CLIENT', 'OWNER', 'MANAGER', 'FRONT_DESK', 'ACCOUNTANT', 'ADMIN', 'SYSTEM'));
alter table booking_rooms add constraint room_actor_is_somebody
    check (ended_as is null or (ended_as = 'SYSTEM') = (ended_by is null));
