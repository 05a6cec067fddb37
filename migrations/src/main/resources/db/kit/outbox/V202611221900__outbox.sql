-- Events that were decided together with a state change and wait for the broker.
create table outbox (
    seq         bigint generated always as identity constraint outbox_pk primary key,
    event_id    uuid        not null constraint outbox_event_once unique,
    topic       text        not null,
    event_key   text        not null,
    event_type  text        not null,
    source      text        not null,
    occurred_at timestamptz not null default now(),
    payload     json        not null,
    traceparent text        not null default '',
    sent_at     timestamptz -- null until the broker has acknowledged the event
);

create index outbox_waiting on outbox (seq) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- One row: which relay may send now, and until when.
create table outbox_lease (
    id         int         not null default 1 constraint outbox_lease_pk primary key constraint outbox_one_lease check (id = 1),
    holder     uuid, -- null until the first relay comes
    held_until timestamptz not null default '-infinity'
);

insert into outbox_lease default values;
