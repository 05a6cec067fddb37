-- Invitations to work for a hotel or to take it over that wait for an answer, by the SHA-256 of their link's token. An
-- address has one at most for each hotel: the newest.
create table staff_invitations (
    id         uuid        not null,
    hotel_id   uuid        not null,
    email      text        not null,
    email_key  text        not null,
    relation   text        not null,
    invited_by uuid        not null,
    hash       text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint staff_invitations_pk primary key (id),
    constraint staff_invitations_newest_only unique (hotel_id, email_key),
    constraint staff_invitations_hash_once unique (hash),
    constraint staff_invitations_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint staff_invitations_relation_known check (relation in ('owner', 'manager', 'front_desk', 'accountant'))
);
create index staff_invitations_by_end on staff_invitations (expires_at);
