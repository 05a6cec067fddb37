-- Systems of hotels that hear of their bookings.
create table webhook_endpoints (
    id               uuid        not null,
    hotel_id         uuid        not null,
    url              text        not null,
    event_types      jsonb       not null, -- of which it hears; empty for all
    description      text        not null,
    sealed_key       text        not null, -- what signs, sealed under NOTIFICATION_WEBHOOK_KEY
    sealed_key_before text      not null, -- what signed before it, sealed; empty where there was none
    key_before_until timestamptz not null, -- until then it signs too
    off_reason       text,                 -- null while it is on
    off_at           timestamptz,          -- null while it is on
    off_event        uuid,                 -- of the news that we have turned it off; null while it is on, and where we have not
    failing_since    timestamptz,          -- null where the last call was taken
    created_at       timestamptz not null,
    version          integer     not null,
    constraint webhook_endpoints_pk primary key (id),
    constraint webhook_endpoint_off check (off_reason in ('by_staff', 'failing', 'gone')),
    constraint webhook_endpoint_off_whole check ((off_reason is null) = (off_at is null))
);

create index webhook_endpoints_of_hotel on webhook_endpoints (hotel_id, id);
