-- One of the superior rooms of Suyumbike Palace gets a new bathroom in three weeks' time.
with block as (
    insert into blocks (id, version, hotel_id, timezone, room_type_id, rooms, first_night, until, reason, note, created_at,
                        created_by, created_as, gone)
    values ('01930000-0000-7000-b500-000000000001', 1, '01930000-0000-7000-9000-000000000003', 'Europe/Moscow',
            '01930000-0000-7000-9100-000000000032', 1, current_date + 21, current_date + 28, 'MAINTENANCE',
            'New bathroom in 214', now(), '01930000-0000-7000-8000-000000000002', 'OWNER', false)
    returning *
), counted as (
    insert into nights (room_type_id, night, sold, blocked, offered)
    select room_type_id, first_night + n, 0, rooms, 16
    from block, generate_series(0, 6) n
    returning night
)
insert into outbox (event_id, topic, event_key, event_type, source, occurred_at, payload)
select gen_random_uuid(), 'innkeeper.block.v1', id::text, 'innkeeper.block.created', '/booking-service', created_at,
       json_build_object('block_id', id, 'version', version, 'hotel_id', hotel_id, 'room_type_id', room_type_id, 'rooms', rooms,
                         'from', first_night, 'to', until, 'reason', lower(reason), 'note', note,
                         'calendar_import_id', null, 'conflicts', cast('[]' as json),
                         'nights', (select json_agg(night order by night) from counted))
from block;
