-- What notification-service is still to hear: which chats are read no more.
create table notices (
    id      uuid        not null,
    address text        not null,
    at      timestamptz not null,
    constraint notices_pk primary key (id)
);
