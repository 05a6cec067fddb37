-- Messages about bookings tell how to reach the hotel. Of those kept until now it is not known.
update messages
set facts = jsonb_set(facts, '{hotel,contact}', '{"phone": "", "email": "", "website": ""}')
where event_type like 'innkeeper.booking.%' or event_type like 'innkeeper.notification.%';

update untold_news
set facts = jsonb_set(facts, '{hotel,contact}', '{"phone": "", "email": "", "website": ""}');

update followed_bookings
set facts = jsonb_set(facts, '{hotel,contact}', '{"phone": "", "email": "", "website": ""}');
