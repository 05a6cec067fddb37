-- Messages about bookings tell the version of the booking, the hotel's time zone, the terms of each room, and what is paid and
-- still to be paid. Of those kept until now none of it is known: version 0 says so, and their times stay in UTC.
create function pg_temp.with_terms(facts jsonb) returns jsonb language sql immutable as $$
    select facts || jsonb_build_object(
        'version', 0,
        'link_version', 0,
        'hotel', facts -> 'hotel' || jsonb_build_object('timezone', 'UTC'),
        'paid', jsonb_build_object('amount', 0, 'currency', facts -> 'total' -> 'currency'),
        'due', jsonb_build_object('amount', 0, 'currency', facts -> 'total' -> 'currency'),
        'rooms', (
            select jsonb_agg(room || jsonb_build_object(
                'terms', jsonb_build_object('free_until_days', 0, 'fee_percent', 0)) order by number)
            from jsonb_array_elements(facts -> 'rooms') with ordinality as rooms (room, number)))
$$;

update messages set facts = pg_temp.with_terms(facts) where event_type like 'innkeeper.booking.%';

update untold_news set facts = pg_temp.with_terms(facts);
