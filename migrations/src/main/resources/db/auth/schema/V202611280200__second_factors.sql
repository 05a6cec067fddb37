-- What a person shows besides the password. One of each kind; there is one kind today: an app that shows codes (RFC 6238).
create table second_factors (
    person_id    uuid        not null,
    kind         text        not null,
    secret       text        not null, -- sealed under AUTH_SECOND_FACTOR_KEY, for this person alone
    begun_at     timestamptz not null,
    confirmed_at timestamptz,          -- null until a first code has shown that the app has the secret
    last_step    bigint      not null, -- the newest time step whose code was used: it and those before it are used up
    constraint second_factors_pk primary key (person_id, kind),
    constraint second_factors_kind_known check (kind in ('totp')),
    constraint second_factors_of_person foreign key (person_id) references people (id) on delete cascade
);

create index second_factors_begun on second_factors (begun_at) where confirmed_at is null;
