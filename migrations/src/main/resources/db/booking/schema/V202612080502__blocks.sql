-- Rooms of one type that a hotel keeps off sale on some nights, and why.
create table blocks (
    id           uuid        not null,
    version      integer     not null,
    hotel_id     uuid        not null,
    timezone     text        not null, -- of the hotel, IANA name: what has passed there cannot be changed
    room_type_id uuid        not null,
    rooms        integer     not null, -- on each night
    first_night  date        not null,
    until        date        not null, -- the day after the last night
    reason       text        not null,
    note         text        not null,
    created_at   timestamptz not null,
    created_by   uuid,                 -- null for the system
    created_as   text        not null,
    gone         boolean     not null, -- ended before it began: takes no night any more
    constraint blocks_pk primary key (id),
    constraint block_has_rooms check (rooms >= 1),
    constraint block_nights_in_order check (first_night < until)
);

create index blocks_of_hotel on blocks (hotel_id, id desc) where not gone;

-- Whose rooms stand in the way of a block.
create index rooms_of_type_by_departure on booking_rooms (room_type_id, check_out);
