-- Whether a hotelier may sell, as auth-service told last; of two words the one with the higher version counts.
create table owners (
    owner_id       uuid    not null,
    version        integer not null,
    suspended      boolean not null,
    email_verified boolean not null,
    constraint owners_pk primary key (owner_id),
    constraint owners_version_positive check (version > 0)
);
