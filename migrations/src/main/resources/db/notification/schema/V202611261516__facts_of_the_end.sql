-- Messages about bookings say why a booking ended, whether it had been confirmed, and what of a further payment went back.
-- Those written before spoke only of holds that were not paid and of bookings that had been confirmed.
update notifications
set facts = facts || jsonb_build_object(
    'ending', case event_type
        when 'innkeeper.booking.expired' then 'not_paid_in_time'
        when 'innkeeper.booking.confirmed' then 'none'
        else 'cancelled_by_client' end,
    'was_confirmed', event_type <> 'innkeeper.booking.expired',
    'returned', jsonb_build_object('amount', 0, 'currency', facts -> 'total' ->> 'currency'))
where event_type like 'innkeeper.booking.%';
