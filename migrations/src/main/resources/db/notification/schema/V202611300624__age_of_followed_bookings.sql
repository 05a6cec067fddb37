-- Bookings are followed for a time since they were heard of last.
alter table followed_bookings add column heard_at timestamptz not null default now();
create index followed_bookings_by_age on followed_bookings (heard_at);
