-- Whoever has an account: clients, hoteliers, admins. Services are not people; their secrets are settings.
create table person (
    id            uuid        not null,
    email         text        not null,
    password_hash text        not null,
    full_name     text        not null,
    role          text        not null,
    locale        text        not null,
    version       integer     not null default 1,
    created_at    timestamptz not null,
    constraint person_pk primary key (id),
    constraint person_email_trimmed check (email = btrim(email) and email <> ''),
    constraint person_full_name_said check (btrim(full_name) <> ''),
    constraint person_role_known check (role in ('client', 'hotelier', 'admin')),
    constraint person_locale_known check (locale in ('en', 'ru'))
);

-- One account per address, however it is capitalised.
create unique index person_email_once on person (lower(email));
