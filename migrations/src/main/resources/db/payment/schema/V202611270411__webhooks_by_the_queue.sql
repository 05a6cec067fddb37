-- The queue (task) knows when an event is due and who tells the shop; the event keeps what the shop is shown.
insert into task (kind, id, due_at, attempts, lease, traceparent)
select 'webhook', id, next_attempt_at, attempts, null, traceparent
from events
where status = 'pending';

-- when the tries began: it happened or was last resent; of what is pending, nobody knows whether it was resent
alter table events add column scheduled_at timestamptz;
update events set scheduled_at = case status when 'pending' then now() else created_at end;
alter table events alter column scheduled_at set not null;
alter table events drop column claim;
drop index events_due;
