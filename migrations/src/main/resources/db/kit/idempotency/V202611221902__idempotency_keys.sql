-- Requests that came with an Idempotency-Key: who runs them until when, and what was answered.
create table idempotency_keys (
    scope           text        not null,
    idempotency_key text        not null,
    request_hash    text        not null,
    reserved_id     uuid        not null,
    leased_until    timestamptz not null,
    created_at      timestamptz not null default now(),
    -- null until the request has succeeded
    answer_status   integer,
    answer_headers  jsonb       not null default '{}',
    answer_type     text        not null default '',
    answer_body     text        not null default '',
    constraint idempotency_keys_pk primary key (scope, idempotency_key)
);

create index idempotency_keys_created on idempotency_keys (created_at);
