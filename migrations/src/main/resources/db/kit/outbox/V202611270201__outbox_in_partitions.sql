-- All events of a key lie in one partition, and a partition is sent by one relay at a time: so relays share the work and a
-- key keeps its order. How many partitions there are is the same for everybody: as many as there are leases.
alter table outbox
    add column partition integer not null generated always as (cast(hashtextextended(event_key, 0) & 15 as integer)) stored;

drop table outbox_lease;

create table outbox_lease (
    partition  integer     not null constraint outbox_lease_pk primary key,
    holder     uuid, -- null until a relay takes it
    held_until timestamptz not null default '-infinity'
);

insert into outbox_lease (partition) select generate_series(0, 15);

-- The relays that run now: each holds its share of the partitions.
create table outbox_relay (
    id         uuid        not null constraint outbox_relay_pk primary key,
    seen_until timestamptz not null
);
