-- A message that only its mailbox may hold lies here as auth-service sealed it, and no longer than it is needed.
alter table notifications add column sealed text not null default '';
alter table notifications add constraint notification_sealed_while_waiting check (status = 'waiting' or sealed = '');
