create table things (
    id      uuid not null constraint things_pk primary key,
    name    text not null constraint things_name_once unique,
    number  int not null default 0 constraint things_number_not_negative check (number >= 0),
    big     bigint,
    flag    boolean,
    day     date,
    clock   time,
    moment  timestamptz,
    extra   jsonb
);
