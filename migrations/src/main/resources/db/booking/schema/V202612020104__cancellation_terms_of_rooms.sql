-- What giving a room up costs is kept as was agreed: dated and priced, step by step. Until now there was one step, from so many
-- days before check-in at the hotel's check-in time on; a share of nothing was no step.
alter table booking_rooms
    add column board        text not null default 'ROOM_ONLY',
    add column cancellation jsonb;

update booking_rooms r
set cancellation = jsonb_build_object('law', null, 'steps', case when r.fee_percent = 0 then '[]' else jsonb_build_array(
    jsonb_build_object(
        'from', to_char((r.check_in - r.free_until_days + b.check_in_time) at time zone b.timezone at time zone 'UTC',
                        'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'percent', r.fee_percent, 'nights', null,
        'fee', jsonb_build_object('currency', b.currency, 'amount', (
            select cast(floor((sum(cast(price as bigint)) * r.fee_percent + 50) / 100) as bigint) from jsonb_array_elements_text(r.prices) as price))
    )) end)
from bookings b
where b.id = r.booking_id;

alter table booking_rooms
    alter column board drop default,
    alter column cancellation set not null,
    drop column free_until_days,
    drop column fee_percent,
    add constraint room_board_known check (board in ('ROOM_ONLY', 'BREAKFAST', 'HALF_BOARD', 'FULL_BOARD', 'ALL_INCLUSIVE'));
