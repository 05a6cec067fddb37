create table events (
    id              uuid        constraint events_pk primary key,
    payment_id      uuid        not null constraint event_of_a_payment references payments,
    type            text        not null,
    -- the bytes that are signed, so never jsonb
    body            text        not null,
    traceparent     text        not null,
    created_at      timestamptz not null,
    status          text        not null default 'pending',
    attempts        integer     not null default 0,
    -- when pending: the next try, or the end of the lease of the one under way
    next_attempt_at timestamptz not null,
    -- null unless a try is under way
    claim           uuid,
    -- null until delivered
    delivered_at    timestamptz,
    last_error      text        not null default '',
    constraint event_status check (status in ('pending', 'delivered', 'exhausted'))
);

create index events_due on events (next_attempt_at) where status = 'pending';
create index events_newest on events (created_at desc, id desc);
create index events_by_payment on events (payment_id, created_at desc, id desc);
