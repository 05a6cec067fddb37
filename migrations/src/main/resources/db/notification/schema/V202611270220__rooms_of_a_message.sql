-- Messages about bookings tell each room, and when and why a booking ended. Until now the rooms of a booking were alike:
-- they share its guests and its price, the first with what is left over. Of one that had ended, only the time of the
-- message is known.
update notifications
set facts = facts - array['room_type', 'check_in', 'check_out', 'guests', 'rooms', 'ending'] || jsonb_build_object(
    'rooms', (
        select jsonb_agg(jsonb_build_object(
            'room_type', facts -> 'room_type',
            'rate_plan', 'standard',
            'check_in', facts -> 'check_in',
            'check_out', facts -> 'check_out',
            'adults', greatest(1, guests / rooms + case when number <= guests % rooms then 1 else 0 end),
            'children_ages', jsonb_build_array(),
            'price', jsonb_build_object(
                'amount', total / rooms + case when number = 1 then total % rooms else 0 end,
                'currency', facts -> 'total' -> 'currency'),
            'end', ended) order by number)
        from (select cast(facts ->> 'guests' as integer) as guests, cast(facts ->> 'rooms' as integer) as rooms,
                cast(facts -> 'total' ->> 'amount' as bigint) as total) as booked
        cross join lateral generate_series(1, rooms) as number),
    'end', ended)
from (
    select id as ended_id, jsonb_build_object(
        'reason', facts -> 'ending',
        'at', case when facts ->> 'ending' = 'none' then '1970-01-01T00:00:00Z'
            else to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') end,
        'note', '') as ended
    from notifications
) as ends
where id = ended_id and event_type like 'innkeeper.booking.%';
