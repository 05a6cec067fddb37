-- Keys that sign access tokens. The highest generation signs; every unexpired one verifies.
-- Of several instances that make a generation at once, the primary key lets one win.
create table signing_key (
    generation     integer     not null,
    kid            text        not null,
    public_key     text        not null, -- X.509, base64
    sealed_private text        not null, -- AES-GCM under AUTH_KEY_ENCRYPTION_KEY, base64 of nonce and ciphertext
    created_at     timestamptz not null,
    expires_at     timestamptz,          -- null until a successor replaces it
    constraint signing_key_pk primary key (generation),
    constraint signing_key_kid_once unique (kid),
    constraint signing_key_generation_counts check (generation >= 1)
);
