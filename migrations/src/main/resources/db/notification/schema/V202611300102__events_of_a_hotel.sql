-- What happened at a hotel, numbered without a gap. Whoever numbers an event holds the row of its hotel until it is committed, so
-- that numbers become visible in their order.
create table hotel_feeds (
    hotel_id      uuid   not null,
    hotel_name    text   not null, -- as the last event had it
    last_sequence bigint not null,
    constraint hotel_feeds_pk primary key (hotel_id)
);

create table hotel_events (
    hotel_id    uuid        not null,
    sequence    bigint      not null,
    event_id    uuid        not null,
    event_type  text        not null,
    happened_at timestamptz not null,
    data        jsonb       not null, -- as the contract shows it
    constraint hotel_events_pk primary key (hotel_id, sequence),
    constraint hotel_event_once unique (event_id)
);
