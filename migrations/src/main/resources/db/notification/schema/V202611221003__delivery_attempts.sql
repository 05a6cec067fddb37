-- The delivery record: what the mail server said to each attempt.
create table delivery_attempts (
    notification_id uuid        not null,
    attempt         integer     not null,
    at              timestamptz not null,
    outcome         text        not null,
    reply           text        not null,
    constraint delivery_attempts_pk primary key (notification_id, attempt),
    constraint delivery_attempts_of foreign key (notification_id) references notifications (id),
    constraint delivery_outcome check (outcome in ('sent', 'put_off', 'refused'))
);
