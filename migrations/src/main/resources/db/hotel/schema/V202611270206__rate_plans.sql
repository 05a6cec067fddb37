-- What rooms are sold under. Every hotel is born with the plan 'standard'; those that are there get one whose id
-- booking-service can reckon for the bookings that it already has.
create table rate_plans (
    id       uuid not null,
    hotel_id uuid not null,
    name     text not null,
    constraint rate_plans_pk primary key (id),
    constraint plan_of_hotel foreign key (hotel_id) references hotels (id),
    constraint plan_name_once unique (hotel_id, name)
);

insert into rate_plans (id, hotel_id, name)
select cast(md5('standard ' || id) as uuid), id, 'standard'
from hotels;
