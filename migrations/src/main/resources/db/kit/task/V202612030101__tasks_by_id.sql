-- Taking and ending a few tasks looks them up by id alone: an index that begins with the kind tempts a planner that believes the table
-- empty to read all that waits.
alter table tasks drop constraint tasks_pk;
alter table tasks add constraint tasks_pk primary key (id, kind);
