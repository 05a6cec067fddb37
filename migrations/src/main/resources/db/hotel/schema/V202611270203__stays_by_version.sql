-- Of two events of a booking the one with the higher version is the later one, whatever the clocks said. What is known
-- already has the lowest, so that the next event counts.
alter table booking_stays add column version integer not null default 0;
alter table booking_stays alter column version drop default;
alter table booking_stays drop column said_at;
