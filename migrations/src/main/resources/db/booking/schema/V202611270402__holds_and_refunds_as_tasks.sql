-- When a hold is over and when a refund is tried again is known to the queue of work that waits.
insert into task (kind, id, due_at, attempts, traceparent)
select 'hold', id, greatest(call_off_at, booked_at), 0, '' from bookings where call_off_at is not null;

insert into task (kind, id, due_at, attempts, traceparent)
select distinct 'refund', booking_id, now(), 0, '' from refunds;

drop index bookings_to_call_off;
alter table bookings
    drop constraint booking_hold_is_called_off,
    drop column call_off_at,
    drop column call_off_attempts;

drop index refunds_by_time;
alter table refunds
    drop column attempts,
    drop column next_attempt_at;
