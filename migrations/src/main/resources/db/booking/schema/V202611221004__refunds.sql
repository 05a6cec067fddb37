-- Work for the payment provider: each row is tried, after growing pauses, until the money has gone back.
create table refunds (
    booking_id      uuid        not null,
    attempts        integer     not null,
    next_attempt_at timestamptz not null,
    constraint refunds_pk primary key (booking_id),
    constraint refund_of_booking foreign key (booking_id) references bookings (id)
);

create index refunds_by_time on refunds (next_attempt_at);
