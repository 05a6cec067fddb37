create table room_types (
    id              uuid        not null,
    hotel_id        uuid        not null,
    name            text        not null,
    capacity        integer     not null,
    total_rooms     integer     not null,
    base_price      bigint      not null,
    currency        text        not null,
    free_until_days integer     not null,
    fee_percent     integer     not null,
    version         integer     not null default 1,
    created_at      timestamptz not null default now(),
    deleted_at      timestamptz, -- null as long as the type is for sale
    constraint room_types_pk primary key (id),
    constraint room_types_speak_the_hotels_currency foreign key (hotel_id, currency) references hotels (id, currency),
    constraint room_types_capacity_positive check (capacity > 0),
    constraint room_types_total_rooms_range check (total_rooms >= 0),
    constraint room_types_base_price_range check (base_price >= 0),
    constraint room_types_fee_percent_range check (fee_percent between 0 and 100)
);
create index room_types_by_hotel on room_types (hotel_id, id) where deleted_at is null;
