-- Calendar feeds whose address was withdrawn, at least once: only an address with the version of now shows something.
create table calendar_feeds (
    room_type_id uuid    not null,
    version      integer not null, -- 1 where there is no row
    constraint calendar_feeds_pk primary key (room_type_id),
    constraint calendar_feeds_of_room_type foreign key (room_type_id) references room_types (id),
    constraint calendar_feeds_withdrawn check (version > 1)
);
