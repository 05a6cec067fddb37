-- What the owner of a hotel is to hear of its team, kept until it is known who that is.
create table untold_changes (
    event_id   uuid   not null,
    event_type text   not null,
    hotel_id   uuid   not null,
    member_id  uuid   not null,
    by_id      uuid,           -- null where nobody decided it
    facts      jsonb  not null,
    number     bigint not null generated always as identity,
    constraint untold_changes_pk primary key (event_id)
);

create index untold_changes_of_hotel on untold_changes (hotel_id);
