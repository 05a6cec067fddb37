-- What was agreed on is frozen here: later changes of the hotel, its prices or its policy do not reach a booking.
create table bookings (
    id                 uuid        not null,
    request_id         uuid        not null,
    reference          text        not null,
    version            integer     not null,
    status             text        not null,
    client_id          uuid        not null,
    hotel_id           uuid        not null,
    owner_id           uuid        not null,
    hotel_name         text        not null,
    city               text        not null,
    address            text        not null,
    timezone           text        not null,
    check_in_time      time        not null,
    check_out_time     time        not null,
    room_type_id       uuid        not null,
    room_type_name     text        not null,
    check_in           date        not null,
    check_out          date        not null,
    guests             integer     not null,
    rooms              integer     not null,
    total              bigint      not null,
    currency           text        not null,
    free_until_days    integer     not null,
    fee_percent        integer     not null,
    payment_method     text        not null,
    booked_at          timestamptz not null,
    expires_at         timestamptz,          -- null unless payment is awaited
    settlement         text        not null,
    payment_id         text,                 -- null until the provider has opened a payment
    payment_url        text,                 -- as payment_id
    payment_expires_at timestamptz,          -- as payment_id
    refund             bigint,               -- null unless money goes back
    refund_currency    text,                 -- as refund
    constraint bookings_pk primary key (id),
    constraint booking_reference_unique unique (reference),
    constraint booking_status_known check (status in ('PENDING_PAYMENT', 'CONFIRMED', 'EXPIRED', 'CANCELLED')),
    constraint booking_settlement_known check (settlement in ('UNPAID', 'PAID', 'REFUND_DUE', 'REFUNDED')),
    constraint booking_stay_in_order check (check_in < check_out),
    constraint booking_hold_ends check ((status = 'PENDING_PAYMENT') = (expires_at is not null)),
    constraint booking_refund_has_amount check ((settlement in ('REFUND_DUE', 'REFUNDED')) = (refund is not null))
);
