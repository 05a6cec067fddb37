-- Counted before each booking: what the client has taken and not paid.
create index bookings_open_of_client on bookings (client_id, check_out)
    where status in ('PENDING_PAYMENT', 'CONFIRMED') and settlement = 'UNPAID';
