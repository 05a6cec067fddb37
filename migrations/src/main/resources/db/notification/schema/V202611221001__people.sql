-- Who can be written to: a projection of innkeeper.user.v1.
create table people (
    id           uuid        not null,
    email        text        not null,
    full_name    text        not null,
    locale       text        not null,
    -- time of the event that said so: an older one changes nothing
    said_at      timestamptz not null,
    constraint people_pk primary key (id)
);
