-- The hotels, as hotel-service announces them: the highest version counts.
create table hotels (
    id      uuid    not null,
    name    text    not null,
    version integer not null,
    status  text    not null,
    constraint hotels_pk primary key (id),
    constraint hotels_status_known check (status in ('published', 'deleted'))
);

-- One row, locked by whoever changes a relation: so versions become visible in their order, and whoever reads those
-- above the highest they have seen misses none.
create table relation_changes (
    one     boolean not null default true,
    version bigint  not null,
    constraint relation_changes_pk primary key (one),
    constraint relation_changes_one_row check (one)
);
insert into relation_changes (version) values (0);

-- Who works for a hotel and as what. A row stays when the relation ends, so that everybody hears of it.
create table relations (
    hotel_id   uuid        not null,
    person_id  uuid        not null,
    relation   text        not null,
    version    bigint      not null,
    since      timestamptz not null,
    granted_by uuid        not null, -- who gave it; the person themselves where they made the hotel
    ended_at   timestamptz,          -- null as long as it holds
    constraint relations_pk primary key (hotel_id, person_id),
    constraint relations_known check (relation in ('owner', 'manager', 'front_desk', 'accountant')),
    constraint relations_version_once unique (version)
);
create unique index relations_one_owner on relations (hotel_id) where relation = 'owner' and ended_at is null;
create index relations_by_person on relations (person_id, hotel_id);
