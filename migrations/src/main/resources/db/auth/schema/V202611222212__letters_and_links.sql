-- Letters that somebody asked for by address. A row is written whether or not the address has an account, so that asking
-- takes as long either way; a task of every instance turns rows into mail, oldest first, and deletes them.
create table letter_request (
    seq          bigint      generated always as identity,
    purpose      text        not null,
    address      text        not null,
    requested_at timestamptz not null,
    traceparent  text        not null, -- of the request; empty where it had none
    constraint letter_request_pk primary key (seq),
    constraint letter_request_purpose_known check (purpose in ('email-verification', 'password-reset', 'invitation'))
);

-- One-time links by the SHA-256 of their token; using one deletes it. A person has one at most for each purpose.
create table one_time_link (
    hash       text        not null,
    person_id  uuid        not null,
    purpose    text        not null,
    expires_at timestamptz not null,
    constraint one_time_link_pk primary key (hash),
    constraint one_time_link_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint one_time_link_of_person foreign key (person_id) references person (id) on delete cascade,
    constraint one_time_link_newest_only unique (person_id, purpose),
    constraint one_time_link_purpose_known check (purpose in ('email-verification', 'password-reset', 'invitation'))
);

create index one_time_link_by_end on one_time_link (expires_at);
