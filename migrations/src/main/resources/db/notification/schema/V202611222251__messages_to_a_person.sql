-- Somebody can be written to as the person whose account it is, too.
alter table notifications drop constraint notification_audience;
alter table notifications add constraint notification_audience check (audience in ('client', 'owner', 'person'));
