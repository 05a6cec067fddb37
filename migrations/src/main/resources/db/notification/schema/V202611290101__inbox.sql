-- What everybody reads here, without a mailbox; it goes with its message.
create table inbox_entries (
    message_id uuid        not null,
    person_id  uuid        not null,
    event_type text        not null,
    subject    text        not null,
    text       text        not null,
    written_at timestamptz not null,
    read_at    timestamptz, -- null until the person says that they have read it
    constraint inbox_entries_pk primary key (message_id),
    constraint inbox_entries_of foreign key (message_id) references messages (id) on delete cascade
);

create index inbox_entries_of_person on inbox_entries (person_id, message_id desc);
create index inbox_entries_unread on inbox_entries (person_id, message_id desc) where read_at is null;
