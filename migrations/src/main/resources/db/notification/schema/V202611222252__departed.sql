-- Ids of people whose accounts are gone: what comes late for them makes nothing.
create table departed (
    id uuid        not null,
    at timestamptz not null,
    constraint departed_pk primary key (id)
);
