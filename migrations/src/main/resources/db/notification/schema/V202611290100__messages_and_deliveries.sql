-- A message is what is to be said to whom; a delivery is that message on one channel, and its record. Until now there was one
-- channel, and the two were one row. What was sealed lies with its only delivery, so that the database goes on holding that it is
-- wiped with the last attempt.
alter table notifications rename to messages;
alter table messages rename constraint notifications_pk to messages_pk;
alter table messages rename constraint notification_audience to message_audience;
alter index notifications_by_recipient rename to messages_by_recipient;
alter index notifications_of_booking rename to messages_of_booking;

create table deliveries (
    id           uuid        not null,
    message_id   uuid        not null,
    recipient_id uuid        not null, -- the message's: those to one person keep their order on each channel
    channel      text        not null,
    rank         integer     not null, -- 1 for what was chosen first, 2 for what it fell back to
    status       text        not null,
    attempts     integer     not null,
    copy         integer     not null, -- raised whenever somebody has it sent again
    not_before   timestamptz not null, -- later than the message where it waits for the end of quiet hours
    address      text        not null, -- where it went; empty until the first attempt
    subject      text        not null, -- empty until it is known how the message reads
    reference    text        not null, -- the provider's own id of it; empty where it has none
    sealed       text        not null,
    sent_at      timestamptz,          -- null until the provider took it
    confirmed_at timestamptz,          -- null until the provider says that it arrived
    constraint deliveries_pk primary key (id),
    constraint delivery_once unique (message_id, channel),
    constraint deliveries_of foreign key (message_id) references messages (id) on delete cascade,
    constraint delivery_channel check (channel in ('email', 'sms', 'messenger', 'webhook', 'in_app')),
    constraint delivery_status check (status in ('waiting', 'sent', 'confirmed', 'failed')),
    constraint delivery_sealed_while_waiting check (status = 'waiting' or sealed = '')
);

insert into deliveries (id, message_id, recipient_id, channel, rank, status, attempts, copy, not_before, address, subject,
    reference, sealed, sent_at, confirmed_at)
select id, id, recipient_id, channel, 1, status, attempts, 1, created_at, '', coalesce(subject, ''), '', sealed, sent_at, null
from messages;

create index deliveries_untried on deliveries (recipient_id, channel, message_id) where status = 'waiting' and attempts = 0;
create index deliveries_to on deliveries (lower(address));
create index deliveries_by_reference on deliveries (channel, reference) where reference <> '';
create index messages_by_booking_reference on messages ((facts ->> 'reference'), id desc);

alter table delivery_attempts drop constraint delivery_attempts_of;
alter table delivery_attempts rename column notification_id to delivery_id;
alter table delivery_attempts add constraint delivery_attempts_of
    foreign key (delivery_id) references deliveries (id) on delete cascade;
alter table delivery_attempts drop constraint delivery_outcome;
alter table delivery_attempts add constraint delivery_outcome check (outcome in ('sent', 'put_off', 'refused', 'away'));

drop index notifications_untried;
alter table messages drop constraint notification_once;
alter table messages add constraint message_once unique (event_id, recipient_id);
alter table messages drop constraint notification_sealed_while_waiting;
alter table messages drop constraint notification_channel;
alter table messages drop constraint notification_status;
alter table messages
    drop column channel,
    drop column status,
    drop column attempts,
    drop column subject,
    drop column sent_at,
    drop column sealed;

-- Each channel is a lane of its own.
update tasks set kind = 'delivery-email' where kind = 'delivery';
