-- In which chat of the messenger each person reads. A chat belongs to one of them; two who take it in the same moment may share
-- it until one of them links another one, so it is no constraint.
create table messenger_chats (
    person_id uuid        not null,
    chat      text        not null,
    linked_at timestamptz not null,
    constraint messenger_chats_pk primary key (person_id)
);

create index messenger_chats_by_chat on messenger_chats (chat);

-- Who is about to say in which: hashes of codes that are good once, for ten minutes.
create table messenger_codes (
    person_id  uuid        not null,
    code_hash  text        not null,
    expires_at timestamptz not null,
    constraint messenger_codes_pk primary key (person_id),
    constraint messenger_code_once unique (code_hash)
);
