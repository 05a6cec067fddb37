-- Where the provider's books and ours differ, for a person to look at.
create table findings (
    id         uuid        not null,
    kind       text        not null,
    booking    text        not null,  -- as the payment names it, empty where it names none
    payment_id text        not null,
    amount     bigint      not null,
    currency   text        not null,
    first_seen timestamptz not null,
    detail     text        not null,
    constraint findings_pk primary key (id),
    constraint finding_once unique (kind, payment_id, amount, currency)
);

create index findings_by_time on findings (first_seen);
