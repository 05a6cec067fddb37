-- What is to happen in a chat when its time has come.
create table later (
    id      uuid  not null,
    chat_id uuid  not null,
    kind    text  not null,
    facts   jsonb not null,
    constraint later_pk primary key (id),
    constraint later_in_a_chat foreign key (chat_id) references chats (id)
);
