-- A night without a row costs the base price. One row per night: ranges that overlap cannot exist.
create table nightly_rates (
    room_type_id uuid    not null,
    night        date    not null,
    price        bigint  not null,
    min_stay     integer not null,
    closed       boolean not null,
    constraint nightly_rates_pk primary key (room_type_id, night),
    constraint nightly_rates_room_type foreign key (room_type_id) references room_types (id),
    constraint nightly_rates_price_range check (price >= 0),
    constraint nightly_rates_min_stay_range check (min_stay > 0)
);
