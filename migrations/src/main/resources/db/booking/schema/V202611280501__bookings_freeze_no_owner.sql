-- Who works for a hotel is decided now, not when a booking was made.
drop index bookings_of_owner;
alter table bookings drop column owner_id;
