-- Letters that were asked for are tasks of the kind 'letter' and have an id of their own; the trace stands with the task.
alter table letter_request add column id uuid not null default gen_random_uuid();

insert into task (kind, id, due_at, attempts, traceparent)
select 'letter', id, requested_at, 0, traceparent from letter_request;

alter table letter_request
    drop constraint letter_request_pk,
    drop column seq,
    drop column traceparent,
    alter column id drop default,
    add constraint letter_request_pk primary key (id);
