create index bookings_of_client on bookings (client_id, id desc);
create index bookings_of_owner on bookings (owner_id, id desc);
create index bookings_in_hotel on bookings (hotel_id, id desc);
create index bookings_awaiting_payment on bookings (expires_at) where status = 'PENDING_PAYMENT';

-- A request that is tried again finds what it opened; once that has expired, it may open another.
create unique index booking_opened_once on bookings (request_id) where status <> 'EXPIRED';
