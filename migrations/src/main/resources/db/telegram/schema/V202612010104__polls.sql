-- Who asks the messenger for news: one instance at a time.
create table polls (
    name       text        not null,
    holder     uuid,                 -- null while nobody does
    held_until timestamptz not null,
    constraint polls_pk primary key (name)
);
