-- The queue (task) knows when a payment runs out or its bank answers.
insert into task (kind, id, due_at, attempts, lease, traceparent)
select 'payment', id, case status when 'processing' then due_at else expires_at end, 0, null, traceparent
from payments
where status in ('pending', 'challenged', 'processing');

drop index payments_to_expire;
drop index payments_to_settle;
