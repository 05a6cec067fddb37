-- What a request made or changed is kept, not what was answered: a repeat shows the thing as it is then.
drop table idempotency_keys;

create table idempotency_keys (
    scope           text        not null,
    idempotency_key text        not null,
    request_hash    text        not null,
    -- the same for all tries of the request
    request_id      uuid        not null,
    -- of the newest try, which alone may commit
    fence           uuid        not null,
    leased_until    timestamptz not null,
    created_at      timestamptz not null default now(),
    -- null until the work is done; set by the transaction that does it
    thing_id        uuid,
    constraint idempotency_keys_pk primary key (scope, idempotency_key),
    constraint idempotency_fence_unique unique (fence)
);

create index idempotency_keys_created on idempotency_keys (created_at);
