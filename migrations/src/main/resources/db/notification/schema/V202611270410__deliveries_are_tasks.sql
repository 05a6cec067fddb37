-- When a message is tried next, by whom, and in which trace is known to the queue of work that waits.
insert into task (kind, id, due_at, attempts, lease, traceparent)
select 'delivery', id, due_at, attempts, null, traceparent
from notifications
where status = 'waiting';

drop index notifications_due;
alter table notifications drop column due_at;
alter table notifications drop column traceparent;

-- Mails to one person go out in the order of their events: who else has not been tried yet.
create index notifications_untried on notifications (recipient_id, id) where status = 'waiting' and attempts = 0;
