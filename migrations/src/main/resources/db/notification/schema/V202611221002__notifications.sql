-- One message to one person through one channel; rendered when it is sent, in the language the person has then.
create table notifications (
    id             uuid        not null,
    event_id       uuid        not null,
    event_type     text        not null,
    recipient_id   uuid        not null,
    audience       text        not null,
    channel        text        not null,
    facts          jsonb       not null,
    -- empty where the event came without a trace
    traceparent    text        not null,
    status         text        not null,
    attempts       integer     not null,
    created_at     timestamptz not null,
    due_at         timestamptz not null,
    -- null until it is known how the message reads
    subject        text,
    -- null until sent
    sent_at        timestamptz,
    constraint notifications_pk primary key (id),
    constraint notification_once unique (event_id, recipient_id, channel),
    constraint notification_audience check (audience in ('client', 'owner')),
    constraint notification_channel check (channel in ('email')),
    constraint notification_status check (status in ('waiting', 'sent', 'failed'))
);

create index notifications_due on notifications (due_at) where status = 'waiting';
create index notifications_of on notifications (recipient_id, created_at desc, id desc);
