-- A login and all refresh tokens that came of it: the token family.
create table session (
    id           uuid        not null,
    person_id    uuid        not null,
    started_at   timestamptz not null,
    last_used_at timestamptz not null,
    revoked_at   timestamptz, -- null while the session lives
    constraint session_pk primary key (id),
    constraint session_of_person foreign key (person_id) references person (id) on delete cascade
);

create index session_by_person on session (person_id);
create index session_by_last_use on session (last_used_at);
