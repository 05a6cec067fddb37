create table thing (
    id      uuid not null constraint thing_pk primary key,
    name    text not null constraint thing_name_once unique,
    number  int not null default 0 constraint thing_number_not_negative check (number >= 0),
    big     bigint,
    flag    boolean,
    day     date,
    clock   time,
    moment  timestamptz,
    extra   jsonb
);
