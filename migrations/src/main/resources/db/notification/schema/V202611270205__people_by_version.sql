-- Of two events of a person the one with the higher version is the later one, whatever the clocks said. What is known
-- already has the lowest, so that the next event counts.
alter table people add column version integer not null default 0;
alter table people alter column version drop default;
alter table people drop column said_at;
