-- Each reading that brings windows is told to booking-service, which blocks rooms; and so is that a calendar is read no more.
alter table calendar_imports add column version integer not null default 0;
alter table calendar_imports alter column version drop default;

-- What came of it: of which calendar a block is, and on which of its nights no room was free.
alter table blocked_rooms add column calendar_import_id uuid; -- null unless it is of a calendar
alter table blocked_rooms add column missed date[] not null default '{}';
alter table blocked_rooms alter column missed drop default;
create index blocked_rooms_of_calendar on blocked_rooms (calendar_import_id) where calendar_import_id is not null;
