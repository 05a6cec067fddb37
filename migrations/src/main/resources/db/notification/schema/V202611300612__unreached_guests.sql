-- Bookings whose guest mails do not reach: their hotel is told once.
create table unreached_guests (
    id         uuid        not null, -- of its task, and the event of the messages to the hotel
    booking_id uuid        not null,
    guest_id   uuid        not null,
    since      timestamptz not null,
    told_at    timestamptz,          -- null until the hotel is told
    constraint unreached_guests_pk primary key (id),
    constraint unreached_guest_once unique (booking_id)
);

create index unreached_guests_of_guest on unreached_guests (guest_id);
