-- What a hotel sells beside its rooms, by choice of the guest. What is sold no more is archived.
create table hotel_extras (
    id               uuid    not null,
    hotel_id         uuid    not null,
    name             text    not null,
    description      text    not null,
    price            bigint  not null, -- minor units
    currency         text    not null,
    per              text    not null,
    exempt_below_age integer not null, -- children younger are not counted
    most             integer, -- pieces in one room; null where people are counted
    rate_plan_ids    uuid[],  -- null: all that the hotel has
    room_type_ids    uuid[],  -- null: all that the hotel has
    translations     jsonb   not null,
    status           text    not null,
    version          integer not null,
    constraint hotel_extras_pk primary key (id),
    constraint extras_of_hotel foreign key (hotel_id) references hotels (id),
    constraint extras_speak_the_hotels_currency foreign key (hotel_id, currency) references hotels (id, currency),
    constraint extra_price_not_negative check (price >= 0),
    constraint extra_counted_in_one_way check (case
        when per in ('STAY', 'NIGHT') then most is not null and most > 0 and exempt_below_age = 0
        when per in ('PERSON', 'PERSON_AND_NIGHT') then most is null and exempt_below_age between 0 and 18
        else false
    end),
    constraint extra_status_known check (status in ('PUBLISHED', 'ARCHIVED'))
);

create index hotel_extras_by_hotel on hotel_extras (hotel_id, id);
