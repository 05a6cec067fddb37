-- Who works for a hotel looks up what was written about one of its bookings.
create index notifications_of_booking on notifications ((facts ->> 'booking'), id desc);
