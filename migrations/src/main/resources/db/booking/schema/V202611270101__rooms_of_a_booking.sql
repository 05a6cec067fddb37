-- A booking holds rooms, each with its own stay, plan, prices and end. What was agreed on is frozen.
create table booking_rooms (
    booking_id      uuid    not null,
    id              uuid    not null,
    position        integer not null,
    room_type_id    uuid    not null,
    room_type_name  text    not null,
    rate_plan_id    uuid    not null,
    rate_plan_name  text    not null,
    check_in        date    not null,
    check_out       date    not null,
    adults          integer not null,
    children_ages   jsonb   not null, -- whole years, one for each child
    prices          jsonb   not null, -- minor units, one for each night
    free_until_days integer not null,
    fee_percent     integer not null,
    status          text    not null,
    end_reason      text,             -- null unless ended
    ended_at        timestamptz,      -- as end_reason
    ended_by        uuid,             -- null unless somebody ended it
    end_note        text    not null,
    was_confirmed   boolean not null,
    constraint booking_rooms_pk primary key (id),
    constraint room_of_booking foreign key (booking_id) references bookings (id),
    constraint room_position_once unique (booking_id, position),
    constraint room_status_known check (status in ('PENDING_PAYMENT', 'CONFIRMED', 'EXPIRED', 'CANCELLED')),
    constraint room_stay_in_order check (check_in < check_out),
    constraint room_end_has_reason check ((status in ('EXPIRED', 'CANCELLED')) = (end_reason is not null)),
    constraint room_end_has_time check ((end_reason is null) = (ended_at is null))
);

-- Until now the rooms of a booking were alike. They share its prices and guests, the first with what is left over; of one
-- that has ended, only the time of booking is known. The id of the plan is the one that hotel-service gave to the plan
-- of a hotel that was there before plans were.
insert into booking_rooms (
    booking_id, id, position, room_type_id, room_type_name, rate_plan_id, rate_plan_name, check_in, check_out, adults,
    children_ages, prices, free_until_days, fee_percent, status, end_reason, ended_at, end_note, was_confirmed)
select id, uuidv7(), number - 1, room_type_id, room_type_name, cast(md5('standard ' || hotel_id) as uuid), 'standard',
    check_in, check_out, greatest(1, guests / rooms + case when number <= guests % rooms then 1 else 0 end), '[]',
    (select jsonb_agg(cast(price as bigint) / rooms + case when number = 1 then cast(price as bigint) % rooms else 0 end
        order by night)
     from jsonb_array_elements_text(night_prices) with ordinality as nights (price, night)),
    free_until_days, fee_percent, status, end_reason, case when end_reason is not null then booked_at end, '',
    was_confirmed
from bookings
cross join lateral generate_series(1, rooms) as number;
