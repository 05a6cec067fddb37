create table payments (
    id                 uuid        constraint payments_pk primary key,
    status             text        not null,
    amount             bigint      not null,
    refunded           bigint      not null default 0,
    currency           text        not null,
    description        text        not null,
    return_url         text        not null,
    metadata           jsonb       not null,
    traceparent        text        not null,
    created_at         timestamptz not null,
    expires_at         timestamptz not null,
    -- null until a card is being or has been charged
    attempt_id         uuid,
    attempt_brand      text,
    attempt_last4      text,
    -- null unless the bank answers later
    due_at             timestamptz,
    -- null until paid
    paid_at            timestamptz,
    -- null while no attempt has failed
    failed_attempt_id  uuid,
    failed_brand       text,
    failed_last4       text,
    failure_code       text,
    failed_at          timestamptz,
    constraint payment_status check
        (status in ('pending', 'challenged', 'processing', 'succeeded', 'expired', 'cancelled')),
    constraint payment_amount_positive check (amount > 0),
    constraint refunds_within_payment check (refunded between 0 and amount),
    constraint only_paid_is_refunded check (refunded = 0 or status = 'succeeded'),
    constraint charged_by_an_attempt check
        ((status in ('challenged', 'processing', 'succeeded')) = (attempt_id is not null))
);

create index payments_to_expire on payments (expires_at) where status in ('pending', 'challenged');
create index payments_to_settle on payments (due_at) where status = 'processing';
