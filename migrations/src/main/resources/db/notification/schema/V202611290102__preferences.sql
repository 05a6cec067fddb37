-- How people want to hear of what, of those who have said so.
create table preferences (
    person_id  uuid    not null,
    preference jsonb   not null,
    version    integer not null, -- 1 for the first choice
    constraint preferences_pk primary key (person_id)
);
