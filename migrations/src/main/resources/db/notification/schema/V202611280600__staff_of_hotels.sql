-- Who works for which hotel, as auth-service told last of each person.
create table relations (
    person_id uuid   not null,
    hotel_id  uuid   not null,
    relation  text   not null,
    version   bigint not null, -- of two owners of a hotel the one with the higher is
    constraint relations_pk primary key (person_id, hotel_id),
    constraint relation_known check (relation in ('owner', 'manager', 'front_desk', 'accountant'))
);

create index relations_of_hotel on relations (hotel_id);
