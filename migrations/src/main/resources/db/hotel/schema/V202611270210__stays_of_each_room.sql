-- The rooms of a booking differ in type and dates. booking_stays holds what a booking occupies now, with one row for each
-- type and dates; its version stands apart, because it is to be known of a booking that occupies nothing, too.
create table booking_versions (
    booking_id uuid    not null,
    version    integer not null,
    constraint booking_versions_pk primary key (booking_id),
    constraint booking_versions_not_negative check (version >= 0)
);

insert into booking_versions (booking_id, version) select booking_id, version from booking_stays;

delete from booking_stays where not held;

drop index booking_stays_by_room_type;
alter table booking_stays
    drop constraint booking_stays_pk,
    drop column held,
    drop column version,
    add constraint booking_stays_pk primary key (booking_id, room_type_id, check_in, check_out),
    add constraint booking_stays_of_known_booking foreign key (booking_id) references booking_versions (booking_id);
create index booking_stays_by_room_type on booking_stays (room_type_id, check_out);
