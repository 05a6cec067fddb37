-- Messages about bookings tell until when it waits for its payment. Of those kept until now none does.
update messages
set facts = facts || jsonb_build_object('held_until', '1970-01-01T00:00:00Z')
where event_type like 'innkeeper.booking.%';

update untold_news
set facts = facts || jsonb_build_object('held_until', '1970-01-01T00:00:00Z');
