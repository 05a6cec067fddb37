-- Messages about bookings tell the fee for cancelled rooms. Of those kept until now it is not known.
update notifications
set facts = facts || jsonb_build_object(
    'fee_kept', jsonb_build_object('amount', 0, 'currency', facts -> 'total' -> 'currency'),
    'fee_owed', jsonb_build_object('amount', 0, 'currency', facts -> 'total' -> 'currency'))
where event_type like 'innkeeper.booking.%';

update untold_news
set facts = facts || jsonb_build_object(
    'fee_kept', jsonb_build_object('amount', 0, 'currency', facts -> 'total' -> 'currency'),
    'fee_owed', jsonb_build_object('amount', 0, 'currency', facts -> 'total' -> 'currency'));
