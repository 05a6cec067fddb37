-- People who have logged in for a program and have not said yet whether they allow it. All secrets by their SHA-256.
create table pending_consents (
    ticket_hash   text        not null,
    browser_hash  text        not null,
    request_hash  text        not null, -- of what they were shown
    person_id     uuid        not null,
    password_mark text        not null, -- SHA-256 of the bcrypt hash they got in with: another password ends this
    logged_in_at  timestamptz not null,
    expires_at    timestamptz not null,
    constraint pending_consents_pk primary key (ticket_hash),
    constraint pending_consents_of_person foreign key (person_id) references people (id) on delete cascade
);

create index pending_consents_by_end on pending_consents (expires_at);

-- Authorization codes (RFC 6749, 4.1.2), and which session came of them. They are kept a while after their use, so that a
-- copy that comes later ends that session.
create table authorization_codes (
    code_hash     text        not null,
    client_id     text        not null,
    redirect_uri  text        not null,
    challenge     text        not null, -- RFC 7636, S256
    scope         text        not null,
    nonce         text        not null,
    person_id     uuid        not null,
    password_mark text        not null,
    logged_in_at  timestamptz not null,
    expires_at    timestamptz not null,
    session_id    uuid, -- null until it is exchanged
    constraint authorization_codes_pk primary key (code_hash),
    constraint authorization_codes_of_person foreign key (person_id) references people (id) on delete cascade
);

create index authorization_codes_by_end on authorization_codes (expires_at);
