-- Work that waits for its time; what it is about has a row of its own elsewhere.
create table task (
    kind        text        not null,
    id          uuid        not null,
    due_at      timestamptz not null, -- while somebody works on it, the end of their lease
    attempts    integer     not null, -- since it was scheduled
    lease       uuid,                 -- of who works on it; null while nobody does
    traceparent text        not null,
    constraint task_pk primary key (kind, id)
);

create index task_by_time on task (kind, due_at);
