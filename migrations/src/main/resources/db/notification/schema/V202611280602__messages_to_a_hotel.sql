-- Messages about bookings tell as what somebody ended them, and go to everybody who works for the hotel. Of a booking's hotel they
-- know the id, no owner; that of older ones is not known, and nobody works for the one named here. Until now it was said by the
-- reason for which of the two sides a booking was cancelled.
create function pg_temp.with_actor(ended jsonb) returns jsonb language sql immutable as $$
    select case when ended ? 'by' then ended else ended || jsonb_build_object(
        'by', case ended ->> 'reason'
            when 'cancelled_by_client' then 'client'
            when 'cancelled_by_hotel' then 'owner'
            else 'system' end,
        'reason', case when ended ->> 'reason' like 'cancelled_by_%' then 'cancelled' else ended ->> 'reason' end) end
$$;

update notifications
set facts = facts || jsonb_build_object(
    'hotel', ((facts -> 'hotel') - 'owner') || jsonb_build_object('id', '00000000-0000-0000-0000-000000000000'),
    'end', pg_temp.with_actor(facts -> 'end'),
    'rooms', (
        select jsonb_agg(room || jsonb_build_object('end', pg_temp.with_actor(room -> 'end')) order by number)
        from jsonb_array_elements(facts -> 'rooms') with ordinality as rooms (room, number)))
where event_type like 'innkeeper.booking.%' and (facts -> 'hotel') ? 'owner';

alter table notifications drop constraint notification_audience;
update notifications set audience = 'hotel' where audience = 'owner';
alter table notifications add constraint notification_audience check (audience in ('client', 'hotel', 'person'));
