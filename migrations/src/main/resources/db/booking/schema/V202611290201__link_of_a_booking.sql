-- Who has the link to a booking's page sees it without logging in; a link with a lower version is withdrawn.
alter table bookings add column link_version integer not null default 1;
alter table bookings alter column link_version drop default;
alter table bookings add constraint booking_link_version_positive check (link_version > 0);
