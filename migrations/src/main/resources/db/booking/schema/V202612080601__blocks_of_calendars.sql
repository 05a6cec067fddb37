-- Blocks that say what a calendar of another channel says; of such a block the nights count on which a room was free.
alter table blocks add column calendar_import_id uuid; -- null where somebody of the hotel made it
alter table blocks add column missed date[] not null default '{}';
create index blocks_of_calendar on blocks (calendar_import_id) where calendar_import_id is not null and not gone;

-- The calendars that hotel-service reads, in the latest version that was told.
create table calendars (
    id      uuid    not null,
    version integer not null,
    constraint calendars_pk primary key (id)
);
