-- A refund that may have been asked for keeps its id and its sum; what is owed beyond it is another refund of the same
-- payment. Each is a task of its own. Of those that are owed already nobody knows whether the provider has been asked.
alter table refunds drop constraint refund_once_per_payment;
alter table refunds add column due_at timestamptz not null default now();
alter table refunds add column asked boolean not null default true;
alter table refunds alter column due_at drop default;
alter table refunds alter column asked drop default;

create index refunds_of_booking on refunds (booking_id);

delete from tasks where kind = 'refund';
insert into tasks (kind, id, due_at, attempts, traceparent)
select 'refund', id, due_at, 0, '' from refunds;
