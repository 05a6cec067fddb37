-- What an endpoint answered to each call; the attempts of a delivery in more detail.
create table webhook_calls (
    delivery_id uuid    not null,
    attempt     integer not null,
    status_code integer,          -- null where nothing answered
    answer      text    not null, -- the first line of what was answered
    took_ms     bigint  not null,
    constraint webhook_calls_pk primary key (delivery_id, attempt),
    constraint webhook_calls_of foreign key (delivery_id) references deliveries (id) on delete cascade
);
