-- Events whose effect a consumer group has stored; the row and the effect are one transaction.
create table inbox (
    consumer_group text        not null,
    event_id       uuid        not null,
    handled_at     timestamptz not null default now(),
    constraint inbox_pk primary key (consumer_group, event_id)
);

create index inbox_handled on inbox (handled_at);
