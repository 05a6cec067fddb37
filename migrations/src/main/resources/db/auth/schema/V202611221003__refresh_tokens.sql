-- Refresh tokens by the SHA-256 of what was handed out; the token itself is kept nowhere.
create table refresh_token (
    hash       text        not null,
    session_id uuid        not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz, -- null until it is exchanged for its successor
    constraint refresh_token_pk primary key (hash),
    constraint refresh_token_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint refresh_token_of_session foreign key (session_id) references session (id) on delete cascade
);

create index refresh_token_by_session on refresh_token (session_id);
