-- Messages go to systems of hotels too: recipient_id is the endpoint then.
alter table messages drop constraint message_audience;
alter table messages add constraint message_audience check (audience in ('client', 'hotel', 'person', 'system'));
