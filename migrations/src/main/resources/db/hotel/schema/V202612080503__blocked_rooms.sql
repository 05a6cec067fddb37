-- Rooms that hotels keep off sale, as booking-service tells them: of those taken on a night, these are not sold.
alter table room_months add column blocked integer[] not null default array_fill(0, array[31]);
alter table room_months add constraint room_months_blocked_range check (0 <= all (blocked));
alter table room_months add constraint room_months_blocked_each_day
    check (cardinality(blocked) = 31 and array_position(blocked, null) is null);

-- Each block in the latest version that was told; without nights once it is gone, so that an older version changes nothing.
create table blocked_rooms (
    block_id     uuid    not null,
    version      integer not null,
    room_type_id uuid    not null,
    rooms        integer not null, -- on each night
    nights       date[]  not null,
    constraint blocked_rooms_pk primary key (block_id)
);
