-- Where the bot is written to. A chat is worked on by one instance at a time: while its lease runs nobody else reads its events,
-- writes to it or uses its session.
create table chats (
    id           uuid        not null,
    address      text        not null, -- the messenger's name for it
    language     text        not null,
    left_at      timestamptz,          -- since when nobody reads there; null while somebody does
    lease        uuid,                 -- of who works on it; null while nobody does
    leased_until timestamptz not null,
    constraint chats_pk primary key (id),
    constraint chats_by_address unique (address)
);

-- What happened in a chat or is to be written there, in the order in which it came; kept for a while when it is done, so that what
-- comes twice is known.
create table events (
    seq         bigint generated always as identity,
    chat_id     uuid        not null,
    key         text        not null, -- the same for what comes twice
    kind        text        not null,
    facts       jsonb       not null,
    traceparent text        not null,
    received_at timestamptz not null,
    answered    boolean     not null, -- whether the messenger was told that a tap has arrived
    tries       integer     not null,
    done_at     timestamptz,          -- null until it is done
    constraint events_pk primary key (seq),
    constraint events_once unique (key),
    constraint events_of_a_chat foreign key (chat_id) references chats (id)
);

create index events_to_do on events (chat_id, seq) where done_at is null;
create index events_by_end on events (done_at) where done_at is not null;
