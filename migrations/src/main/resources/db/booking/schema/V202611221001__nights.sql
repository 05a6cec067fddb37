-- One row for each night of a room type of which a room was ever sold. Whatever the code does, a night is never oversold.
create table nights (
    room_type_id uuid    not null,
    night        date    not null,
    sold         integer not null,
    offered      integer not null,
    constraint nights_pk primary key (room_type_id, night),
    constraint night_not_oversold check (sold <= offered),
    constraint night_not_given_back_twice check (sold >= 0)
);
