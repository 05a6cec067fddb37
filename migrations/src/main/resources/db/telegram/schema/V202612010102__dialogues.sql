-- How far each dialogue is: its step, the number of the screen that is shown and the message that shows it, what was chosen, and
-- the last event that led there.
create table dialogues (
    chat_id uuid    not null,
    step    text    not null,
    screen  integer not null,
    message text    not null, -- empty where none can be edited
    notes   jsonb   not null,
    seq     bigint  not null,
    constraint dialogues_pk primary key (chat_id),
    constraint dialogues_of_a_chat foreign key (chat_id) references chats (id)
);
