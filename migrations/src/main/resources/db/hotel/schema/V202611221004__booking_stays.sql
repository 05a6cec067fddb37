-- What the latest event said of each booking: what makes a repeated or late event harmless.
create table booking_stays (
    booking_id   uuid        not null,
    room_type_id uuid        not null,
    check_in     date        not null,
    check_out    date        not null,
    rooms        integer     not null,
    held         boolean     not null,
    said_at      timestamptz not null,
    constraint booking_stays_pk primary key (booking_id),
    constraint booking_stays_half_open check (check_in < check_out),
    constraint booking_stays_rooms_positive check (rooms > 0)
);
