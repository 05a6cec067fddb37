-- Rooms taken by the held stays of booking_stays, added up for search; no foreign key, an event may come first.
create table room_nights (
    room_type_id uuid    not null,
    night        date    not null,
    taken        integer not null,
    constraint room_nights_pk primary key (room_type_id, night),
    constraint room_nights_taken_range check (taken >= 0)
);
