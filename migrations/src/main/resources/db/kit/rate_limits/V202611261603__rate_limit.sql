-- Token buckets of the rate limits, by a hash of limit, rate and who is counted.
create table rate_limit (
    id          text        not null,
    state       text        not null,
    refilled_at timestamptz not null,
    constraint rate_limit_pk primary key (id)
);

create index rate_limit_by_refill on rate_limit (refilled_at);
