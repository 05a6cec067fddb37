-- Who is to come is asked before something is taken off sale.
create index booking_stays_by_room_type on booking_stays (room_type_id, check_out) where held;
