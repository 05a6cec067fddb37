-- Why a booking ended, and whether client and hotel had ever been told that it was confirmed.
alter table bookings add column end_reason text; -- null unless ended
alter table bookings add column was_confirmed boolean not null default false;

update bookings
set end_reason = case status when 'EXPIRED' then 'NOT_PAID_IN_TIME' else 'CANCELLED_BY_CLIENT' end,
    was_confirmed = status = 'CANCELLED' and (settlement <> 'UNPAID' or payment_method = 'AT_HOTEL')
where status in ('EXPIRED', 'CANCELLED');

alter table bookings add constraint booking_end_has_reason
    check ((status in ('EXPIRED', 'CANCELLED')) = (end_reason is not null));
