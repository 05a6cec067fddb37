create table refunds (
    id         uuid        constraint refunds_pk primary key,
    payment_id uuid        not null constraint refund_of_a_payment references payments,
    amount     bigint      not null constraint refund_positive check (amount > 0),
    created_at timestamptz not null
);

create index refunds_by_payment on refunds (payment_id);
