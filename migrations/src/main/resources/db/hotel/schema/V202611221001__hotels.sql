create table hotels (
    id             uuid        not null,
    owner_id       uuid        not null,
    name           text        not null,
    description    text        not null,
    country        text        not null,
    city           text        not null,
    address        text        not null,
    stars          integer     not null,
    timezone       text        not null,
    currency       text        not null,
    check_in_time  time        not null,
    check_out_time time        not null,
    amenities      text[]      not null,
    version        integer     not null default 1,
    created_at     timestamptz not null default now(),
    deleted_at     timestamptz, -- null as long as the hotel is on the market
    constraint hotels_pk primary key (id),
    constraint hotels_currency_key unique (id, currency),
    constraint hotels_stars_range check (stars between 1 and 5)
);
