-- Programs that may log people in (RFC 6749, 2), registered by an admin; those of the settings are not here.
create table oauth_clients (
    id              text        not null,
    name            text        not null,
    secret_hash     text        not null, -- SHA-256 in hex; empty for a public client
    redirect_uris   text        not null, -- one on each line
    device          boolean     not null, -- may ask by RFC 8628
    registered_at   timestamptz not null,
    constraint oauth_clients_pk primary key (id),
    constraint oauth_clients_secret_is_sha256 check (secret_hash ~ '^([0-9a-f]{64})?$')
);
