-- Whose chat it is: the session that its person has let the bot have. Tokens are sealed, each for its chat alone.
create table sessions (
    chat_id   uuid        not null,
    sealed    text        not null,
    began_at  timestamptz not null,
    constraint sessions_pk primary key (chat_id),
    constraint sessions_of_a_chat foreign key (chat_id) references chats (id)
);

-- Log-ins that wait for somebody's yes in the browser (RFC 8628); the device's code is sealed.
create table logins (
    id               uuid        not null,
    chat_id          uuid        not null,
    user_code        text        not null,
    page             text        not null,
    sealed           text        not null,
    interval_seconds integer     not null,
    expires_at       timestamptz not null,
    constraint logins_pk primary key (id),
    constraint logins_one_a_chat unique (chat_id),
    constraint logins_of_a_chat foreign key (chat_id) references chats (id)
);
